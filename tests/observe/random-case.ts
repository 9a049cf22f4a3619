import type { InventoryFile } from '../../src/analyzer/inventory/model.ts';
import { type Random, randomOf } from '../conformance/random.ts';
import type { Case } from './case.ts';
import { type Draft, oddities } from './oddities.ts';
import { addressesOf, type Cluster, clusterOf, hostsOf, iniInventory, yamlInventory } from './random-cluster.ts';

// Releases of every form of the Multus tasks and of the facts guard, with a core that each accepts.
const cores: readonly (readonly [core: string, releases: readonly string[]])[] = [
  ['2.12.10', ['v2.21.0', 'v2.22.1', 'v2.22.2']],
  ['2.14.17', ['v2.23.3']],
  ['2.15.12', ['v2.24.0', 'v2.24.1', 'v2.24.3']],
  ['2.16.8', ['v2.25.1', 'v2.26.0', 'v2.26.1', 'v2.27.0', 'v2.27.1', 'v2.28.0', 'v2.28.1']],
  ['2.17.5', ['v2.29.0', 'v2.29.1', 'v2.30.0']],
  ['2.18.0', ['v2.31.0', 'master']],
];

/** One case of a whole run: a cluster, variables, a state of the fact cache and a command. The same seed and number give the same case. */
export function randomCase(seed: number, number: number, odd = false): Case {
  const random = randomOf(seed, number);
  const [ansible, kubespray] = random.pick(
    cores.flatMap(([core, releases]) => releases.map((release) => [core, release] as const)),
  );
  const minor = kubespray === 'master' ? 99 : Number(/^v2\.(\d+)/.exec(kubespray)?.[1]);
  const cluster = clusterOf(random, minor);
  const { all, k8s } = variablesOf(random);
  const usual: Draft = {
    cluster,
    hosts: addressesOf(random, hostsOf(cluster)),
    all,
    files: k8s.length > 0 ? { 'group_vars/k8s_cluster/k8s-cluster.yml': `---\n${k8s.join('\n')}\n` } : {},
    playbook: playbookOf(random, minor),
    words: wordsOf(random, cluster),
  };
  const chosen = odd ? random.shuffled(oddities).slice(0, random.int(1, 3)) : [];
  const draft = chosen.reduce((rest, oddity) => oddity(rest, random), usual);
  const hosts = hostsOf(draft.cluster);
  const state = random.weighted([
    [4, 'empty'],
    [4, 'all'],
    [2, 'some'],
  ] as const);
  const some = random.some(hosts, 0.5);
  return {
    id: `${odd ? 'odd' : 'random'}-${seed}-${number}`,
    kubespray,
    ansible,
    files: filesOf(random, draft),
    command: [draft.playbook, ...draft.words].join(' '),
    facts: state === 'some' ? { state, hosts: some.length > 0 ? some : [random.pick(hosts)] } : { state, hosts: [] },
  };
}

function filesOf(random: Random, { cluster, hosts, all, files }: Draft): InventoryFile[] {
  const yaml = random.chance(0.15);
  const text = yaml ? yamlInventory(cluster, hosts) : iniInventory(random, cluster, hosts);
  return [
    { path: yaml ? 'hosts.yaml' : 'inventory.ini', text },
    ...(all.length > 0 ? [{ path: 'group_vars/all/all.yml', text: `---\n${all.join('\n')}\n` }] : []),
    ...Object.entries(files).map(([path, content]) => ({ path, text: content })),
  ];
}

function variablesOf(random: Random): { readonly all: string[]; readonly k8s: string[] } {
  const multus = random.weighted([
    [5, 'kube_network_plugin_multus: false'],
    [5, 'kube_network_plugin_multus: true'],
    [1, 'kube_network_plugin_multus: "false"'],
    [3, undefined],
  ] as const);
  const manager = random.weighted([
    [6, 'container_manager: containerd'],
    [1, 'container_manager: crio'],
    [1, 'container_manager: docker'],
    [5, undefined],
  ] as const);
  const inCluster = random.chance(0.35);
  const found = [multus, manager].filter((line) => line !== undefined);
  const more = variables.flatMap(([probability, lines]) => (random.chance(probability) ? lines : []));
  return inCluster ? { all: more, k8s: found } : { all: [...found, ...more], k8s: [] };
}

// Each with the chance that it is there.
const variables: readonly (readonly [probability: number, lines: readonly string[]])[] = [
  [0.1, ['http_proxy: http://192.0.2.200:3128', 'https_proxy: http://192.0.2.200:3128']],
  [0.04, ['https_proxy: http://192.0.2.200:3128']],
  [0.06, ['http_proxy: http://192.0.2.200:3128', 'no_proxy: 10.0.0.0/8,.example.org']],
  [0.04, ['no_proxy_exclude_workers: true']],
  [0.1, ['kubelet_systemd_hardening: true']],
  [0.1, ['loadbalancer_apiserver_type: haproxy']],
  [0.06, ['loadbalancer_apiserver_localhost: false']],
  [
    0.08,
    [
      'apiserver_loadbalancer_domain_name: api.example.org',
      'loadbalancer_apiserver:',
      '  address: 192.0.2.240',
      '  port: 6443',
    ],
  ],
  [0.1, ['ignore_assert_errors: true']],
  [0.06, ['drain_nodes: false']],
  [0.05, ['upgrade_node_always_cordon: true']],
  [0.05, ['any_errors_fatal: false']],
  [0.06, ['serial: 1']],
  [0.03, ['serial: 2']],
  [0.03, ['serial: "50%"']],
  [0.04, ['serial: "100%"']],
  [0.03, ['kube_network_plugin: flannel']],
  [0.03, ['kube_network_plugin: cilium']],
  [0.03, ['etcd_deployment_type: kubeadm']],
  [0.03, ['populate_inventory_to_hosts_file: false']],
  [0.03, ['kube_apiserver_bind_address: 192.0.2.250']],
];

function playbookOf(random: Random, minor: number): string {
  return random.weighted([
    [70, 'upgrade-cluster.yml'],
    [14, 'cluster.yml'],
    [12, 'scale.yml'],
    [3, minor <= 21 ? 'facts.yml' : 'playbooks/facts.yml'],
  ]);
}

function wordsOf(random: Random, cluster: Cluster): string[] {
  const words: string[] = [];
  const limit = limitOf(random, cluster);
  if (limit) {
    const quoted = /[!&~*[\]]/.test(limit) ? `'${limit}'` : limit;
    words.push(
      random.weighted([
        [4, `-l ${quoted}`],
        [4, `--limit ${quoted}`],
        [3, `--limit=${quoted}`],
      ]),
    );
  }
  const option = (probability: number, text: string) => {
    if (random.chance(probability)) words.push(text);
  };
  if (random.chance(0.3))
    words.push(
      `-e serial=${random.weighted([
        [5, '1'],
        [2, '2'],
        [2, '50%'],
        [3, '100%'],
      ])}`,
    );
  option(0.03, '-e ignore_assert_errors=true');
  option(0.03, '-e drain_nodes=false');
  option(0.02, '-e kube_network_plugin_multus=false');
  option(0.02, `-e '{"kube_network_plugin_multus": true}'`);
  option(0.02, '--flush-cache');
  if (random.chance(0.16))
    words.push(
      random.weighted([
        [8, '--skip-tags multus'],
        [1, '--skip-tags preinstall'],
        [1, '--skip-tags etcd'],
        [1, '--skip-tags network'],
        [1, '--skip-tags pre-upgrade'],
        [1, '--skip-tags post-upgrade'],
        [1, '--skip-tags asserts'],
        [1, '--skip-tags facts'],
        [1, '--tags network'],
        [1, '--tags multus'],
        [1, '--tags node'],
        [1, '--tags preinstall'],
        [1, '--tags pre-upgrade,node,post-upgrade'],
      ]),
    );
  return words;
}

function limitOf(random: Random, { planes, workers, dashed }: Cluster): string | undefined {
  const [plane, node] = dashed ? ['kube-master', 'kube-node'] : ['kube_control_plane', 'kube_node'];
  const worker = random.pick(workers);
  const anyPlane = random.pick(planes);
  const someWorkers = random.shuffled(random.some(workers, 0.6));
  return random.weighted([
    [22, worker],
    [10, anyPlane],
    [9, someWorkers.length > 0 ? someWorkers.join(',') : worker],
    [9, node],
    [9, plane],
    [6, `${worker}:${anyPlane}`],
    [4, `${worker},${anyPlane}`],
    [6, `etcd,${plane}`],
    [3, 'etcd'],
    [5, `!${worker}`],
    [3, `${node}:!${worker}`],
    [2, `${node}:&etcd`],
    [2, 'w*'],
    [2, `${node}[0]`],
    [2, 'k8s_cluster'],
    [1, 'calico_rr'],
    [4, 'all'],
    [9, undefined],
  ]);
}
