import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Tree } from '../../src/analyzer/document/tree.ts';
import { parseYamlDocument } from '../../src/analyzer/document/yaml.ts';
import { type Random, randomOf } from './random.ts';

/** A difference between what Ansible's parser and ours make of a text. */
export type YamlDifference = { readonly text: string; readonly python: string; readonly ours: string };

const scalars = [
  'w1',
  'cp-1.example.org',
  'true',
  'no',
  'Off',
  'y',
  '~',
  'null',
  '',
  '0',
  '010',
  '0x1f',
  '0o17',
  '1_000',
  '1:30',
  '-1',
  '+3',
  '.5',
  '1e3',
  '1.0e+3',
  '.inf',
  '-.INF',
  '.nan',
  '20%',
  "'it''s'",
  '"a\\tb"',
  '"x\\\n  y"',
  "'two\n\n  lines'",
  'a b',
  'a: b',
  'a #b',
  'a#b',
  '# c',
  '&a x',
  '*a',
  '!x y',
  '!!str 1',
  '!!int "3"',
  '! 7',
  '@x',
  '`x`',
  '%x',
  '- x',
  '?',
  ':',
  ':x',
  'x:',
  '{{ x }}',
  '"{{ x }}"',
  '[a, b]',
  '[a, b,]',
  '[a: 1, b]',
  '{a: 1, b}',
  '{a: }',
  '{? a : 1}',
  '{"a":1}',
  '[\n a,\nb ]',
  '{\n}',
  '{a: [1,\n2], b: "x\ny"}',
  '|\n  text\n  more',
  '>-\n  text\n  more',
  '|2\n   x',
  '|+\n  x\n\n',
  '"\\u00e9"',
  '中文',
  '1 000',
  '=',
  '<<',
  '2024-01-02',
  '!!binary aGk=',
];
const keys = [
  'hosts',
  'children',
  'vars',
  'all',
  'w1',
  'x',
  "'q'",
  '"d"',
  '1',
  'yes',
  '? k',
  '<<',
  '&k key',
  '!!str k',
  'a b',
  '[a]',
  '{a: 1}',
  '-x',
  'w[1:3]',
  '*a',
  '',
  'key ',
];

function block(random: Random, depth: number, indent: number): string {
  const pad = ' '.repeat(indent);
  const step = random.weighted([
    [8, 2],
    [2, 1],
    [2, 4],
    [1, 0],
  ]);
  const count = random.int(1, 3);
  const kind = random.weighted<'map' | 'list'>([
    [4, 'map'],
    [1, 'list'],
  ]);
  return Array.from({ length: count }, () => {
    const head = kind === 'list' ? '-' : `${random.pick(keys)}:`;
    const nests = depth > 0 && random.chance(0.5);
    const comment = random.chance(0.05) ? random.pick([' # c', '#c', '\t# c', '   ']) : '';
    const before = random.chance(0.05) ? random.pick(['\n', `${pad}# c\n`, '\t\n', '#c\n', '  \n']) : '';
    if (nests) {
      const anchor = random.chance(0.1) ? random.pick([' &a', ' !!map', ' !x', ' *a']) : '';
      return `${before}${pad}${head}${anchor}${comment}\n${block(random, depth - 1, indent + step)}`;
    }
    const value = random.pick(scalars).replaceAll('\n', `\n${random.chance(0.7) ? pad : ''}`);
    const gap =
      value === ''
        ? ''
        : random.weighted([
            [20, ' '],
            [1, ''],
            [1, '\t'],
            [1, '  '],
          ]);
    return `${before}${pad}${head}${gap}${value}${comment}\n`;
  }).join('');
}

const noise = [
  '\n',
  ' ',
  '  ',
  '\t',
  ':',
  '-',
  '#',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '&',
  '*',
  '!',
  '|',
  '>',
  '?',
  '%',
  '@',
  '---\n',
  '...\n',
  '\r\n',
  '\u0085',
  '\ufeff',
  'x',
  '\\',
];

/** A document of random blocks, scalars and styles; every other one has characters put in, left out or moved. */
export function randomYaml(seed: number, number: number): string {
  const random = randomOf(seed, number);
  let text = (random.chance(0.1) ? '---\n' : '') + block(random, 3, 0);
  for (let edits = random.chance(0.5) ? random.int(1, 2) : 0; edits > 0; edits--) {
    const at = random.int(0, text.length);
    text = random.chance(0.6)
      ? text.slice(0, at) + random.pick(noise) + text.slice(at)
      : text.slice(0, at) + text.slice(at + random.int(1, 3));
  }
  return text;
}

/** Whether the machine has PyYAML with libyaml. */
export function hasLibyaml(python: string): boolean {
  return spawnSync(python, ['-c', 'import yaml; yaml.CSafeLoader'], { stdio: 'ignore' }).status === 0;
}

/** Where PyYAML and the analyzer differ on these texts: one refuses what the other takes, or they hold something else. */
export function yamlDifferences(python: string, texts: readonly string[]): readonly YamlDifference[] {
  const { stdout } = spawnSync(python, [join(import.meta.dirname, 'yaml-driver.py')], {
    input: texts.map((text) => `${JSON.stringify(text)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
  });
  const answers = stdout.split('\n');
  return texts.flatMap((text, at) => {
    const answer = JSON.parse(answers[at] || '{"error": "no answer"}') as {
      value?: unknown;
      error?: string;
      skipped?: string;
    };
    if (answer.skipped !== undefined) return [];
    const { fault, tree } = parseYamlDocument(text);
    const python = answer.error === undefined ? JSON.stringify(answer.value) : 'refused';
    const ours = fault ? 'refused' : JSON.stringify(tree ? told(tree) : ['null']);
    return python === ours
      ? []
      : [
          {
            text,
            python: answer.error === undefined ? python : `refused: ${answer.error}`,
            ours: fault ? `refused: ${fault.message}` : ours,
          },
        ];
  });
}

/** A tree in the form of the driver's answers. */
function told(tree: Tree): unknown {
  if (tree.kind === 'sequence') return ['sequence', tree.items.map(told)];
  if (tree.kind === 'mapping') return ['mapping', tree.entries.map(({ key, value }) => [told(key), told(value)])];
  const { type, value } = tree;
  if (value === null) return ['null'];
  if (typeof value === 'boolean') return ['bool', value];
  if (typeof value === 'number') return ['number', pythonFloat(value)];
  if (type === 'str' || type.endsWith('AnsibleUnicode')) return ['text', value];
  return ['other', type.replace('datetime.', '')];
}

function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return Number.isInteger(value) && !text.includes('e') ? `${text}.0` : text.replace(/e([+-])(\d)$/, 'e$10$2');
}
