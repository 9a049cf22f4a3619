import {
  advanced,
  Complaint,
  endStatement,
  matched,
  type Reader,
  readString,
  scalar,
  scalarOf,
  skipSpaces,
} from './toml-reader.ts';
import type { Entry, ScalarTree, Tree } from './tree.ts';

/** What Python's `tomllib` makes of a text: a mapping, or its complaint without the line and column that it adds. */
export type TomlDocument =
  | { readonly tree: Tree; readonly fault?: undefined }
  | { readonly fault: string; readonly at: number };

type Table = {
  readonly kind: 'table';
  readonly entries: Map<string, { readonly key: ScalarTree; value: Node; end: number }>;
  readonly start: number;
  /** A header or a dotted key has declared it, so no other header may. */
  declared: boolean;
  /** Written in one piece, now at its end: nothing may be added. */
  frozen: boolean;
};

type TableArray = { readonly kind: 'tables'; readonly tables: Table[]; readonly start: number };
type Node = Table | TableArray | Tree;
const MAX_DEPTH = 300;
const BARE_KEY = /[A-Za-z0-9_-]+/y;

const NUMBER =
  /0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)|[+-]?(?:0|[1-9](?:_?[0-9])*)((?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)/y;

const TIME = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?';
const LOCAL_TIME = new RegExp(TIME, 'y');
const DATE = '[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';
const DATE_TIME = new RegExp(`(${DATE})(?:[Tt ](${TIME})(Z|z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])?)?`, 'y');
const SPECIAL_FLOAT = /([+-]?)(inf|nan)/y;

/** Reads TOML as Python's `tomllib` does, which Ansible uses (lib/ansible/plugins/inventory/toml.py). */
export function parseTomlDocument(text: string): TomlDocument {
  const reader: Reader = { text, at: 0, depth: 0 };
  const root = newTable(0);
  try {
    let current = root;
    for (;;) {
      skipSpaces(reader, true);
      if (reader.at >= text.length) break;
      if (text[reader.at] === '[') current = readHeader(reader, root);
      else if (/[A-Za-z0-9_"'-]/.test(text[reader.at]!)) readPair(reader, current);
      else throw new Complaint('Invalid statement', reader.at);
      endStatement(reader);
    }
    return { tree: treeOf(root, text.length) };
  } catch (thrown) {
    if (thrown instanceof Complaint) return { fault: thrown.message, at: thrown.at };
    throw thrown;
  }
}

const newTable = (start: number): Table => ({
  kind: 'table',
  entries: new Map(),
  start,
  declared: false,
  frozen: false,
});

/** `[a.b]` or `[[a.b]]`: the table that the pairs after it belong to. */
function readHeader(reader: Reader, root: Table): Table {
  const start = reader.at;
  const many = reader.text.startsWith('[[', start);
  reader.at += many ? 2 : 1;
  skipSpaces(reader, false);
  const keys = readKey(reader);
  const close = many ? ']]' : ']';
  if (!reader.text.startsWith(close, reader.at))
    throw new Complaint(`Expected '${close}' at the end of ${many ? 'an array' : 'a table'} declaration`, reader.at);
  reader.at += close.length;
  const last = keys.at(-1)!;
  const parent = keys.slice(0, -1).reduce((table, key) => within(table, key, start), root);
  const known = parent.entries.get(last.name);
  const names = `(${keys.map(({ name }) => `'${name}'`).join(', ')}${keys.length === 1 ? ',' : ''})`;
  if (parent.frozen)
    throw new Complaint(many ? `Cannot mutate immutable namespace ${names}` : `Cannot declare ${names} twice`, start);
  if (many) {
    const array = known?.value ?? { kind: 'tables', tables: [], start };
    if (array.kind !== 'tables') throw new Complaint('Cannot overwrite a value', start);
    const table = { ...newTable(start), declared: true };
    array.tables.push(table);
    parent.entries.set(last.name, { key: last.key, value: array, end: reader.at });
    return table;
  }
  if (known && known.value.kind !== 'table') throw new Complaint('Cannot overwrite a value', start);
  const table = known?.value.kind === 'table' ? known.value : newTable(start);
  if (table.declared || table.frozen) throw new Complaint(`Cannot declare ${names} twice`, start);
  table.declared = true;
  if (!known) parent.entries.set(last.name, { key: last.key, value: table, end: reader.at });
  return table;
}

/** The table of that name inside another, made where there is none; of an array of tables the last. */
function within(table: Table, { key, name }: Key, at: number): Table {
  if (table.frozen) throw new Complaint(`Cannot mutate immutable namespace ${name}`, at);
  const known = table.entries.get(name)?.value;
  const inner = known === undefined ? newTable(key.start) : known.kind === 'tables' ? known.tables.at(-1) : known;
  if (inner?.kind !== 'table') throw new Complaint('Cannot overwrite a value', at);
  if (known === undefined) table.entries.set(name, { key, value: inner, end: key.end });
  return inner;
}

type Key = { readonly key: ScalarTree; readonly name: string };

function readKey(reader: Reader): readonly Key[] {
  const keys: Key[] = [];
  do {
    if (keys.length > 0) reader.at++;
    skipSpaces(reader, false);
    keys.push(readKeyPart(reader));
    skipSpaces(reader, false);
  } while (reader.text[reader.at] === '.');
  return keys;
}

function readKeyPart(reader: Reader): Key {
  const start = reader.at;
  const bare = matched(reader, BARE_KEY)?.[0];
  const quote = reader.text[start];
  if (bare === undefined && quote !== '"' && quote !== "'")
    throw new Complaint('Invalid initial character for a key part', start);
  const name = bare ?? readString(reader, false);
  return { key: scalar('str', name, start, reader.at), name };
}

function readPair(reader: Reader, table: Table): void {
  const start = reader.at;
  const keys = readKey(reader);
  if (reader.text[reader.at] !== '=') throw new Complaint("Expected '=' after a key in a key/value pair", reader.at);
  reader.at++;
  skipSpaces(reader, false);
  const value = readValue(reader);
  let owner = table;
  for (const key of keys.slice(0, -1)) {
    owner = within(owner, key, start);
    owner.declared = true;
  }
  const { key, name } = keys.at(-1)!;
  if (owner.frozen) throw new Complaint('Cannot mutate immutable namespace', start);
  if (owner.entries.has(name)) throw new Complaint('Cannot overwrite a value', start);
  owner.entries.set(name, { key, value, end: reader.at });
}

function readValue(reader: Reader): Node {
  const { text, at } = reader;
  const char = text[at];
  if (char === '"' || char === "'") return scalarOf(reader, 'str', readString(reader, true), at);
  if (char === '[' || char === '{') {
    if (reader.depth >= MAX_DEPTH) throw new Complaint('maximum recursion depth exceeded', at);
    reader.depth++;
    const value = char === '[' ? readArray(reader) : readInlineTable(reader);
    reader.depth--;
    return value;
  }
  if (text.startsWith('true', at)) return advanced(reader, 4, 'bool', true);
  if (text.startsWith('false', at)) return advanced(reader, 5, 'bool', false);
  const dated = matched(reader, DATE_TIME);
  if (dated) {
    const [, date = '', time, zone = ''] = dated;
    if (!isDate(date)) throw new Complaint('Invalid date or datetime', at);
    if (time === undefined) return scalarOf(reader, 'datetime.date', date, at);
    return scalarOf(reader, 'datetime.datetime', `${date} ${micros(time)}${zone.replace(/z/i, '+00:00')}`, at);
  }
  const time = matched(reader, LOCAL_TIME);
  if (time) return scalarOf(reader, 'datetime.time', micros(time[0]), at);
  const number = matched(reader, NUMBER);
  if (number) {
    const value = Number(number[0].replaceAll('_', ''));
    return scalarOf(reader, number[1] ? 'float' : 'int', value === 0 && !number[1] ? 0 : value, at);
  }
  const special = matched(reader, SPECIAL_FLOAT);
  if (!special) throw new Complaint('Invalid value', at);
  const value = special[2] === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
  return scalarOf(reader, 'float', special[1] === '-' ? -value : value, at);
}

function isDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year > 0 && day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** A time as Python's `str` gives it: six digits of a second's fraction, or none. */
const micros = (time: string): string =>
  time.replace(/\.([0-9]+)$/, (_, digits: string) =>
    Number(digits.slice(0, 6)) === 0 ? '' : `.${digits.slice(0, 6).padEnd(6, '0')}`,
  );

function readArray(reader: Reader): Tree {
  const start = reader.at++;
  const items: Tree[] = [];
  for (;;) {
    skipSpaces(reader, true);
    if (reader.text[reader.at] === ']') break;
    items.push(treeOf(readValue(reader), reader.at));
    skipSpaces(reader, true);
    if (reader.text[reader.at] === ',') reader.at++;
    else if (reader.text[reader.at] !== ']') throw new Complaint('Unclosed array', reader.at);
  }
  reader.at++;
  return { kind: 'sequence', type: 'list', items, start, end: reader.at };
}

function readInlineTable(reader: Reader): Table {
  const table = newTable(reader.at++);
  skipSpaces(reader, false);
  if (reader.text[reader.at] !== '}') {
    for (;;) {
      readPair(reader, table);
      skipSpaces(reader, false);
      if (reader.text[reader.at] === '}') break;
      if (reader.text[reader.at] !== ',') throw new Complaint('Unclosed inline table', reader.at);
      reader.at++;
      skipSpaces(reader, false);
    }
  }
  reader.at++;
  table.frozen = true;
  return table;
}

function treeOf(node: Node, end: number): Tree {
  if (node.kind === 'tables') {
    const items = node.tables.map((table) => treeOf(table, end));
    return { kind: 'sequence', type: 'list', items, start: node.start, end };
  }
  if (node.kind !== 'table') return node;
  const entries = [...node.entries].map(
    ([name, { key, value, end: to }]): Entry => ({ key, name, value: treeOf(value, to), start: key.start, end: to }),
  );
  return { kind: 'mapping', type: 'dict', entries, start: node.start, end };
}
