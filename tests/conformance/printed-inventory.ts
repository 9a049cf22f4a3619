import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { analyze, type InventoryFile, type Prediction } from '../../src/analyzer/index.ts';
import { outputOf } from './program-output.ts';
import { type Random, randomOf } from './random.ts';

/** A cluster whose hosts and groups are in no particular order, and commands that look at it. */
export type PrintedCase = {
  readonly id: string;
  readonly files: readonly [InventoryFile, ...InventoryFile[]];
  /** Printed with `--export`: variables of groups stay with their groups. */
  readonly isExported: boolean;
  readonly requests: readonly { readonly command: string; readonly kubespray: string }[];
};

const releases = ['v2.22.1', 'v2.23.3', 'v2.25.1', 'v2.26.1', 'v2.27.1', 'v2.28.1', 'v2.29.1', 'v2.30.0', 'v2.31.0'];

export function printedCase(seed: number, number: number): PrintedCase {
  const random = randomOf(seed, number);
  const names = random.shuffled(['n1', 'n2', 'n3', 'n4', 'n5', 'n10', 'w1', 'a2', 'cp1', 'z']);
  const planes = names.slice(0, random.pick([1, 2, 3, 3]));
  const workers = names.slice(planes.length, planes.length + random.int(1, 4));
  const etcd = random.chance(0.7) ? random.shuffled(planes) : planes.slice(0, 1);
  const groups = random.shuffled([
    { name: 'kube_control_plane', hosts: planes },
    { name: 'etcd', hosts: etcd },
    { name: 'kube_node', hosts: random.chance(0.2) ? [...workers, ...planes] : workers },
  ]);
  const cluster = random.chance(0.75) ? random.shuffled(['kube_control_plane', 'kube_node']) : undefined;
  const mentioned = random.chance(0.5) ? random.shuffled([...new Set([...planes, ...workers])]) : undefined;
  const settings = settingsOf(random);
  const text = random.chance(0.7) ? iniOf(groups, cluster, mentioned) : yamlOf(groups, cluster, mentioned);
  const source = { path: text.startsWith('all:') ? 'hosts.yaml' : 'hosts.ini', text };
  const hosts = [...planes, ...workers];
  const requests = [0, 1, 2].map(() => ({ command: commandOf(random, hosts), kubespray: random.pick(releases) }));
  return {
    id: `printed-${seed}-${number}`,
    files: [source, { path: 'group_vars/all/all.yml', text: settings }],
    requests,
    isExported: number % 3 === 2,
  };
}

type Group = { readonly name: string; readonly hosts: readonly string[] };

function settingsOf(random: Random): string {
  const lines = ['container_manager: containerd', `kube_network_plugin_multus: ${random.chance(0.6)}`];
  if (random.chance(0.2)) lines.push('http_proxy: http://192.0.2.1:3128');
  if (random.chance(0.2)) lines.push("bootstrap_os: 'no'", 'access_list: [1, "2", null]');
  return `${lines.join('\n')}\n`;
}

function iniOf(
  groups: readonly Group[],
  cluster: readonly string[] | undefined,
  mentioned: readonly string[] | undefined,
) {
  const sections = groups.map(({ name, hosts }) => `[${name}]\n${hosts.join('\n')}\n`);
  const all = mentioned ? [`[all]\n${mentioned.map((host, at) => `${host} ip=10.0.0.${at + 1}`).join('\n')}\n`] : [];
  const whole = cluster ? [`[k8s_cluster:children]\n${cluster.join('\n')}\n`] : [];
  return [...all, ...sections, ...whole].join('\n');
}

function yamlOf(
  groups: readonly Group[],
  cluster: readonly string[] | undefined,
  mentioned: readonly string[] | undefined,
) {
  const members = (hosts: readonly string[]): string => hosts.map((host) => `        ${host}:\n`).join('');
  const sections = groups.map(({ name, hosts }) => `    ${name}:\n      hosts:\n${members(hosts)}`);
  const own = mentioned ? `  hosts:\n${mentioned.map((host) => `    ${host}:\n      ip: 10.0.0.9\n`).join('')}` : '';
  const children = cluster?.map((name) => `        ${name}:\n`).join('');
  const whole = children ? `    k8s_cluster:\n      children:\n${children}` : '';
  return `all:\n${own}  children:\n${sections.join('')}${whole}`;
}

function commandOf(random: Random, hosts: readonly string[]): string {
  const playbook = random.pick(['upgrade-cluster.yml', 'upgrade-cluster.yml', 'cluster.yml', 'scale.yml']);
  const limit = random.weighted<string>([
    [3, ''],
    [3, ` --limit ${random.pick(hosts)}`],
    [2, ` --limit ${random.shuffled(hosts).slice(0, 2).join(',')}`],
    [1, ' --limit kube_control_plane'],
    [1, ' --limit kube_node'],
  ]);
  return `ansible-playbook ${playbook}${limit}${random.chance(0.3) ? ` -e serial=${random.pick(['1', '100%', '2'])}` : ''}`;
}

export type Printed = { readonly form: 'json' | 'yaml'; readonly exported: boolean; readonly text: string };

/** What the machine's `ansible-inventory` prints of the case, in both forms. */
export async function printedOf({ files, isExported: exported }: PrintedCase): Promise<readonly Printed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'multus-clinic-printed-'));
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const words = ['-i', files[0].path, '--list', ...(exported ? ['--export'] : [])];
    return await Promise.all([
      outputOf('ansible-inventory', words, folder).then(({ out }): Printed => ({ form: 'json', exported, text: out })),
      outputOf('ansible-inventory', [...words, '--yaml'], folder).then(
        ({ out }): Printed => ({ form: 'yaml', exported, text: out }),
      ),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How the verdict on what was printed differs from the one on the files; `undefined`: it does not, or it names the lost order and has both. */
export function disagreementOn(
  { files, requests }: PrintedCase,
  { form, exported, text }: Printed,
): string | undefined {
  for (const { command, kubespray } of requests) {
    const real = analyze({ files, command: command.replace(' ', ` -i ${files[0].path} `), kubespray });
    const printed = analyze({ files: [{ path: '', text }], command, kubespray });
    if (sameVerdict(real, printed) || (printed.assumptions.includes('printed-order') && holds(printed, real))) continue;
    const said = [real, printed].map(({ outcome, headline }) => `${outcome}/${headline}`).join(' -> ');
    return `${form}${exported ? ' --export' : ''} ${kubespray} ${command}: ${said}`;
  }
  return undefined;
}

const sameVerdict = (a: Prediction, b: Prediction): boolean => a.outcome === b.outcome && a.headline === b.headline;

const holds = ({ outcome, alternatives }: Prediction, real: Prediction): boolean =>
  [outcome, ...alternatives.map((ending) => ending.outcome)].includes(real.outcome);
