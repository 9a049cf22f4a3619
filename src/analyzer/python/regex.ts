import { RE2JS } from 're2js';
import type { NameTest } from './fnmatch.ts';
import { characterClass, escapeSequence } from './regex-members.ts';
import { groupOpening } from './regex-opening.ts';
import {
  anchor,
  type Flags,
  type Item,
  literal,
  newReader,
  noFlags,
  plain,
  type Reader,
  type Refusal,
  withFlags,
} from './regex-reader.ts';
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

const deepest = 100;
const deepNesting = 'deep nesting';

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
