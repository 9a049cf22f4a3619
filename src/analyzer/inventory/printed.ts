import { parseJsonDocument } from '../document/json.ts';
import { type Entry, entryOf, isText, type MappingTree, plainValueOf, type Tree } from '../document/tree.ts';
import { parseYamlDocument } from '../document/yaml.ts';
import { memo } from '../memo.ts';
import { byCodePoint } from '../python/text.ts';
import {
  addChildGroup,
  addGroup,
  addHost,
  type Draft,
  type DraftGroup,
  setGroupVariable,
  setHostVariables,
} from './draft.ts';
import type { InventoryFile, LostOrder, Variable } from './model.ts';

/** An inventory as a program printed it: what `ansible-inventory --list` or a script of inventories gives. */
export type Printed = { readonly form: 'json' | 'yaml'; readonly lost: LostOrder; readonly tree: MappingTree };

/** Recognises a printed inventory by its content, whatever the file is called. */
export const printedIn = memo((file: InventoryFile): Printed | { readonly lost: undefined } => {
  const text = withoutSession(file.text);
  return (text.includes('"hostvars"') ? printedJson(text) : printedYaml(text)) ?? { lost: undefined };
});

/** Whether a file holds what `ansible-inventory --list` or a script of inventories printed. */
export const isPrinted = (file: InventoryFile): boolean => printedIn(file).lost !== undefined;

/** The prompt, the command and the warnings that a terminal shows above the inventory become spaces, and so does a prompt below it. */
function withoutSession(text: string): string {
  const start = /^(?:\{|---[ \t]*$|all:[ \t]*$)/m.exec(text)?.index ?? 0;
  const above = text.slice(0, start);
  if (above.trim() !== '' && !/ansible-inventory|^\[(?:WARNING|DEPRECATION)/m.test(above)) return text;
  const end = text[start] === '{' ? text.lastIndexOf('\n}') + 2 : text.length;
  if (start === 0 && (end < 2 || text.slice(end).trim() === '')) return text;
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  return end < 2 ? blank(above) + text.slice(start) : blank(above) + text.slice(start, end) + blank(text.slice(end));
}

function printedJson(text: string): Printed | undefined {
  const tree = parseJsonDocument(text);
  if (tree?.kind !== 'mapping') return undefined;
  const meta = entryOf(tree, '_meta')?.value;
  const hostvars = meta?.kind === 'mapping' ? entryOf(meta, 'hostvars')?.value : undefined;
  if (hostvars?.kind !== 'mapping') return undefined;
  const all = entryOf(tree, 'all')?.value;
  const lost = !all || !isSorted(tree) || !isSorted(hostvars) ? 'none' : hasSortedMembers(all) ? 'all' : 'mentions';
  return { form: 'json', lost, tree };
}

/**
 * Up to ansible-core 2.14.1 the JSON sorts members as well (ansible/ansible#74839). `ungrouped` then has its place among the children of
 * `all`; later it is the first of them.
 */
function hasSortedMembers(all: Tree): boolean {
  const children = all.kind === 'mapping' ? namesIn(entryOf(all, 'children')?.value) : [];
  return children.findIndex(({ name }) => name === 'ungrouped') > 0;
}

/** The form in which PyYAML dumps what `ansible-inventory` hands it: one key, no comment, no empty value, and every key in order. */
function printedYaml(text: string): Printed | undefined {
  if (!/^\s*(?:---[ \t]*\n)?all:[ \t]*\n/.test(text) || /^[ \t]*#/m.test(text) || !/^ +children:[ \t]*$/m.test(text))
    return undefined;
  const { fault, duplicates, tree } = parseYamlDocument(text);
  if (fault || duplicates.length > 0 || tree?.kind !== 'mapping' || tree.entries.length !== 1) return undefined;
  const all = tree.entries[0]?.value;
  return all && isDumpedGroup(all) ? { form: 'yaml', lost: 'all', tree } : undefined;
}

const isSorted = ({ entries }: MappingTree): boolean =>
  entries.every(({ name }, at) => at === 0 || byCodePoint(entries[at - 1]?.name ?? '', name) <= 0);

function isDumpedGroup(group: Tree): boolean {
  if (group.kind !== 'mapping' || !isSorted(group)) return false;
  return group.entries.every(({ name, value }) => {
    if (value.kind !== 'mapping' || !isSorted(value)) return false;
    if (name === 'children') return value.entries.every((child) => isDumpedGroup(child.value));
    return name === 'vars' || (name === 'hosts' && value.entries.every((host) => host.value.kind === 'mapping'));
  });
}

/** Reads printed JSON: `ansible-inventory`'s from `all` down, a script's in its own order (lib/ansible/plugins/inventory/script.py). */
export function readPrintedJson(draft: Draft, path: string, { lost, tree }: Printed): void {
  const reader: Reader = { draft, path, tree, seen: new Set() };
  if (lost !== 'none') readGroup(reader, 'all', tree);
  for (const entry of tree.entries) if (entry.name !== '_meta') readGroup(reader, entry.name, entry.key);
  const meta = entryOf(tree, '_meta')?.value;
  const hostvars = meta?.kind === 'mapping' ? entryOf(meta, 'hostvars')?.value : undefined;
  if (hostvars?.kind !== 'mapping') return;
  for (const { name, value } of hostvars.entries)
    if (value.kind === 'mapping') setHostVariables(draft, name, variablesIn(reader, value));
}

type Reader = {
  readonly draft: Draft;
  readonly path: string;
  readonly tree: MappingTree;
  readonly seen: Set<string>;
};

const spanIn = ({ path }: Reader, { start, end }: { readonly start: number; readonly end: number }) => ({
  file: path,
  start,
  end,
});

const variablesIn = (reader: Reader, { entries }: MappingTree): readonly Variable[] =>
  entries.map((entry) => ({ name: entry.name, value: plainValueOf(entry.value), span: spanIn(reader, entry) }));

/** Names are followed with a list of their own, so that a deep chain of groups needs no deep stack. */
function readGroup(reader: Reader, name: string, at: { readonly start: number; readonly end: number }): void {
  const waiting = [{ name, at }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const group = addGroup(reader.draft, next.name, spanIn(reader, next.at));
    const entry = entryOf(reader.tree, next.name);
    if (!entry || reader.seen.has(next.name)) continue;
    reader.seen.add(next.name);
    const children = readMembers(reader, group, entry);
    waiting.push(...children.toReversed());
  }
}

/** The hosts, variables and children of one group; gives the children, to be read next. */
function readMembers(reader: Reader, group: DraftGroup, { value }: Entry): readonly { name: string; at: Tree }[] {
  const { draft } = reader;
  const listed =
    value.kind === 'sequence' ? value : value.kind === 'mapping' ? entryOf(value, 'hosts')?.value : undefined;
  for (const host of namesIn(listed)) addHost(draft, host.name, group, undefined, spanIn(reader, host.at));
  if (value.kind !== 'mapping') return [];
  const vars = entryOf(value, 'vars')?.value;
  if (vars?.kind === 'mapping') for (const variable of variablesIn(reader, vars)) setGroupVariable(group, variable);
  const children = namesIn(entryOf(value, 'children')?.value);
  for (const { name, at } of children)
    addChildGroup(group, addGroup(draft, name, spanIn(reader, at)), spanIn(reader, at));
  return children;
}

const namesIn = (list: Tree | undefined): readonly { name: string; at: Tree }[] =>
  (list?.kind === 'sequence' ? list.items : []).flatMap((item) =>
    item.kind === 'scalar' && isText(item) && item.value !== '' ? [{ name: String(item.value), at: item }] : [],
  );
