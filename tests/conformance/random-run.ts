import type { InventoryFile } from '../../src/analyzer/inventory/model.ts';
import { compositions, type RunCase } from './live-run.ts';
import { type Random, randomOf } from './random.ts';

/** Where variables of a cluster are written, before they become files. */
type Cluster = {
  /** The order in which hosts are first mentioned. */
  readonly hosts: readonly string[];
  readonly groups: Map<string, { readonly hosts: readonly string[]; readonly children: readonly string[] }>;
  /** Values are YAML text. */
  readonly groupVars: Map<string, Map<string, string>>;
  readonly hostVars: Map<string, Map<string, string>>;
};

const ENGINES = ['containerd', 'docker', 'crio'];
const SWITCHES = [
  'true',
  'false',
  'yes',
  'no',
  '"true"',
  '"false"',
  '"no"',
  '1',
  '0',
  '""',
  'null',
  'True',
  '"True"',
  '[]',
  '[0]',
  '{}',
];
const MANIFESTS = [
  '{results: []}',
  '{results: [{}]}',
  '{}',
  '[]',
  'null',
  'text',
  '{results: null}',
  '{results: text}',
  '{results: [{skipped: true, item: {name: a, type: b, file: c}}]}',
  '{results: [{item: {name: own, type: pod, file: own.yml}}]}',
  '{results: [{skipped: false, item: {name: own, type: pod}}]}',
  '{results: [{item: {name: 7, type: pod, file: own.yml}}]}',
  '[{results: [{item: {name: own, type: pod, file: own.yml}}]}]',
  '{results: [null]}',
  '{results: [[{item: {name: nested, type: pod, file: own.yml}}]]}',
  '{results: [text]}',
  '[{}]',
  '3',
  'true',
];
const ENGINE_LISTS = [
  '[containerd]',
  '[]',
  '[docker, crio]',
  'containerd',
  'null',
  '{containerd: 1}',
  '7',
  '[containerd, null]',
];

/** One random cluster and command for one of the releases that the fixtures know. */
export function randomRun(seed: number, number: number): RunCase {
  const random = randomOf(seed, number);
  const cluster = randomCluster(random);
  return {
    id: `random-${seed}-${number}`,
    kubespray: random.pick(Object.keys(compositions)),
    files: filesOf(random, cluster),
    command: randomCommand(random, cluster),
  };
}

function randomCluster(random: Random): Cluster {
  const count = (prefix: string, from: number, to: number): string[] =>
    Array.from({ length: random.int(from, to) }, (_, index) => `${prefix}${index + 1}`);
  const planes = count(
    'cp',
    random.chance(0.03) ? 0 : 1,
    random.weighted([
      [4, 1],
      [2, 2],
      [3, 3],
    ]),
  );
  const workers = count(
    'w',
    0,
    random.weighted([
      [3, 1],
      [4, 2],
      [4, 3],
      [2, 5],
    ]),
  );
  const etcdOnly = random.chance(0.25) ? count('e', 1, 2) : [];
  const outside = random.chance(0.15) ? ['bastion1'] : [];
  const direct = random.chance(0.1) ? ['direct1'] : [];
  const extra = random.chance(0.12) ? ['gpu1'] : [];
  const reflectors = random.chance(0.12) ? ['rr1'] : [];
  const everyone = [...planes, ...workers, ...etcdOnly, ...outside, ...direct, ...extra, ...reflectors];
  const hosts = random.chance(0.5) ? everyone : random.chance(0.5) ? everyone.toReversed() : random.shuffled(everyone);

  const groups: Cluster['groups'] = new Map();
  const put = (name: string, members: readonly string[], children: readonly string[] = []): void => {
    groups.set(name, { hosts: members, children });
  };
  const reordered = (members: readonly string[]): readonly string[] =>
    random.chance(0.75) ? members : random.shuffled(members);
  const dashed = random.chance(0.15);
  const named = (name: string, old: string): string => (dashed && random.chance(0.7) ? old : name);
  const planeGroup = named('kube_control_plane', 'kube-master');
  const nodeGroup = named('kube_node', 'kube-node');
  const alsoWorkers = random.chance(0.25) ? random.some(planes, 0.7) : [];
  const sections: (() => void)[] = [
    () => put(planeGroup, reordered(planes)),
    () => put(nodeGroup, reordered(random.chance(0.5) ? [...workers, ...alsoWorkers] : [...alsoWorkers, ...workers])),
    () =>
      put(
        'etcd',
        random.chance(0.1) ? [] : etcdOnly.length > 0 ? etcdOnly : planes,
        random.chance(0.1) ? [planeGroup] : [],
      ),
  ];
  if (reflectors.length > 0 || random.chance(0.1))
    sections.push(() => put(named('calico_rr', 'calico-rr'), reflectors));
  if (extra.length > 0) sections.push(() => put('gpu', extra));
  if (planeGroup === 'kube-master' && random.chance(0.2))
    sections.push(() => put('kube_control_plane', random.some(planes, 0.4)));
  for (const section of random.chance(0.6) ? sections : random.shuffled(sections)) section();

  if (random.chance(0.7)) {
    const children = [planeGroup, nodeGroup].filter(() => random.chance(0.92));
    if (groups.has('calico_rr') && random.chance(0.6)) children.push('calico_rr');
    if (extra.length > 0) children.push('gpu');
    put(named('k8s_cluster', 'k8s-cluster'), direct, random.chance(0.7) ? children : random.shuffled(children));
  }
  return { hosts, groups, ...randomVariables(random, hosts, [...groups.keys()]) };
}

function randomVariables(
  random: Random,
  hosts: readonly string[],
  groups: readonly string[],
): Pick<Cluster, 'groupVars' | 'hostVars'> {
  const groupVars: Cluster['groupVars'] = new Map();
  const hostVars: Cluster['hostVars'] = new Map();
  const set = (into: Cluster['groupVars'], owner: string, name: string, value: string): void => {
    into.set(owner, (into.get(owner) ?? new Map<string, string>()).set(name, value));
  };
  const anywhere = (name: string, value: () => string, byHost: number): void => {
    if (random.chance(0.25) && groups.length > 0) set(groupVars, random.pick(groups), name, value());
    for (const host of hosts) if (random.chance(byHost)) set(hostVars, host, name, value());
  };

  const engine = (): string =>
    random.weighted([
      [16, random.pick(ENGINES)],
      [1, 'podman'],
      [1, 'null'],
      [1, '""'],
      [0.5, '[containerd]'],
      [0.5, '7'],
    ]);
  if (random.chance(0.75))
    set(groupVars, random.pick(['all', 'all', 'all', 'k8s_cluster']), 'container_manager', engine());
  anywhere('container_manager', engine, random.chance(0.25) ? 0.5 : 0.03);

  const multus = (): string => (random.chance(0.75) ? 'true' : random.pick(SWITCHES));
  if (random.chance(0.8))
    set(groupVars, random.pick(['all', 'all', 'all', 'k8s_cluster']), 'kube_network_plugin_multus', multus());
  if (random.chance(0.2)) anywhere('kube_network_plugin_multus', () => random.pick(SWITCHES), 0.3);

  for (const name of ['multus_manifest_1', 'multus_manifest_2', 'multus_manifest_2.results']) {
    if (random.chance(0.9)) continue;
    if (random.chance(0.6)) set(groupVars, 'all', `'${name}'`, random.pick(MANIFESTS));
    else anywhere(`'${name}'`, () => random.pick(MANIFESTS), 0.4);
  }
  if (random.chance(0.05)) set(groupVars, 'all', 'container_manager_types', random.pick(ENGINE_LISTS));
  if (random.chance(0.05)) set(groupVars, 'all', 'serial', '1');
  if (random.chance(0.03)) set(groupVars, 'all', 'vars_from_node', random.pick(hosts.length > 0 ? hosts : ['none']));
  return { groupVars, hostVars };
}

function filesOf(random: Random, cluster: Cluster): readonly InventoryFile[] {
  const source: InventoryFile = random.chance(0.6)
    ? { path: 'hosts.ini', text: iniOf(random, cluster) }
    : { path: 'hosts.yml', text: yamlOf(random, cluster) };
  const variables = (folder: string, all: Cluster['groupVars']): InventoryFile[] =>
    [...all].map(([owner, vars]) => ({
      path: `${folder}/${owner}.yml`,
      text: `---\n${[...vars].map(([name, value]) => `${name}: ${value}\n`).join('')}`,
    }));
  return [source, ...variables('group_vars', cluster.groupVars), ...variables('host_vars', cluster.hostVars)];
}

function iniOf(random: Random, { hosts, groups }: Cluster): string {
  const listed = random.chance(0.7) ? `[all]\n${hosts.join('\n')}\n` : ungroupedFirst(hosts, groups);
  const sections = [...groups].map(([name, { hosts: members, children }]) =>
    [
      members.length > 0 || children.length === 0 ? `\n[${name}]\n${members.join('\n')}\n` : '',
      children.length > 0 ? `\n[${name}:children]\n${children.join('\n')}\n` : '',
    ].join(''),
  );
  return `${listed}${sections.join('')}`;
}

function ungroupedFirst(hosts: readonly string[], groups: Cluster['groups']): string {
  const grouped = new Set([...groups.values()].flatMap((group) => group.hosts));
  return `${hosts.filter((host) => !grouped.has(host)).join('\n')}\n`;
}

function yamlOf(random: Random, { hosts, groups }: Cluster): string {
  const listed = random.chance(0.8) ? `  hosts:\n${hosts.map((host) => `    ${host}:\n`).join('')}` : '';
  const sections = [...groups].map(([name, group]) => {
    const members =
      group.hosts.length > 0 ? `      hosts:\n${group.hosts.map((host) => `        ${host}:\n`).join('')}` : '';
    const children =
      group.children.length > 0
        ? `      children:\n${group.children.map((child) => `        ${child}:\n`).join('')}`
        : '';
    return `    ${name}:\n${members}${children}`;
  });
  return `all:\n${listed}  children:\n${sections.join('')}`;
}

function randomCommand(random: Random, cluster: Cluster): string {
  const playbook = random.weighted([
    [54, 'upgrade-cluster.yml'],
    [26, 'cluster.yml'],
    [10, 'scale.yml'],
    [4, 'recover-control-plane.yml'],
    [2, 'cluster.yml upgrade-cluster.yml'],
    [2, 'upgrade-cluster.yml cluster.yml'],
    [2, 'scale.yml cluster.yml'],
  ]);
  const options: string[] = [];
  if (random.chance(0.65))
    options.push(`${random.pick(['--limit ', '-l ', '--limit=', '-l'])}'${randomLimit(random, cluster)}'`);
  if (random.chance(0.3)) options.push(`-e ${randomSerial(random)}`);
  if (random.chance(0.15))
    options.push(
      random.pick([
        '-e kube_network_plugin_multus=true',
        '-e kube_network_plugin_multus=false',
        '-e kube_network_plugin_multus=',
        `-e '{"kube_network_plugin_multus": true}'`,
        `-e '{"kube_network_plugin_multus": false}'`,
        `-e '{kube_network_plugin_multus: yes}'`,
        `-e '{"kube_network_plugin_multus": null}'`,
        `-e '{"kube_network_plugin_multus": 0}'`,
      ]),
    );
  if (random.chance(0.1)) options.push(`-e container_manager=${random.pick([...ENGINES, 'podman', ''])}`);
  if (random.chance(0.03)) options.push(`-e '{"container_manager": null}'`);
  for (const name of ['multus_manifest_1', 'multus_manifest_2'])
    if (random.chance(0.05)) options.push(`-e '{${name}: ${random.pick(MANIFESTS)}}'`);
  if (random.chance(0.04)) options.push(`-e '{container_manager_types: ${random.pick(ENGINE_LISTS)}}'`);
  if (random.chance(0.02)) options.push(`-e vars_from_node=${random.pick(['cp1', 'w1', 'ghost'])}`);
  if (random.chance(0.02))
    options.push(`-e '{multus_nodes_list: ${random.pick(['[]', '[cp1]', '[w1, cp1]', '[ghost]', 'cp1', 'null'])}}'`);
  if (random.chance(0.14)) options.push(`${random.pick(['--tags ', '-t ', '--tags='])}${randomTags(random)}`);
  if (random.chance(0.1)) options.push(`--skip-tags ${randomTags(random)}`);
  if (random.chance(0.04))
    options.push(
      `--start-at-task '${random.pick([
        'Multus | Start resources',
        'Multus | Copy manifest templates',
        'network_plugin/multus : Multus | Check container engine type',
        'kubernetes-apps/network_plugin/multus : Multus | Start resources',
        'Multus | Copy manifest files',
        'Multus',
      ])}'`,
    );
  if (random.chance(0.03)) options.push('--check');
  if (random.chance(0.05)) options.push(random.pick(['-f 1', '--forks=2', '-f 20']));
  return [playbook, ...random.shuffled(options)].join(' ');
}

function randomLimit(random: Random, { hosts, groups }: Cluster): string {
  const host = (): string => (hosts.length > 0 ? random.pick(hosts) : 'ghost');
  const group = (): string => random.pick([...groups.keys()]);
  const term = (): string =>
    random.weighted<() => string>([
      [6, host],
      [5, group],
      [2, () => random.pick(['cp*', 'w*', 'w?', '*1', 'kube_*', '*', 'k8s*', '[cw]*1', 'w[1-2]'])],
      [1, () => `${group()}[${random.pick(['0', '-1', '0:1', '1:', '5', '1:9'])}]`],
      [1, () => random.pick(['~w[12]', '~(cp|w)1$', '~kube'])],
      [1, () => random.pick(['all', 'ungrouped', 'k8s_cluster', 'localhost', 'ghost', 'kube_node', 'calico_rr'])],
    ])();
  return random.weighted<() => string>([
    [6, term],
    [4, () => `${term()}${random.pick([',', ':', ', '])}${term()}`],
    [1, () => `${term()},${term()},${term()}`],
    [2, () => `${term()}${random.pick([',', ':'])}!${term()}`],
    [1, () => `${term()}${random.pick([',', ':'])}&${term()}`],
    [1, () => `!${term()}`],
    [1, () => `all:!${host()}`],
  ])();
}

function randomSerial(random: Random): string {
  return random.weighted([
    [5, `serial=${random.int(1, 4)}`],
    [3, `'{"serial": ${random.int(1, 4)}}'`],
    [3, `serial=${random.pick(['100%', '50%', '34%', '1%', '0%', '200%', '-10%'])}`],
    [2, `'{"serial": ${random.pick(['[1, 3]', '[2]', '["50%", 1]', '[1, "100%"]', '[]', '[0, 1]', '[[1, 2]]'])}}'`],
    [1, `serial=${random.pick(['0', '-1', '99', '007', '+2', '1_0'])}`],
    [1, `serial=${random.pick(['[1,2]', '1,2', 'abc', '33.3%', '2.0', "''", '{}', '1%%', '%'])}`],
    [
      1,
      `'{"serial": ${random.pick(['null', 'true', '2.7', '""', '" 2 "', '"[2, 1]"', 'false', '{}', '"1%"', '0.5'])}}'`,
    ],
  ]);
}

function randomTags(random: Random): string {
  return random.pick([
    'multus',
    'network',
    'always',
    'all',
    'tagged',
    'untagged',
    'never',
    'node',
    'multus,network',
    'download,multus',
    'all,never',
    'untagged,multus',
    'master,network',
  ]);
}
