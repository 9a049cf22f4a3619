import type { InventoryFile } from '../../src/analyzer/inventory/model.ts';
import { type Random, randomOf } from './random.ts';
import { type PatternCase, randomPattern } from './random-pattern.ts';

/** An inventory to be read by both sides, and patterns to be resolved on it. The first file is the source. */
export type InventoryCase = {
  readonly id: string;
  readonly files: readonly InventoryFile[];
  readonly patterns: readonly PatternCase[];
};

const GROUPS = [
  'kube_control_plane',
  'kube_node',
  'etcd',
  'k8s_cluster',
  'calico_rr',
  'kube-master',
  'gpu',
  'rack.b',
  'g1',
  'site',
];

const HOSTS = [
  'cp1',
  'cp2',
  'w1',
  'w2',
  'w3',
  'w10',
  'node-1',
  'edge.site',
  'db_1',
  '10.0.0.7',
  'gpu',
  'W1',
  'h[1:3]',
  'n[01:03]',
  'r[a:c]',
  'x[1:5:2]y',
  'm[1:2]-[a:b]',
];

const INI_VALUES = [
  '1',
  'True',
  'true',
  'False',
  'no',
  '1.5',
  '010',
  '0x1f',
  '1_000',
  'None',
  "'quoted text'",
  '"a b"',
  '[1,2]',
  '{}',
  "{'a':1}",
  '(1,2)',
  '-3',
  '1e3',
  'a=b',
  'text',
  "''",
  '1,2',
  'é',
  '"[1, 2]"',
  'null',
  '10.0.0.1',
  '3-1',
  '1+2j',
  "b'x'",
  '1#c',
];

const YAML_VALUES = [
  '1',
  'true',
  'True',
  'yes',
  'no',
  'off',
  '1.5',
  '010',
  '0x1f',
  '1_000',
  'null',
  '~',
  "'quoted'",
  '"a b"',
  '[1, 2]',
  '{}',
  '{a: 1}',
  '-3',
  '1e3',
  '.inf',
  'text',
  '""',
  '0o17',
  '1:30',
  '2024-01-01',
  'é',
  '!unsafe "{{ x }}"',
  '+1',
  '1.',
  '.5',
  '0b11',
];

const NAMES = ['x', 'ansible_host', 'container_manager', 'kube_network_plugin_multus', 'y_2', 'ansible_port'];

/** One random inventory, INI or YAML, now and then with a fault in it, and `patterns` patterns to ask it for. */
export function randomInventory(seed: number, number: number, patterns: number): InventoryCase {
  const random = randomOf(seed, number);
  const groups = random.shuffled(random.some(GROUPS, 0.45));
  const hosts = random.shuffled(random.some(HOSTS, 0.4));
  const ini = random.chance(0.6);
  const source: InventoryFile = ini
    ? { path: random.pick(['hosts.ini', 'hosts', 'inventory.cfg']), text: iniText(random, groups, hosts) }
    : { path: random.pick(['hosts.yml', 'hosts.yaml', 'hosts']), text: yamlText(random, groups, hosts) };
  const files = [source, ...variableFiles(random, groups, hosts)];
  return {
    id: `inventory-${seed}-${number}`,
    files,
    patterns: Array.from({ length: patterns }, () => randomPattern(random, groups, hosts)),
  };
}

function iniText(random: Random, groups: readonly string[], hosts: readonly string[]): string {
  const lines: string[] = [];
  const comment = (): string => (random.chance(0.1) ? random.pick(['  # comment', ' ; not a comment', ' #']) : '');
  const hostLine = (name: string): string => {
    const port = random.chance(0.05) ? ':2222' : '';
    const space = (): string => random.pick([' ', '  ', '\t']);
    const vars = random.chance(0.3)
      ? random.some(NAMES, 0.4).map((key) => `${space()}${key}=${random.pick(INI_VALUES)}`)
      : [];
    return `${random.chance(0.05) ? '  ' : ''}${name}${port}${vars.join('')}${comment()}`;
  };
  for (const host of random.some(hosts, 0.4)) lines.push(hostLine(host));
  const children = new Map<string, string[]>();
  const sections = random.shuffled(groups.flatMap((group) => [group, group].slice(0, random.chance(0.15) ? 2 : 1)));
  for (const group of sections) {
    lines.push(`[${group}]${random.chance(0.1) ? '  # comment' : ''}`, ...random.some(hosts, 0.35).map(hostLine));
    if (random.chance(0.15)) lines.push('', random.pick(['; note', '# note', '   ']));
    if (random.chance(0.3)) {
      // A child comes after its parent in the list of names, so that no loop arises by chance.
      const below = groups.slice(groups.indexOf(group) + 1);
      children.set(group, random.some(below, 0.5));
      lines.push(`[${group}:children]`, ...(children.get(group) ?? []));
    }
    if (random.chance(0.3)) {
      const value = (): string => random.pick([...INI_VALUES, 'a # b', 'True # c', "'x' # c", '']);
      lines.push(
        `[${group}:vars]`,
        ...random.some(NAMES, 0.4).map((name) => `${name}${random.pick(['=', ' = ', '= '])}${value()}`),
      );
    }
  }
  if (random.chance(0.15)) lines.push('[all:vars]', `x=${random.pick(INI_VALUES)}`);
  if (random.chance(0.06)) {
    const fault = random.pick([
      '[bad:suffix]',
      '[unclosed',
      'host word',
      '[ghosts:children]\nnobody',
      '[nowhere:vars]\na=1',
      'a b=c d',
      'h[3:1]',
      'x="open',
      '[]',
      '[two words]',
      'h[1:]',
      'h:',
      '[g:children]\na b',
    ]);
    lines.splice(random.int(0, lines.length), 0, fault);
  }
  return `${lines.join(random.chance(0.05) ? '\r\n' : '\n')}\n`;
}

function yamlText(random: Random, groups: readonly string[], hosts: readonly string[]): string {
  const lines: string[] = [];
  const hostsAt = (indent: string): void => {
    if (random.chance(0.03)) {
      lines.push(`${indent}hosts: ${random.pick(['null', 'w9', '[w9]', '{}', '{w9: }', '{w9: {x: 1}}'])}`);
      return;
    }
    const members = random.some(hosts, 0.35);
    lines.push(`${indent}hosts:${members.length === 0 ? ' {}' : ''}`);
    for (const host of members) {
      const name = /^[\w.-]+$/.test(host) ? host : `'${host}'`;
      const vars = random.chance(0.3) ? random.some(NAMES, 0.4) : [];
      lines.push(`${indent}  ${name}:`, ...vars.map((key) => `${indent}    ${key}: ${random.pick(YAML_VALUES)}`));
    }
  };
  const groupAt = (name: string, indent: string, below: readonly string[], depth: number): void => {
    lines.push(`${indent}${name}:`);
    const within = `${indent}  `;
    const parts: (() => void)[] = [];
    if (random.chance(0.75)) parts.push(() => hostsAt(within));
    if (random.chance(0.25)) {
      parts.push(() => {
        lines.push(
          `${within}vars:`,
          ...random.some(NAMES, 0.4).map((key) => `${within}  ${key}: ${random.pick(YAML_VALUES)}`),
        );
      });
    }
    const children = depth < 3 ? random.some(below, depth === 0 ? 0.9 : 0.25) : [];
    if (children.length > 0) {
      parts.push(() => {
        lines.push(`${within}children:`);
        for (const child of children) groupAt(child, `${within}  `, below.slice(below.indexOf(child) + 1), depth + 1);
      });
    }
    if (random.chance(0.02)) parts.push(() => lines.push(`${within}unknown: 1`));
    for (const part of random.shuffled(parts)) part();
  };
  if (random.chance(0.3)) lines.push('---');
  groupAt('all', '', groups, 0);
  if (random.chance(0.15)) groupAt(random.pick(GROUPS), '', [], 3);
  if (random.chance(0.04))
    lines.splice(random.int(0, lines.length), 0, random.pick(['\tx: 1', ' - a', 'a: b: c', '  "open', '&a *b', '%x']));
  return `${lines.join('\n')}\n`;
}

function variableFiles(random: Random, groups: readonly string[], hosts: readonly string[]): readonly InventoryFile[] {
  const text = (): string =>
    `${random.chance(0.4) ? '---\n' : ''}${random
      .some(NAMES, 0.5)
      .map((name) => `${name}: ${random.pick(YAML_VALUES)}\n`)
      .join('')}`;
  const path = (owner: string): string =>
    random.pick([
      owner,
      `${owner}.yml`,
      `${owner}.yaml`,
      `${owner}.json`,
      `${owner}/main.yml`,
      `${owner}/a`,
      `${owner}/sub/b.yml`,
      `${owner}/.hidden.yml`,
      `${owner}/c.txt`,
      `${owner}/d.yml~`,
    ]);
  const files = new Map<string, InventoryFile>();
  const add = (folder: string, owner: string): void => {
    const at = `${random.chance(0.2) ? 'playbook/' : ''}${folder}/${path(owner)}`;
    // A path that is a folder of another cannot be a file as well.
    if ([...files.keys()].some((other) => other.startsWith(`${at}/`) || at.startsWith(`${other}/`))) return;
    files.set(at, { path: at, text: at.endsWith('.json') ? '{"x": "from json"}' : text() });
  };
  for (const group of ['all', 'ungrouped', ...groups]) if (random.chance(0.2)) add('group_vars', group);
  for (const group of groups) if (random.chance(0.06)) add('group_vars', group);
  for (const host of hosts) if (random.chance(0.1) && !host.includes('[')) add('host_vars', host);
  if (random.chance(0.2)) add('host_vars', 'h1');
  return [...files.values()];
}
