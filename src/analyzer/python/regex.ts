import { RE2JS } from 're2js';
import type { NameTest } from './fnmatch.ts';
import { isPythonSpace } from './text.ts';

/** A regular expression of Python, ready to try at the start of a name, as `re.match` does. */
export type PythonRegex =
  | { readonly kind: 'regex'; readonly test: NameTest }
  /** Python refuses it. */
  | { readonly kind: 'invalid'; readonly reason: string }
  /** Python takes it, but it cannot be tried in linear time; `construct` names why. */
  | { readonly kind: 'unsupported'; readonly construct: string };

/** Reads Python's syntax (Lib/re/_parser.py of 3.11) and translates it to RE2's. Never throws. */
export function parsePythonRegex(source: string): PythonRegex {
  const translated = translate(source);
  if (translated.kind !== 'translated') return translated;
  try {
    const compiled = RE2JS.compile(translated.re2);
    return { kind: 'regex', test: (name) => compiled.test(name) };
  } catch {
    return { kind: 'unsupported', construct: 'too large' };
  }
}

type Translated =
  | { readonly kind: 'translated'; readonly re2: string }
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'unsupported'; readonly construct: string };

type Flags = {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly ascii: boolean;
  readonly verbose: boolean;
};

/** Where reading stands. */
type Reader = {
  readonly chars: readonly string[];
  at: number;
  groups: number;
  readonly open: Set<number>;
  readonly names: Map<string, number>;
  depth: number;
  /** The highest group that a condition asks for; it may open later. */
  asked: number;
  unsupported: string | undefined;
};

/** A stop that is not an exception of ours: Python's `re.error`, with its words. */
type Refusal = { readonly refusal: string };
type Item = { readonly re2: string; readonly isAnchor: boolean; readonly isRepeat: boolean };

const deepest = 100;
const deepNesting = 'deep nesting';
const digit = String.raw`\p{Nd}`;
const word = String.raw`\p{L}\p{N}_`;
const space = String.raw`\t-\r\x1c- \x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}`;
const asciiClasses: Readonly<Record<string, string>> = { d: '0-9', w: '0-9A-Za-z_', s: String.raw`\t-\r ` };
const unicodeClasses: Readonly<Record<string, string>> = { d: digit, w: word, s: space };
const plainEscapes: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };
const noFlags: Flags = { ignoreCase: false, multiline: false, dotAll: false, ascii: false, verbose: false };

function translate(source: string): Translated {
  let reader = newReader(source);
  const flags = globalFlags(reader);
  if ('refusal' in flags) return { kind: 'invalid', reason: flags.refusal };
  const start = reader.at;
  reader = { ...newReader(source), at: start };
  const body = alternatives(reader, flags);
  if (typeof body !== 'string') {
    const { refusal } = body;
    return refusal === deepNesting ? { kind: 'unsupported', construct: refusal } : { kind: 'invalid', reason: refusal };
  }
  if (reader.at < reader.chars.length) return { kind: 'invalid', reason: 'unbalanced parenthesis' };
  if (reader.asked > reader.groups) return { kind: 'invalid', reason: `invalid group reference ${reader.asked}` };
  if (reader.unsupported) return { kind: 'unsupported', construct: reader.unsupported };
  return { kind: 'translated', re2: `\\A(?:${body})` };
}

function newReader(source: string): Reader {
  return {
    chars: Array.from(source),
    at: 0,
    groups: 0,
    open: new Set(),
    names: new Map(),
    depth: 0,
    asked: 0,
    unsupported: undefined,
  };
}

/** `(?i)` and the like, which must come first. */
function globalFlags(reader: Reader): Flags | Refusal {
  let flags = noFlags;
  for (;;) {
    const found = /^\(\?([aiLmsux]+)\)/.exec(reader.chars.slice(reader.at, reader.at + 20).join(''));
    if (!found) return flags;
    const next = withFlags(flags, found[1] ?? '', true);
    if ('refusal' in next) return next;
    flags = next;
    reader.at += found[0].length;
  }
}

function withFlags(flags: Flags, letters: string, value: boolean): Flags | Refusal {
  if (letters.includes('L')) return { refusal: "bad inline flags: cannot use 'L' flag with a str pattern" };
  if (letters.includes('a') && letters.includes('u')) return { refusal: 'ASCII and UNICODE flags are incompatible' };
  return {
    ignoreCase: letters.includes('i') ? value : flags.ignoreCase,
    multiline: letters.includes('m') ? value : flags.multiline,
    dotAll: letters.includes('s') ? value : flags.dotAll,
    ascii: letters.includes('a') ? true : letters.includes('u') ? false : flags.ascii,
    verbose: letters.includes('x') ? value : flags.verbose,
  };
}

function alternatives(reader: Reader, flags: Flags): string | Refusal {
  const branches: string[] = [];
  for (;;) {
    const branch = sequence(reader, flags);
    if (typeof branch !== 'string') return branch;
    branches.push(branch);
    if (reader.chars[reader.at] !== '|') return branches.join('|');
    reader.at++;
  }
}

function sequence(reader: Reader, flags: Flags): string | Refusal {
  const items: Item[] = [];
  for (;;) {
    const char = reader.chars[reader.at];
    if (char === undefined || char === '|' || char === ')') return items.map((item) => item.re2).join('');
    if (flags.verbose && skipVerbose(reader)) continue;
    const quantifier = quantifierAt(reader);
    if (quantifier) {
      const repeated = repeat(reader, items.at(-1), quantifier);
      if ('refusal' in repeated) return repeated;
      items[items.length - 1] = repeated;
      continue;
    }
    const item = oneItem(reader, flags);
    if ('refusal' in item) return item;
    if (item.re2 !== '') items.push(item);
  }
}

function skipVerbose(reader: Reader): boolean {
  const char = reader.chars[reader.at] as string;
  if (isPythonSpace(char.charCodeAt(0))) {
    reader.at++;
    return true;
  }
  if (char !== '#') return false;
  while (reader.at < reader.chars.length && reader.chars[reader.at] !== '\n') reader.at++;
  return true;
}

type Quantifier = { readonly low: number; readonly high: number; readonly length: number };

function quantifierAt(reader: Reader): Quantifier | undefined {
  const char = reader.chars[reader.at];
  const high = Number.POSITIVE_INFINITY;
  if (char === '*') return { low: 0, high, length: 1 };
  if (char === '+') return { low: 1, high, length: 1 };
  if (char === '?') return { low: 0, high: 1, length: 1 };
  if (char !== '{') return undefined;
  const found = /^\{(\d*)(,?)(\d*)\}/.exec(reader.chars.slice(reader.at, reader.at + 30).join(''));
  if (!found || found[0] === '{}') return undefined;
  const [all, from = '', comma, to = ''] = found;
  const low = from === '' ? 0 : Number(from);
  const most = comma === '' ? low : to === '' ? high : Number(to);
  return { low, high: most, length: all.length };
}

function repeat(reader: Reader, item: Item | undefined, { low, high, length }: Quantifier): Item | Refusal {
  if (high < low) return { refusal: 'min repeat greater than max repeat' };
  if (!item || item.isAnchor) return { refusal: 'nothing to repeat' };
  if (item.isRepeat) return { refusal: 'multiple repeat' };
  reader.at += length;
  // Whether it is lazy changes what is captured, not whether there is a match; possessive ones change that too.
  const suffix = reader.chars[reader.at];
  if (suffix === '?') reader.at++;
  if (suffix === '+') {
    reader.at++;
    reader.unsupported ??= 'possessive quantifier';
  }
  if (low > 1000 || (high !== Number.POSITIVE_INFINITY && high > 1000)) reader.unsupported ??= 'repetition over 1000';
  const count = high === Number.POSITIVE_INFINITY ? `{${low},}` : `{${low},${high}}`;
  return { re2: `(?:${item.re2})${count}`, isAnchor: false, isRepeat: true };
}

function oneItem(reader: Reader, flags: Flags): Item | Refusal {
  const char = reader.chars[reader.at++] as string;
  if (char === '.') return plain(flags.dotAll ? '(?s:.)' : String.raw`[^\n]`);
  if (char === '^') return anchor(flags.multiline ? '(?m:^)' : String.raw`\A`);
  if (char === '$') return anchor(flags.multiline ? '(?m:$)' : String.raw`(?:\n?\z)`);
  if (char === '[') return characterClass(reader, flags);
  if (char === '(') return group(reader, flags);
  if (char === '\\') return escapeSequence(reader, flags);
  return literal(char.codePointAt(0) as number, flags);
}

function plain(re2: string): Item {
  return { re2, isAnchor: false, isRepeat: false };
}

function anchor(re2: string): Item {
  return { re2, isAnchor: true, isRepeat: false };
}

function literal(code: number, flags: Flags): Item {
  return plain(flags.ignoreCase ? `(?i:${escapedCode(code)})` : escapedCode(code));
}

function escapedCode(code: number): string {
  const char = String.fromCodePoint(code);
  return /^[0-9A-Za-z_]$/.test(char) ? char : `\\x{${code.toString(16)}}`;
}

function group(reader: Reader, flags: Flags): Item | Refusal {
  const opened = groupOpening(reader, flags);
  if ('refusal' in opened) return opened;
  if (opened.kind === 'nothing') return plain('');
  if (opened.kind === 'reference') {
    reader.unsupported ??= 'backreference';
    return plain('(?:)');
  }
  const number = opened.captures ? ++reader.groups : 0;
  if (opened.name !== undefined) reader.names.set(opened.name, number);
  if (number > 0) reader.open.add(number);
  if (++reader.depth > deepest) return { refusal: deepNesting };
  const body = alternatives(reader, opened.flags);
  reader.depth--;
  if (typeof body !== 'string') return body;
  if (reader.chars[reader.at] !== ')') return { refusal: 'missing ), unterminated subpattern' };
  reader.at++;
  reader.open.delete(number);
  return plain(`(?:${body})`);
}

type Opening =
  | { readonly kind: 'group'; readonly flags: Flags; readonly captures: boolean; readonly name?: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reference' };

/** What follows `(`. */
function groupOpening(reader: Reader, flags: Flags): Opening | Refusal {
  if (reader.chars[reader.at] !== '?') return { kind: 'group', flags, captures: true };
  const kind = reader.chars[reader.at + 1];
  if (kind === undefined) return { refusal: 'unexpected end of pattern' };
  reader.at += 2;
  if (kind === ':') return { kind: 'group', flags, captures: false };
  if (kind === 'P') return namedGroup(reader, flags);
  if (kind === '#') return comment(reader);
  if (kind === '=' || kind === '!') return unsupportedGroup(reader, flags, 'lookahead');
  if (kind === '>') return unsupportedGroup(reader, flags, 'atomic group');
  if (kind === '<') {
    const next = reader.chars[reader.at++];
    if (next === undefined) return { refusal: 'unexpected end of pattern' };
    if (next !== '=' && next !== '!') return { refusal: `unknown extension ?<${next}` };
    return unsupportedGroup(reader, flags, 'lookbehind');
  }
  if (kind === '(') return conditional(reader, flags);
  reader.at--;
  return inlineFlags(reader, flags);
}

function unsupportedGroup(reader: Reader, flags: Flags, construct: string): Opening {
  reader.unsupported ??= construct;
  return { kind: 'group', flags, captures: false };
}

function namedGroup(reader: Reader, flags: Flags): Opening | Refusal {
  const next = reader.chars[reader.at++];
  if (next === '<') {
    const name = upTo(reader, '>');
    if (typeof name !== 'string') return name;
    if (!isIdentifier(name)) return { refusal: `bad character in group name '${name}'` };
    if (reader.names.has(name)) return { refusal: `redefinition of group name '${name}'` };
    return { kind: 'group', flags, captures: true, name };
  }
  if (next === '=') {
    const name = upTo(reader, ')');
    if (typeof name !== 'string') return name;
    if (!isIdentifier(name)) return { refusal: `bad character in group name '${name}'` };
    const number = reader.names.get(name);
    if (number === undefined) return { refusal: `unknown group name '${name}'` };
    return reader.open.has(number) ? { refusal: 'cannot refer to an open group' } : { kind: 'reference' };
  }
  return next === undefined ? { refusal: 'unexpected end of pattern' } : { refusal: `unknown extension ?P${next}` };
}

function isIdentifier(name: string): boolean {
  return /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}_]*$/u.test(name);
}

function upTo(reader: Reader, end: string): string | Refusal {
  const close = reader.chars.indexOf(end, reader.at);
  const name = reader.chars.slice(reader.at, close === -1 ? reader.chars.length : close).join('');
  if (name === '') return { refusal: 'missing group name' };
  if (close === -1) return { refusal: `missing ${end}, unterminated name` };
  reader.at = close + 1;
  return name;
}

function comment(reader: Reader): Opening | Refusal {
  const close = reader.chars.indexOf(')', reader.at);
  if (close === -1) return { refusal: 'missing ), unterminated comment' };
  reader.at = close + 1;
  return { kind: 'nothing' };
}

function conditional(reader: Reader, flags: Flags): Opening | Refusal {
  const name = upTo(reader, ')');
  if (typeof name !== 'string') return name;
  if (/^\d+$/.test(name)) reader.asked = Math.max(reader.asked, Number(name));
  if (/^\d+$/.test(name) ? Number(name) === 0 : !reader.names.has(name))
    return { refusal: `unknown group name '${name}'` };
  return unsupportedGroup(reader, flags, 'conditional group');
}

/** `(?i:...)` and `(?i-s:...)`; without a colon, flags belong at the start. */
function inlineFlags(reader: Reader, flags: Flags): Opening | Refusal {
  const found = /^([aiLmsux]*)(?:-([imsx]+))?([:)])/.exec(reader.chars.slice(reader.at, reader.at + 30).join(''));
  if (!found) return { refusal: `unknown extension ?${reader.chars[reader.at]}` };
  const [all, on = '', off, end] = found;
  if (end === ')') return { refusal: 'global flags not at the start of the expression' };
  if (off !== undefined && [...off].some((letter) => on.includes(letter))) return { refusal: 'bad inline flags' };
  const added = withFlags(flags, on, true);
  if ('refusal' in added) return added;
  const result = withFlags(added, off ?? '', false);
  if ('refusal' in result) return result;
  reader.at += all.length;
  return { kind: 'group', flags: result, captures: false };
}

/** After a backslash, outside of a class. */
function escapeSequence(reader: Reader, flags: Flags): Item | Refusal {
  const char = reader.chars[reader.at];
  if (char === undefined) return { refusal: 'bad escape (end of pattern)' };
  if (/^[dDwWsS]$/.test(char)) {
    reader.at++;
    return plain(`[${char === char.toLowerCase() ? '' : '^'}${members(char.toLowerCase(), flags)}]`);
  }
  if (/^[AbBZ]$/.test(char)) {
    reader.at++;
    return anchor(char === 'Z' ? String.raw`\z` : `\\${char}`);
  }
  if (/^[1-9]$/.test(char)) return reference(reader, flags);
  const code = escapedCharacter(reader);
  return typeof code === 'number' ? literal(code, flags) : code;
}

function members(letter: string, flags: Flags): string {
  return (flags.ascii ? asciiClasses : unicodeClasses)[letter] ?? '';
}

/** `\1` refers to a group; three octal digits are a character. */
function reference(reader: Reader, flags: Flags): Item | Refusal {
  const three = reader.chars.slice(reader.at, reader.at + 3).join('');
  if (/^[0-7]{3}$/.test(three)) {
    reader.at += 3;
    const code = Number.parseInt(three, 8);
    return code > 0o377 ? { refusal: `octal escape value \\${three} outside of range 0-0o377` } : literal(code, flags);
  }
  const number = Number(/^\d\d?/.exec(three)?.[0]);
  if (number > reader.groups) return { refusal: `invalid group reference ${number}` };
  if (reader.open.has(number)) return { refusal: 'cannot refer to an open group' };
  reader.at += String(number).length;
  reader.unsupported ??= 'backreference';
  return plain('(?:)');
}

/** The code point of an escape that stands for one character. `reader` is behind the backslash. */
function escapedCharacter(reader: Reader): number | Refusal {
  const char = reader.chars[reader.at++] as string;
  const rest = reader.chars.slice(reader.at, reader.at + 8).join('');
  const widths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
  const width = Object.hasOwn(widths, char) ? (widths[char] as number) : 0;
  if (width > 0) {
    const digits = /^[0-9a-fA-F]*/.exec(rest.slice(0, width))?.[0] ?? '';
    if (digits.length !== width) return { refusal: `incomplete escape \\${char}${digits}` };
    reader.at += width;
    const code = Number.parseInt(digits, 16);
    return code > 0x10ffff ? { refusal: `bad escape \\${char}${digits}` } : code;
  }
  if (char === '0') {
    const digits = /^[0-7]{0,2}/.exec(rest)?.[0] ?? '';
    reader.at += digits.length;
    return Number.parseInt(`0${digits}`, 8);
  }
  if (char === 'N') {
    reader.unsupported ??= 'character by name';
    const close = reader.chars.indexOf('}', reader.at);
    if (rest[0] !== '{') return { refusal: 'missing {' };
    if (close === -1) return { refusal: 'missing }, unterminated name' };
    reader.at = close + 1;
    return 0;
  }
  if (Object.hasOwn(plainEscapes, char) && char !== 'b') return plainEscapes[char] as number;
  if (/^[0-9A-Za-z]$/.test(char)) return { refusal: `bad escape \\${char}` };
  return char.codePointAt(0) as number;
}

/** After `[`. */
function characterClass(reader: Reader, flags: Flags): Item | Refusal {
  const negated = reader.chars[reader.at] === '^';
  if (negated) reader.at++;
  const start = reader.at;
  const positive: string[] = [];
  const complements: string[] = [];
  for (;;) {
    const char = reader.chars[reader.at];
    if (char === undefined) return { refusal: 'unterminated character set' };
    if (char === ']' && reader.at > start) break;
    const low = classMember(reader, flags);
    if (typeof low === 'object' && 'refusal' in low) return low;
    const isRange = reader.chars[reader.at] === '-' && reader.chars[reader.at + 1] !== ']';
    if (isRange && reader.chars[reader.at + 1] === undefined) return { refusal: 'unterminated character set' };
    if (!isRange) {
      if (typeof low === 'number') positive.push(escapedCode(low));
      else (low.complement ? complements : positive).push(low.members);
      continue;
    }
    reader.at++;
    const high = classMember(reader, flags);
    if (typeof high === 'object' && 'refusal' in high) return high;
    if (typeof low !== 'number' || typeof high !== 'number' || high < low) return { refusal: 'bad character range' };
    positive.push(`${escapedCode(low)}-${escapedCode(high)}`);
  }
  reader.at++;
  return plain(classText(positive, complements, negated, flags));
}

/** RE2 has no set difference, so complements within a complement are those of ASCII; names beyond ASCII are rare. */
function classText(
  positive: readonly string[],
  complements: readonly string[],
  negated: boolean,
  flags: Flags,
): string {
  const wrap = (text: string): string => (flags.ignoreCase ? `(?i:${text})` : text);
  if (!negated) {
    const alternatives = complements.map((one) => `[^${one}]`);
    if (positive.length > 0) alternatives.unshift(`[${positive.join('')}]`);
    return wrap(`(?:${alternatives.join('|')})`);
  }
  const ascii = complements.map((one) => {
    const letter = Object.keys(unicodeClasses).find((key) => unicodeClasses[key] === one || asciiClasses[key] === one);
    return `\\${(letter ?? 'w').toUpperCase()}`;
  });
  return wrap(`[^${positive.join('')}${ascii.join('')}]`);
}

function classMember(
  reader: Reader,
  flags: Flags,
): number | { readonly members: string; readonly complement: boolean } | Refusal {
  const char = reader.chars[reader.at++] as string;
  if (char !== '\\') return char.codePointAt(0) as number;
  const next = reader.chars[reader.at];
  if (next === undefined) return { refusal: 'bad escape (end of pattern)' };
  if (/^[dDwWsS]$/.test(next)) {
    reader.at++;
    return { members: members(next.toLowerCase(), flags), complement: next !== next.toLowerCase() };
  }
  if (next === 'b') {
    reader.at++;
    return 8;
  }
  if (/^[1-7]$/.test(next)) {
    const digits = /^[0-7]{1,3}/.exec(reader.chars.slice(reader.at, reader.at + 3).join(''))?.[0] ?? '';
    reader.at += digits.length;
    const code = Number.parseInt(digits, 8);
    return code > 0o377 ? { refusal: `octal escape value \\${digits} outside of range 0-0o377` } : code;
  }
  if (/^[89]$/.test(next)) return { refusal: `bad escape \\${next}` };
  return escapedCharacter(reader);
}
