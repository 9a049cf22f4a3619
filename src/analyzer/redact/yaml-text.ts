import { type Entry, isText, type MappingTree, plainValueOf, type Tree, unfoldsTooFar } from '../document/tree.ts';
import { vaulted } from '../document/vaulted.ts';
import { parseYamlDocument } from '../document/yaml.ts';
import type { InventoryFile } from '../inventory/model.ts';
import { renamedPatterns } from './ini-text.ts';
import type { Ledger } from './ledger.ts';
import type { Names } from './names.ts';
import { redactedText } from './safe-value.ts';

/** A text that is no YAML, for one that was none. */
const unreadable = '{\n';

/** Groups that are written, an alias counting each time: a text beyond that is not redacted. */
const maxGroups = 20_000;

type Writer = { readonly names: Names; readonly ledger: Ledger; groups: number };

/** A YAML source of groups and hosts, as `redactedIni` has it for INI; `undefined`: it is no such source, and Ansible goes on to INI. */
export function redactedYaml(file: InventoryFile, names: Names, ledger: Ledger): string | undefined {
  const { tree, fault } = parseYamlDocument(file.text);
  if (fault || tree?.kind !== 'mapping') return undefined;
  const writer: Writer = { names, ledger, groups: 0 };
  return kept(file.text, names, ledger, () => tree.entries.flatMap((entry) => groupLines(writer, entry, 0)));
}

/** A file of variables in YAML or JSON, with those that the ledger lets through. */
export function redactedVariables({ text }: InventoryFile, names: Names, ledger: Ledger): string {
  const { tree, fault } = parseYamlDocument(text);
  if (fault || (tree && tree.kind !== 'mapping')) {
    if (text.trim() !== '') ledger.drop('text', '');
    return fault ? unreadable : `${redactedText}\n`;
  }
  return kept(text, names, ledger, () => (tree ? variableLines(tree, ledger, 0) : []));
}

/** The text itself where nothing of it is dropped or renamed, else the lines. */
function kept(text: string, names: Names, ledger: Ledger, lines: () => readonly string[]): string {
  const before = ledger.count();
  const written = lines();
  // A comment, an anchor, a tag or a directive, which the tree does not have. Where it is none, writing the text anew does no harm.
  const hidden = /[#&%!]|^---|^\.\.\./m.test(text);
  if (names.kept && !hidden && ledger.count() === before && sameTree(text, written)) return text;
  const comments = text.split('\n').filter((line) => /(?:^|\s)#/.test(line)).length;
  ledger.drop('comment', '', 'not-needed', comments);
  return written.length === 0 ? '{}\n' : `${written.join('\n')}\n`;
}

/** Whether the lines hold all that the text holds: every key of the one occurs in the other as often. */
function sameTree(text: string, lines: readonly string[]): boolean {
  const { tree, duplicates } = parseYamlDocument(text);
  const written = parseYamlDocument(lines.join('\n')).tree;
  if (duplicates.length > 0 || !tree || !written) return false;
  return JSON.stringify(plainValueOf(tree)) === JSON.stringify(plainValueOf(written));
}

function groupLines(writer: Writer, entry: Entry, depth: number): readonly string[] {
  const { value } = entry;
  const name = writer.names.group(entry.name);
  if (depth === 0 && entry.name === 'plugin') return [`plugin: ${redactedText}`];
  const head = keyText(entry, name, depth);
  if (value.kind !== 'mapping') return [`${head} ${emptyOf(value)}`.trimEnd()];
  if (depth > 60 || ++writer.groups > maxGroups) return [`${head} ${redactedText}`];
  const lines = value.entries.flatMap((section) => sectionLines(writer, section, depth + 1));
  return lines.length === 0 ? [`${head} {}`] : [head, ...lines];
}

function sectionLines(writer: Writer, section: Entry, depth: number): readonly string[] {
  const { ledger } = writer;
  if (!isText(section.key) || !['hosts', 'children', 'vars'].includes(section.name)) {
    ledger.drop('text', '');
    return [];
  }
  const head = `${indent(depth)}${section.name}:`;
  const { value } = section;
  if (value.kind === 'sequence') return [`${head} []`];
  if (value.kind === 'scalar') {
    // A bare text stands for a mapping with that one key.
    if (!isText(value) || section.name === 'vars') return [head];
    const bare = String(value.value);
    const lone = section.name === 'hosts' ? renamedKeys(bare, writer.names) : [writer.names.group(bare)];
    return [head, ...lone.map((name) => `${indent(depth + 1)}${quoted(name)}:`)];
  }
  const lines =
    section.name === 'vars'
      ? variableLines(value, ledger, depth + 1)
      : value.entries.flatMap((entry) =>
          section.name === 'hosts' ? hostLines(writer, entry, depth + 1) : groupLines(writer, entry, depth + 1),
        );
  return lines.length === 0 ? [`${head} {}`] : [head, ...lines];
}

function hostLines({ names, ledger }: Writer, entry: Entry, depth: number): readonly string[] {
  const { value } = entry;
  const vars = value.kind === 'mapping' ? variableLines(value, ledger, depth + 1) : [];
  const rest = value.kind === 'mapping' || isNothing(value) ? '' : ` ${redactedText}`;
  return renamedKeys(entry.name, names).flatMap((name) => [keyText(entry, name, depth) + rest, ...vars]);
}

function renamedKeys(pattern: string, names: Names): readonly string[] {
  return names.kept ? [pattern] : renamedPatterns(pattern, names);
}

function variableLines(tree: MappingTree, ledger: Ledger, depth: number): readonly string[] {
  return tree.entries.flatMap(({ name, value }) => {
    const variable = ledger.variable(name, plainValueOf(value));
    return variable ? [`${indent(depth)}${quoted(name)}: ${yamlValue(variable.value)}`] : [];
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

/** A text as YAML 1.1 takes it for that very text. */
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
