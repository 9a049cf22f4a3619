import type { Random } from '../conformance/random.ts';
import type { Cluster, HostVariables } from './random-cluster.ts';

/** A case on its way: what the oddities may change. */
export type Draft = {
  readonly cluster: Cluster;
  readonly hosts: HostVariables;
  /** Lines of `group_vars/all/all.yml`. */
  readonly all: readonly string[];
  /** Further files, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Words after the playbook. */
  readonly words: readonly string[];
  readonly playbook: string;
};

type Oddity = (draft: Draft, random: Random) => Draft;

const inAll =
  (...lines: string[]): Oddity =>
  (draft) => ({ ...draft, all: [...draft.all, ...lines] });
const inWords =
  (...words: string[]): Oddity =>
  (draft) => ({ ...draft, words: [...draft.words, ...words] });
const inFile =
  (path: string, text: string): Oddity =>
  (draft) => ({ ...draft, files: { ...draft.files, [path]: text } });
const withLimit =
  (limit: string, more: Oddity = (draft) => draft): Oddity =>
  (draft, random) => {
    const rest = draft.words.filter((word) => !/^(-l |--limit)/.test(word));
    return more({ ...draft, words: [`--limit ${limit}`, ...rest] }, random);
  };
const onHosts =
  (name: string, value: (host: string) => string): Oddity =>
  (draft, random) => ({
    ...draft,
    hosts: new Map(
      [...draft.hosts].map(([host, own]) => [host, random.chance(0.5) ? { ...own, [name]: value(host) } : own]),
    ),
  });
const inCluster =
  (change: (cluster: Cluster, random: Random) => Partial<Cluster>): Oddity =>
  (draft, random) => ({ ...draft, cluster: { ...draft.cluster, ...change(draft.cluster, random) } });

/** What few do, and what ends runs in ways of its own. */
export const oddities: readonly Oddity[] = [
  inAll('access_ip: "{{ ip }}"'),
  inAll('ip: "{{ ansible_default_ipv4.address }}"'),
  inAll('kube_network_plugin: flannel', 'kubelet_max_pods: 500'),
  inAll('kube_network_plugin: cni'),
  inAll('kube_network_plugin: none'),
  inAll('kube_network_plugin: cloud'),
  inAll('minimal_node_memory_mb: 16384'),
  inAll('download_run_once: true'),
  inAll('etcd_events_cluster_enabled: true'),
  inAll('http_proxy: http://192.0.2.200:3128', 'additional_no_proxy: 10.1.0.0/16', 'no_proxy_exclude_workers: true'),
  inAll('kube_vip_enabled: true', 'kube_vip_address: 192.0.2.241'),
  inAll('loadbalancer_apiserver:', '  port: 8443'),
  inAll('apiserver_loadbalancer_domain_name: api.example.org'),
  inAll('kubelet_systemd_hardening: true', 'kubelet_secure_addresses: 10.0.0.0/8'),
  inAll('serial: [1, 2]'),
  inAll('serial: "30%"'),
  inAll('any_errors_fatal: false'),
  inAll('any_errors_fatal: false', 'kubelet_systemd_hardening: true'),
  inAll('upgrade_node_confirm: true'),
  inAll('etcd_deployment_type: docker', 'container_manager: docker'),
  inAll('skip_downloads: true', 'download_run_once: true'),
  inFile('group_vars/kube_node.yml', '---\nkube_network_plugin_multus: true\n'),
  inFile('group_vars/kube_node.yml', '---\ndrain_nodes: false\ncontainer_manager: crio\n'),
  inFile('group_vars/kube_node.yml', '---\nloadbalancer_apiserver_localhost: false\n'),
  inFile('group_vars/kube_control_plane.yml', '---\nkube_network_plugin_multus: false\n'),
  inFile('group_vars/kube_control_plane.yml', '---\nkube_apiserver_bind_address: 192.0.2.250\n'),
  inFile('group_vars/kube_control_plane.yml', '---\nhttp_proxy: http://192.0.2.200:3128\n'),
  inFile('group_vars/etcd.yml', '---\nignore_assert_errors: true\n'),
  inFile('host_vars/w1.yml', '---\nignore_assert_errors: true\nkubelet_systemd_hardening: true\n'),
  inFile('host_vars/cp1.yml', '---\nkube_network_plugin_multus: true\ncontainer_manager: crio\n'),
  onHosts('ip', () => '10.9.9.9'),
  onHosts('container_manager', () => 'crio'),
  onHosts('kube_network_plugin_multus', () => 'true'),
  onHosts('ansible_hostname', (host) => `${host}-node`),
  inCluster(() => ({ more: [{ name: 'bastion', hosts: ['b1'] }] })),
  inCluster(() => ({ more: [{ name: 'storage', hosts: ['x1'] }] })),
  inCluster(({ k8sCluster }) => (k8sCluster === 'parent' ? { more: [{ name: 'k8s_cluster', hosts: ['x1'] }] } : {})),
  inCluster(({ planes }, random) => ({ etcdGroup: random.shuffled(planes) })),
  inCluster(({ planes, workers }) => ({ etcdGroup: [...planes.slice(0, 1), ...workers.slice(0, 2)] })),
  inCluster(({ planes }, random) => ({ planes: random.shuffled(planes) })),
  inCluster(() => ({ workers: [] })),
  inCluster(({ planes }) => ({ workers: [], both: planes })),
  inCluster(() => ({ etcdGroup: [], etcd: [] })),
  inCluster(() => ({ dashed: true })),
  inCluster(() => ({ dashed: true, k8sCluster: 'absent' })),
  withLimit('@lim.txt', inFile('lim.txt', 'w1\ncp1\n')),
  withLimit("'~(w|cp)1'"),
  withLimit("'all:!etcd'"),
  withLimit("'kube_node:!kube_control_plane'"),
  withLimit('w1,ghost'),
  withLimit('etcd:kube_node'),
  withLimit("'k8s_cluster:!kube_node'"),
  withLimit('w1 --limit cp1'),
  withLimit('localhost,w1'),
  inWords('-e @extra.yml'),
  (draft, random) =>
    inFile('extra.yml', '---\nserial: "100%"\nkube_network_plugin_multus: true\n')(
      inWords('-e @extra.yml')(draft, random),
      random,
    ),
  inWords(`-e '{"serial": [1, "50%"]}'`),
  inWords('-e serial=0'),
  inWords('-e any_errors_fatal=false'),
  inWords('-e http_proxy=http://192.0.2.200:3128'),
  inWords('-e upgrade_node_always_cordon=true'),
  inWords(`-e '{"kubelet_systemd_hardening": true}'`),
  inWords('--list-hosts'),
  inWords('--list-tasks'),
  inWords('-f 1'),
  inWords("--start-at-task 'Multus | Start resources'"),
  inWords("--start-at-task 'Uncordon node'"),
  inWords('-t network,facts'),
  inWords('-t always'),
  inWords('--skip-tags facts,asserts'),
  inWords('--skip-tags always'),
  inWords('--tags etcd'),
  inWords('--tags nginx,haproxy'),
  inWords('--tags etchosts'),
  inWords('--tags all --skip-tags pre-upgrade,post-upgrade'),
  (draft) => ({ ...draft, playbook: `playbooks/facts.yml ${draft.playbook}` }),
  (draft) => ({ ...draft, playbook: 'upgrade-cluster.yml cluster.yml' }),
  (draft) => ({ ...draft, playbook: 'remove-node.yml' }),
];
