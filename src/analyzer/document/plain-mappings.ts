import type { Entry, MappingTree, ScalarTree, Tree } from './tree.ts';
import { constructScalar, resolvePlain } from './yaml-scalars.ts';

const WORD = '[^\\s#:]+(?::[^\\s#:]+)*';
const KEY = `[\\w/][^\\s#:]*(?::[^\\s#:]+)*`;
const VALUE = `"[^"\\\\]*"|'[^']*'|\\{\\}|(?:[\\w/~+]|[-.](?=[\\w/]))[^\\s#:]*(?::[^\\s#:]+)*(?: +${WORD})*`;
const LINE = new RegExp(`^(${KEY}):(?:( +)(${VALUE}))?( *)(?:(?<= )#.*)?$`);

/** Keys longer than this may be refused (`MAX_IMPLICIT_KEY` of libyaml), and deeper mappings as well. */
const LONGEST_KEY = 1000;
const MAX_DEPTH = 100;

/** A key of a block mapping, alone or with a value on its line. */
type Line = { readonly indent: number; readonly key: ScalarTree; readonly own?: Tree; readonly end: number };

/**
 * Reads a document of nothing but block mappings, whose values are words, quoted texts without an escape, or `{}`. Most inventories are
 * of that kind, and a parser of the whole language takes ten times as long. `undefined`: something else is in it, or something is wrong.
 */
export function readPlainMappings(text: string): MappingTree | undefined {
  if (/[\t\r]/.test(text)) return undefined;
  const cursor: Cursor = { text, at: 0, line: undefined };
  if (!advance(cursor, true) || cursor.line?.indent !== 0) return undefined;
  return readMapping(cursor, 0, 0);
}

type Cursor = { readonly text: string; at: number; line: Line | undefined };

function readMapping(cursor: Cursor, indent: number, depth: number): MappingTree | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const entries = new Map<string, Entry>();
  let start = cursor.at;
  let end = start;
  while (cursor.line?.indent === indent) {
    const { key, own, end: emptyAt } = cursor.line;
    if (!advance(cursor)) return undefined;
    const isParent = isWithin(cursor, indent);
    if (isParent && own) return undefined;
    const value = isParent ? readMapping(cursor, cursor.line?.indent ?? 0, depth + 1) : (own ?? nothingAt(emptyAt));
    const name = String(key.value);
    // A key that is there twice is left to the parser of the whole language, which warns about it.
    if (!value || entries.has(name) || isWithin(cursor, indent)) return undefined;
    if (entries.size === 0) start = key.start;
    end = value.end;
    entries.set(name, { key, name, value, start: key.start, end });
  }
  const type = 'ansible.parsing.yaml.objects.AnsibleMapping';
  return { kind: 'mapping', type, entries: [...entries.values()], start, end };
}

/** Whether the line at hand lies deeper than a mapping. */
const isWithin = ({ line }: Cursor, indent: number): boolean => line !== undefined && line.indent > indent;

const nothingAt = (at: number): ScalarTree => ({ kind: 'scalar', type: 'NoneType', value: null, start: at, end: at });

/** Goes on to the next line that says something, if there is one; `false`: it is not of the plain kind. */
function advance(cursor: Cursor, mayStart = false): boolean {
  const { text } = cursor;
  cursor.line = undefined;
  while (cursor.at < text.length) {
    const lineStart = cursor.at;
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    cursor.at = lineEnd + 1;
    let start = lineStart;
    while (text.charCodeAt(start) === 0x20) start++;
    if (start === lineEnd || text.charCodeAt(start) === 0x23) continue;
    const written = text.slice(start, lineEnd);
    if (mayStart && written === '---' && start === lineStart) return advance(cursor);
    cursor.line = lineOf(written, start, start - lineStart);
    return cursor.line !== undefined;
  }
  return true;
}

function lineOf(written: string, start: number, indent: number): Line | undefined {
  const [, name, space = '', value, blank = ''] = LINE.exec(written) ?? [];
  if (name === undefined || name.length > LONGEST_KEY) return undefined;
  const key = scalarOf(name, start);
  if (key?.type !== 'ansible.parsing.yaml.objects.AnsibleUnicode') return undefined;
  const colon = key.end + 1;
  if (value === undefined) return { indent, key, end: colon + blank.length };
  const own = valueTree(value, colon + space.length);
  return own && { indent, key, own, end: own.end };
}

function valueTree(written: string, start: number): Tree | undefined {
  const end = start + written.length;
  if (written === '{}')
    return { kind: 'mapping', type: 'ansible.parsing.yaml.objects.AnsibleMapping', entries: [], start, end };
  const quote = written.charCodeAt(0);
  if (quote !== 0x22 && quote !== 0x27) return scalarOf(written, start);
  const type = 'ansible.parsing.yaml.objects.AnsibleUnicode';
  return { kind: 'scalar', type, value: written.slice(1, -1), start, end };
}

/** A plain scalar; `undefined`: Ansible cannot build it. */
function scalarOf(written: string, start: number): ScalarTree | undefined {
  const value = constructScalar(resolvePlain(written), written);
  return 'fault' in value ? undefined : { kind: 'scalar', ...value, start, end: start + written.length };
}
