import type { Entry, ScalarTree, Tree } from './tree.ts';
import { vaulted } from './vaulted.ts';

type Cursor = { readonly text: string; at: number; depth: number };

/** Python's own limit lies at about 1,000 levels, the reader's frames included. */
const MAX_DEPTH = 400;

/**
 * Reads `text` as Python's `json.loads` does, `NaN` and `Infinity` included; `undefined`: it is no JSON, and Ansible
 * goes on to YAML. Sources: lib/ansible/parsing/utils/yaml.py and lib/ansible/parsing/ajson.py.
 */
export function parseJsonDocument(text: string): Tree | undefined {
  const cursor: Cursor = { text, at: 0, depth: 0 };
  skipSpaces(cursor);
  const tree = parseValue(cursor);
  skipSpaces(cursor);
  return tree && cursor.at === text.length ? tree : undefined;
}

function skipSpaces(cursor: Cursor): void {
  for (;;) {
    const unit = cursor.text.charCodeAt(cursor.at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
    cursor.at++;
  }
}

function take(cursor: Cursor, char: string): boolean {
  skipSpaces(cursor);
  if (cursor.text[cursor.at] !== char) return false;
  cursor.at++;
  return true;
}

function parseValue(cursor: Cursor): Tree | undefined {
  const char = cursor.text[cursor.at];
  if (char === '"') return parseString(cursor);
  if (char !== '{' && char !== '[') return parseWord(cursor);
  if (cursor.depth >= MAX_DEPTH) return undefined;
  cursor.depth++;
  const tree = char === '{' ? parseObject(cursor) : parseArray(cursor);
  cursor.depth--;
  return tree;
}

function parseObject(cursor: Cursor): Tree | undefined {
  const start = cursor.at++;
  const entries = new Map<string, Entry>();
  if (!take(cursor, '}')) {
    do {
      skipSpaces(cursor);
      const key = parseString(cursor);
      if (!key || !take(cursor, ':')) return undefined;
      skipSpaces(cursor);
      const value = parseValue(cursor);
      if (!value) return undefined;
      const name = String(key.value);
      entries.set(name, { key, name, value, start: key.start, end: value.end });
    } while (take(cursor, ','));
    if (!take(cursor, '}')) return undefined;
  }
  return hooked({ kind: 'mapping', type: 'dict', entries: [...entries.values()], start, end: cursor.at });
}

/** `AnsibleJSONDecoder.object_hook`: an object with one of these keys is what the key holds. */
function hooked(tree: Extract<Tree, { readonly kind: 'mapping' }>): Tree {
  for (const { name, value } of tree.entries) {
    if (name === '__ansible_vault') {
      const { start, end } = tree;
      const type = 'ansible.parsing.yaml.objects.AnsibleVaultEncryptedUnicode';
      return { kind: 'scalar', type, value: vaulted, start, end };
    }
    if (name === '__ansible_unsafe') return value;
  }
  return tree;
}

function parseArray(cursor: Cursor): Tree | undefined {
  const start = cursor.at++;
  const items: Tree[] = [];
  if (!take(cursor, ']')) {
    do {
      skipSpaces(cursor);
      const item = parseValue(cursor);
      if (!item) return undefined;
      items.push(item);
    } while (take(cursor, ','));
    if (!take(cursor, ']')) return undefined;
  }
  return { kind: 'sequence', type: 'list', items, start, end: cursor.at };
}

function parseString(cursor: Cursor): ScalarTree | undefined {
  const { text, at: start } = cursor;
  if (text[start] !== '"') return undefined;
  let end = start + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  const value = jsonString(text.slice(start, end + 1));
  if (value === undefined) return undefined;
  cursor.at = end + 1;
  return { kind: 'scalar', type: 'str', value, start, end: end + 1 };
}

function jsonString(written: string): string | undefined {
  try {
    return String(JSON.parse(written));
  } catch {
    return undefined;
  }
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const WORDS: readonly (readonly [string, ScalarTree['type'], unknown])[] = [
  ['true', 'bool', true],
  ['false', 'bool', false],
  ['null', 'NoneType', null],
  ['NaN', 'float', Number.NaN],
  ['Infinity', 'float', Number.POSITIVE_INFINITY],
  ['-Infinity', 'float', Number.NEGATIVE_INFINITY],
];

function parseWord(cursor: Cursor): ScalarTree | undefined {
  const start = cursor.at;
  for (const [word, type, value] of WORDS) {
    if (!cursor.text.startsWith(word, start)) continue;
    cursor.at += word.length;
    return { kind: 'scalar', type, value, start, end: cursor.at };
  }
  NUMBER.lastIndex = start;
  const match = NUMBER.exec(cursor.text);
  if (!match) return undefined;
  cursor.at += match[0].length;
  const type = match[1] === undefined && match[2] === undefined ? 'int' : 'float';
  const value = Number(match[0]);
  return { kind: 'scalar', type, value: type === 'int' && value === 0 ? 0 : value, start, end: cursor.at };
}
