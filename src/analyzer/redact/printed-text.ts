import { type Entry, entryOf, isText, type MappingTree, plainValueOf, type Tree } from '../document/tree.ts';
import type { InventoryFile } from '../inventory/model.ts';
import { printedIn } from '../inventory/printed.ts';
import { byCodePoint } from '../python/text.ts';
import type { Redacting } from './redacting.ts';

/** Members in order; a `Map`, because an object would put numbers first. */
type Members = ReadonlyMap<string, unknown>;

/** A printed inventory in the form in which it was printed, with the variables that the ledger lets through; `undefined`: it is none. */
export function redactedPrinted(file: InventoryFile, writer: Redacting): string | undefined {
  const printed = printedIn(file);
  if (printed.lost === undefined) return undefined;
  if (printed.lost !== 'all') return `${jsonText(listed(writer, printed.tree))}\n`;
  return `${yamlLines(sorted(groupsOf(writer, printed.tree)), 0).join('\n')}\n`;
}

function listed(writer: Redacting, tree: MappingTree): Members {
  return new Map(
    tree.entries.map(({ name, value }): [string, unknown] => {
      if (name === '_meta') return [name, new Map([['hostvars', hostsOf(writer, mappingIn(value, 'hostvars'))]])];
      if (value.kind === 'sequence') return [writer.names.group(name), namesOf(value, writer.names.host)];
      return [
        writer.names.group(name),
        new Map(value.kind === 'mapping' ? value.entries.flatMap(section(writer)) : []),
      ];
    }),
  );
}

const section =
  (writer: Redacting) =>
  ({ name, value }: Entry): readonly [string, unknown][] => {
    if (name === 'hosts') return [[name, namesOf(value, writer.names.host)]];
    if (name === 'children') return [[name, namesOf(value, writer.names.group)]];
    if (name === 'vars' && value.kind === 'mapping') return [[name, variablesOf(writer, value)]];
    writer.ledger.drop('text', '');
    return [];
  };

function groupsOf(writer: Redacting, tree: MappingTree): Members {
  return new Map(
    tree.entries.map(({ name, value }) => {
      const sections = value.kind === 'mapping' ? value.entries : [];
      const members = sections.flatMap((each): readonly [string, unknown][] => {
        if (each.value.kind !== 'mapping') return [];
        if (each.name === 'children') return [[each.name, sorted(groupsOf(writer, each.value))]];
        return [
          [each.name, each.name === 'vars' ? variablesOf(writer, each.value) : sorted(hostsOf(writer, each.value))],
        ];
      });
      return [writer.names.group(name), new Map(members)];
    }),
  );
}

function hostsOf(writer: Redacting, tree: MappingTree | undefined): Members {
  return new Map(
    (tree?.entries ?? []).map(({ name, value }) => [
      writer.names.host(name),
      value.kind === 'mapping' ? variablesOf(writer, value) : new Map(),
    ]),
  );
}

function variablesOf({ ledger }: Redacting, tree: MappingTree): Members {
  return new Map(
    tree.entries.flatMap(({ name, value }): readonly [string, unknown][] => {
      const variable = ledger.variable(name, plainValueOf(value));
      return variable ? [[name, variable.value]] : [];
    }),
  );
}

const mappingIn = (tree: Tree, name: string): MappingTree | undefined => {
  const value = tree.kind === 'mapping' ? entryOf(tree, name)?.value : undefined;
  return value?.kind === 'mapping' ? value : undefined;
};

const namesOf = (list: Tree, name: (text: string) => string): readonly string[] =>
  list.kind === 'sequence'
    ? list.items.flatMap((item) => (item.kind === 'scalar' && isText(item) ? [name(String(item.value))] : []))
    : [];

const sorted = (members: Members): Members => new Map([...members].sort(([a], [b]) => byCodePoint(a, b)));

function jsonText(value: unknown): string {
  if (!(value instanceof Map)) return JSON.stringify(value) ?? 'null';
  return `{${[...value].map(([key, item]) => `${JSON.stringify(key)}: ${jsonText(item)}`).join(', ')}}`;
}

/** JSON is YAML, so that only groups and hosts need lines of their own. */
function yamlLines(members: Members, depth: number): readonly string[] {
  return [...members].flatMap(([name, value]) => {
    const key = `${'  '.repeat(depth)}${/^[A-Za-z_][\w.-]*$/.test(name) ? name : JSON.stringify(name)}:`;
    if (!(value instanceof Map)) return [`${key} ${JSON.stringify(value) ?? 'null'}`];
    return value.size === 0 ? [`${key} {}`] : [key, ...yamlLines(value, depth + 1)];
  });
}
