import type { Random } from '../conformance/random.ts';

/** A made-up cluster, before it is written down as an inventory. */
export type Cluster = {
  readonly planes: readonly string[];
  readonly workers: readonly string[];
  /** Of etcd alone; empty where the control planes carry etcd. */
  readonly etcd: readonly string[];
  /** Hosts of the etcd group, or the group as a parent of the control planes. */
  readonly etcdGroup: readonly string[] | 'planes';
  readonly reflectors: readonly string[] | undefined;
  readonly k8sCluster: 'parent' | 'absent';
  readonly dashed: boolean;
  /** Control planes that are workers too. */
  readonly both: readonly string[];
  /** Further groups, and hosts of known groups that go in beside the usual ones. */
  readonly more: readonly Group[];
};

export type Group = {
  readonly name: string;
  readonly hosts?: readonly string[];
  readonly children?: readonly string[];
};
/** Variables of each host, in the order in which they are written. */
export type HostVariables = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Every host of a cluster, in the order of an inventory that lists them first. */
export function hostsOf({ planes, workers, etcd, reflectors, more }: Cluster): string[] {
  const others = [...(reflectors ?? []), ...more.flatMap(({ hosts }) => hosts ?? [])];
  return [...new Set([...planes, ...workers, ...etcd, ...others])];
}

function numbered(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${kind}${i + 1}`);
}

export function clusterOf(random: Random, minor: number): Cluster {
  const planes = numbered(
    'cp',
    random.weighted([
      [4, 1],
      [2, 2],
      [6, 3],
    ]),
  );
  const workers = numbered(
    'w',
    random.weighted([
      [3, 1],
      [4, 2],
      [3, 3],
      [1, 4],
    ]),
  );
  const apart = random.chance(0.25);
  const etcd = apart
    ? numbered(
        'e',
        random.weighted([
          [3, 1],
          [1, 2],
          [5, 3],
        ]),
      )
    : [];
  const stacked = random.weighted<readonly string[] | 'planes'>([
    [4, planes],
    [4, planes.slice(0, 1)],
    [5, 'planes'],
  ]);
  return {
    planes,
    workers,
    etcd,
    etcdGroup: apart ? etcd : stacked,
    reflectors: random.weighted([
      [5, undefined],
      [6, []],
      [1, workers.slice(-1)],
      [1, ['rr1']],
    ] as const),
    // The sample inventory lost the group in v2.27.
    k8sCluster: random.chance(minor >= 27 ? 0.45 : 0.85) ? 'parent' : 'absent',
    dashed: random.chance(0.06),
    both: random.chance(0.12) ? random.some(planes, 0.5) : [],
    more: [],
  };
}

export function addressesOf(random: Random, hosts: readonly string[]): HostVariables {
  const offset: Readonly<Record<string, number>> = { cp: 10, e: 30, w: 50 };
  const which = () =>
    random.weighted([
      [5, 'none'],
      [4, 'all'],
      [2, 'some'],
    ] as const);
  const [ip, access] = [which(), random.chance(0.6) ? 'none' : which()];
  const has = (how: string) => how === 'all' || (how === 'some' && random.chance(0.5));
  return new Map(
    hosts.map((host) => {
      const [, kind = '', number = ''] = /^(\D*)(\d*)$/.exec(host) ?? [];
      const n = (offset[kind] ?? 70) + Number(number);
      return [
        host,
        { ...(has(ip) ? { ip: `10.0.0.${n}` } : {}), ...(has(access) ? { access_ip: `198.51.100.${n}` } : {}) },
      ];
    }),
  );
}

function groupsOf({ planes, workers, both, etcdGroup, reflectors, k8sCluster, dashed, more }: Cluster): Group[] {
  const [plane, node, cluster, reflector] = dashed
    ? ['kube-master', 'kube-node', 'k8s-cluster', 'calico-rr']
    : ['kube_control_plane', 'kube_node', 'k8s_cluster', 'calico_rr'];
  const groups: Group[] = [
    { name: plane!, hosts: planes },
    etcdGroup === 'planes' ? { name: 'etcd', children: [plane!] } : { name: 'etcd', hosts: etcdGroup },
    { name: node!, hosts: [...workers, ...both] },
  ];
  if (reflectors) groups.push({ name: reflector!, hosts: reflectors });
  if (k8sCluster === 'parent')
    groups.push({ name: cluster!, children: [plane!, node!, ...(reflectors ? [reflector!] : [])] });
  return [...groups, ...more];
}

export function iniInventory(random: Random, cluster: Cluster, variables: HostVariables): string {
  const line = (host: string) =>
    [host, ...Object.entries(variables.get(host) ?? {}).map(([name, value]) => `${name}=${value}`)].join(' ');
  // As in the sample of v2.27: no list of all hosts, variables where a host is first named.
  const inGroups = random.chance(0.4);
  const seen = new Set<string>();
  const first = (host: string) => {
    if (!inGroups || seen.has(host)) return host;
    seen.add(host);
    return line(host);
  };
  const sections = inGroups ? [] : [`[all]\n${hostsOf(cluster).map(line).join('\n')}\n`];
  for (const { name, hosts: members, children } of groupsOf(cluster))
    sections.push(
      children
        ? `[${name}:children]\n${children.join('\n')}\n`
        : `[${name}]\n${(members ?? []).map((h) => `${first(h)}\n`).join('')}`,
    );
  return sections.join('\n');
}

export function yamlInventory(cluster: Cluster, variables: HostVariables): string {
  const lines = ['all:', '  hosts:'];
  for (const host of hostsOf(cluster)) {
    const own = Object.entries(variables.get(host) ?? {});
    lines.push(own.length > 0 ? `    ${host}:` : `    ${host}: null`);
    for (const [name, value] of own) lines.push(`      ${name}: ${value}`);
  }
  lines.push('  children:');
  for (const { name, hosts: members, children } of groupsOf(cluster)) {
    lines.push(`    ${name}:`);
    const names = children ?? members ?? [];
    lines.push(`      ${children ? 'children' : 'hosts'}:${names.length > 0 ? '' : ' {}'}`);
    for (const member of names) lines.push(`        ${member}: null`);
  }
  return `${lines.join('\n')}\n`;
}
