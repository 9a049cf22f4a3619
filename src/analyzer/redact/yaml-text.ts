import {
  type Entry,
  isText,
  isTruthyTree,
  type MappingTree,
  plainValueOf,
  type Tree,
  unfoldsTooFar,
} from '../document/tree.ts';
import { vaulted } from '../document/vaulted.ts';
import { parseYamlDocument } from '../document/yaml.ts';
import type { InventoryFile } from '../inventory/model.ts';
import { isPlainPattern, renamedPatterns } from './ini-text.ts';
import type { Ledger } from './ledger.ts';
import type { Names } from './names.ts';
import type { Redacting } from './redacting.ts';
import { redactedText } from './safe-value.ts';

/** A text that is no YAML, for one that was none. */
const unreadable = '{\n';

/** Groups that are written, an alias counting each time: a text beyond that is not redacted. */
const maxGroups = 20_000;

/** A line that is written, and where in the source what it says began. */
type Line = { readonly text: string; readonly from: number };

type Writer = Redacting & { groups: number };

/** A YAML source of groups and hosts, as `redactedIni` has it for INI; `undefined`: it is no such source, and Ansible goes on to INI. */
export function redactedYaml(file: InventoryFile, redacting: Redacting): string | undefined {
  const { tree, fault } = parseYamlDocument(file.text);
  if (fault || tree?.kind !== 'mapping') return undefined;
  const writer: Writer = { ...redacting, groups: 0 };
  return kept(file.text, redacting, () => tree.entries.flatMap((entry) => groupLines(writer, entry, 0)));
}

/** A file of variables of which nothing is left. */
export const noVariables = '{}\n';

/** A file of variables in YAML or JSON, with those that the ledger lets through. */
export function redactedVariables({ text }: InventoryFile, redacting: Redacting): string {
  const { ledger } = redacting;
  const { tree, fault } = parseYamlDocument(text);
  // What is false to Python sets nothing.
  if (tree && tree.kind !== 'mapping' && !isTruthyTree(tree)) return noVariables;
  if (fault || (tree && tree.kind !== 'mapping')) {
    if (text.trim() !== '') ledger.drop('text', '', 'not-understood');
    return fault ? unreadable : `${redactedText}\n`;
  }
  return kept(text, redacting, () => (tree ? variableLines(tree, ledger, 0) : []));
}

/** The text itself where nothing of it is dropped or renamed, else the lines. */
function kept(text: string, { names, ledger, inPlace }: Redacting, lines: () => readonly Line[]): string {
  const before = ledger.count();
  const written = lines();
  // A comment, an anchor, a tag or a directive, which the tree does not have. Where it is none, writing the text anew does no harm.
  const hidden = /[#&%!]|^---|^\.\.\./m.test(text);
  if (names.kept && !hidden && ledger.count() === before && sameTree(text, written)) return text;
  const comments = text.split('\n').filter((line) => /(?:^|\s)#/.test(line)).length;
  ledger.drop('comment', '', 'not-needed', comments);
  if (written.length === 0) return noVariables;
  return `${(inPlace ? atTheirLines(text, written) : written.map((line) => line.text)).join('\n')}\n`;
}

/** The lines, each where it began in the source as far as those before it leave room. */
function atTheirLines(source: string, written: readonly Line[]): readonly string[] {
  const lines: string[] = [];
  let at = 0;
  let passed = 0;
  for (const { text, from } of written) {
    for (; at < from; at++) if (source.charCodeAt(at) === 0x0a) passed++;
    while (lines.length < passed) lines.push('');
    lines.push(text);
  }
  return lines;
}

/** Whether the lines hold all that the text holds: every key of the one occurs in the other as often. */
function sameTree(text: string, lines: readonly Line[]): boolean {
  const { tree, duplicates } = parseYamlDocument(text);
  const written = parseYamlDocument(lines.map((line) => line.text).join('\n')).tree;
  if (duplicates.length > 0 || !tree || !written) return false;
  return JSON.stringify(plainValueOf(tree)) === JSON.stringify(plainValueOf(written));
}

function groupLines(writer: Writer, entry: Entry, depth: number): readonly Line[] {
  const { value, start: from } = entry;
  const name = writer.names.group(entry.name);
  if (depth === 0 && entry.name === 'plugin') return [{ text: `plugin: ${redactedText}`, from }];
  const head = keyText(entry, name, depth);
  if (value.kind !== 'mapping') return [{ text: `${head} ${emptyOf(value)}`.trimEnd(), from }];
  if (depth > 60 || ++writer.groups > maxGroups) return [{ text: `${head} ${redactedText}`, from }];
  const lines = value.entries.flatMap((section) => sectionLines(writer, section, depth + 1));
  return withHead(head, from, lines);
}

function withHead(head: string, from: number, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [{ text: `${head} {}`, from }] : [{ text: head, from }, ...lines];
}

function sectionLines(writer: Writer, section: Entry, depth: number): readonly Line[] {
  const { ledger } = writer;
  if (!isText(section.key) || !['hosts', 'children', 'vars'].includes(section.name)) {
    ledger.drop('text', '');
    return [];
  }
  const head = `${indent(depth)}${section.name}:`;
  const { value, start: from } = section;
  if (value.kind === 'sequence') return [{ text: `${head} []`, from }];
  if (value.kind === 'scalar') {
    // A bare text stands for a mapping with that one key.
    if (!isText(value)) return [{ text: isNothing(value) ? head : `${head} 1`, from }];
    if (section.name === 'vars') return [{ text: head, from }];
    const bare = String(value.value);
    const lone = section.name === 'hosts' ? renamedKeys(bare, writer.names) : [writer.names.group(bare)];
    return [
      { text: head, from },
      ...lone.map((name) => ({ text: `${indent(depth + 1)}${quoted(name)}:`, from: value.start })),
    ];
  }
  const lines =
    section.name === 'vars'
      ? variableLines(value, ledger, depth + 1)
      : value.entries.flatMap((entry) =>
          section.name === 'hosts' ? hostLines(writer, entry, depth + 1) : groupLines(writer, entry, depth + 1),
        );
  return withHead(head, from, lines);
}

function hostLines({ names, ledger }: Writer, entry: Entry, depth: number): readonly Line[] {
  const { value, start: from } = entry;
  const vars = value.kind === 'mapping' ? variableLines(value, ledger, depth + 1) : [];
  // Only a value that is true to Python is refused here.
  const rest = value.kind !== 'mapping' && isTruthyTree(value) ? ` ${redactedText}` : '';
  return renamedKeys(entry.name, names).flatMap((name) => [
    { text: keyText(entry, name, depth) + rest, from },
    ...vars,
  ]);
}

function renamedKeys(pattern: string, names: Names): readonly string[] {
  return names.kept && isPlainPattern(pattern) ? [pattern] : renamedPatterns(pattern, names);
}

function variableLines(tree: MappingTree, ledger: Ledger, depth: number): readonly Line[] {
  return tree.entries.flatMap(({ name, value, start: from }) => {
    const variable = ledger.variable(name, plainValueOf(value));
    return variable ? [{ text: `${indent(depth)}${quoted(name)}: ${yamlValue(variable.value)}`, from }] : [];
  });
}

const isNothing = (tree: Tree): boolean => tree.kind === 'scalar' && tree.value === null;

/** What stands for a group's value that is no mapping: nothing for nothing, another of its kind otherwise. */
function emptyOf(tree: Tree): string {
  if (tree.kind === 'sequence') return '[]';
  return isNothing(tree) ? '' : redactedText;
}

/** The key with its colon. A key that is no text is refused as such. */
function keyText(entry: Entry, name: string, depth: number): string {
  const { key } = entry;
  const plain = !isText(key) && (key.value === null || typeof key.value === 'boolean' || typeof key.value === 'number');
  return `${indent(depth)}${plain ? String(key.value) : quoted(name)}:`;
}

const indent = (depth: number): string => '  '.repeat(depth);

/** A text in the form that YAML 1.1 reads as that very text. */
function quoted(text: string): string {
  const isWord = /^[A-Za-z_][\w.-]*$/.test(text) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text);
  return isWord ? text : JSON.stringify(text);
}

function yamlValue(value: unknown): string {
  if (value === vaulted) return `!vault ${redactedText}`;
  if (value === unfoldsTooFar) return redactedText;
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(yamlValue).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, item]) => `${quoted(key)}: ${yamlValue(item)}`)
      .join(', ')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
  return String(value);
}
