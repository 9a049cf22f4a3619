import type { InventoryFile } from '../../src/analyzer/inventory/model.ts';
import { type FactCase, type FactPlay, type FactRun, type FactStep, readForms } from './fact-case.ts';
import { type Random, randomOf } from './random.ts';

const RELEASES = ['v2.25.1', 'v2.26.0', 'v2.27.0', 'v2.27.1', 'v2.28.0', 'v2.31.0'];
const DELEGATING = new Set(['v2.25.1', 'v2.26.0']);
const GROUPS = ['kube_control_plane', 'kube_node', 'etcd', 'k8s_cluster', 'kube-node'];
const HOSTS = [
  'k8s_cluster:etcd',
  'kube_node',
  'kube_control_plane',
  'etcd:kube_control_plane',
  'all',
  'kube_node:!w1',
];
const TASKS = ['Gather minimal facts', 'Gather necessary facts (network)', 'Gather necessary facts (hardware)'];
const NAMES = ['ansible_hostname', 'ansible_default_ipv4', 'ansible_memtotal_mb', 'ip', 'own_fact', 'kept_fact'];

/** Makes the case that a number stands for: a small cluster, one to three runs, plays that gather, set, group and read. */
export function randomFacts(seed: number, number: number): FactCase {
  const random = randomOf(seed, number);
  const kubespray = random.pick(RELEASES);
  const hosts = ['cp1', 'cp2', 'w1', 'w2', 'e1'].filter(() => random.chance(0.85));
  const everyone = hosts.length > 0 ? hosts : ['cp1'];
  const runs = Array.from({ length: random.int(1, 3) }, () => randomFactRun(random, kubespray, everyone));
  return { id: `facts-${seed}-${number}`, kubespray, files: filesOf(random, everyone), runs };
}

function filesOf(random: Random, hosts: readonly string[]): readonly InventoryFile[] {
  const kind = (letter: string): readonly string[] => hosts.filter((host) => host.startsWith(letter));
  const listed = hosts.map((host) => {
    const own = ['ip', 'access_ip'].filter(() => random.chance(0.25)).map((name) => ` ${name}=192.0.2.7`);
    return `${host}${own.join('')}`;
  });
  const section = (name: string, lines: readonly string[]): string => `\n[${name}]\n${lines.join('\n')}\n`;
  const workers = random.chance(0.25) ? 'kube-node' : 'kube_node';
  const text = [
    `${listed.join('\n')}\n`,
    section('kube_control_plane', kind('c')),
    section(workers, kind('w')),
    random.chance(0.85) ? section('etcd', random.chance(0.5) ? kind('e') : kind('c')) : '',
    random.chance(0.7) ? section('k8s_cluster:children', ['kube_control_plane', workers]) : '',
  ];
  return [{ path: 'hosts.ini', text: text.join('') }];
}

function randomFactRun(random: Random, kubespray: string, hosts: readonly string[]): FactRun {
  const limit = random.chance(0.7) ? random.some(hosts, 0.5).join(',') || hosts[0] : undefined;
  // Not all hosts are lost, and no other host asks a lost one by delegation.
  const down = random.chance(0.25) && !DELEGATING.has(kubespray) && hosts.length > 1 ? [hosts.at(-1)!] : [];
  const [first, ...rest] = Array.from({ length: random.int(1, 4) }, () => randomPlay(random));
  const gathering: FactPlay = {
    hosts: 'all',
    anyErrorsFatal: false,
    steps: [{ kind: 'gather', task: random.pick(TASKS) }],
  };
  return {
    ...(limit === undefined ? {} : { limit }),
    down,
    plays: [...(down.length > 0 ? [gathering] : []), first!, ...rest],
  };
}

function randomPlay(random: Random): FactPlay {
  const groups = random.chance(0.3)
    ? random.pick<Readonly<Record<string, readonly string[]>>>([
        { kube_node: ['kube-node'] },
        { k8s_cluster: ['kube_node', 'kube_control_plane'] },
        { kube_node: ['kube-node'], k8s_cluster: ['kube_node', 'kube_control_plane'] },
      ])
    : undefined;
  return {
    hosts: random.pick(HOSTS),
    anyErrorsFatal: true,
    steps: Array.from({ length: random.int(0, 3) }, () => randomStep(random)),
    // No play of Kubespray's completes groups batch by batch.
    ...(!groups && random.chance(0.25) ? { serial: random.pick([1, 2, '20%', '50%', 0]) } : {}),
    ...(random.chance(0.15) ? { gathersFacts: true } : {}),
    ...(groups ? { groups } : {}),
  };
}

function randomStep(random: Random): FactStep {
  return random.weighted<() => FactStep>([
    [4, () => ({ kind: 'gather', task: random.pick(TASKS) })],
    [2, () => ({ kind: 'set', name: random.pick(['own_fact', 'kept_fact']), cacheable: random.chance(0.5) })],
    [4, () => ({ kind: 'learn' })],
    [1, () => ({ kind: 'role', role: 'kubernetes/kubeadm' })],
    [
      4,
      () => ({
        kind: 'read',
        form: random.pick(readForms),
        group: random.pick(GROUPS),
        of: random.chance(0.5) ? 'address' : { name: random.pick(NAMES) },
        once: random.chance(0.4),
      }),
    ],
  ])();
}
