import type { InventoryFile } from '../../src/analyzer/inventory/model.ts';
import { compositions, type RunCase } from './live-run.ts';
import { type Random, randomOf } from './random.ts';
import { randomCommand } from './random-command.ts';
import { type Cluster, ENGINE_LISTS, ENGINES, MANIFESTS, SWITCHES } from './run-choices.ts';

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
