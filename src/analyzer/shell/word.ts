import {
  balancedEnd,
  braceExpansionAt,
  type Expansion,
  expansionEnd,
  isClosedExpansion,
  placeholderAt,
  runsCommand,
} from './expansions.ts';
import type { Quoting, Source, Units } from './source.ts';

/** A shell word: `text` after quote removal, with the place and quoting of each of its characters in the source. */
export type Word = Units & {
  readonly source: Source;
  readonly text: string;
  /** Of the source, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly expansions: readonly Expansion[];
  /** It holds unquoted characters that can make the shell put file names here: `*`, `?`, `[`. */
  readonly globs: boolean;
  /** The range of the source between the parentheses of `name=(a b)`. */
  readonly list?: { readonly start: number; readonly end: number };
};

/** A fault of the shell text itself, in offsets of the source. */
export type ShellFault = {
  readonly code:
    | 'unclosed-quote'
    | 'unclosed-expansion'
    | 'shell-syntax'
    | 'broken-continuation'
    | 'unquoted-operator'
    | 'redirected-option';
  readonly start: number;
  readonly end: number;
  readonly found: string;
};

const escapesInDouble = new Set(['"', '$', '`', '\\']);
const escapesInDocument = new Set(['$', '`', '\\']);
const ansiEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** No variable or function has a longer name, and no list is longer, in a text that a person pastes. */
const longestName = 200;
const longestList = 4_000;

/** A word as it grows: `at` is the offset of the source that is read next. */
class Growing {
  readonly source: Source;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly quoting: Quoting[] = [];
  readonly expansions: Expansion[] = [];
  readonly cooked: string[] = [];
  at: number;

  constructor(source: Source, at: number) {
    this.source = source;
    this.at = at;
  }

  take(value: string, end: number, how: Quoting): void {
    this.cooked.push(value);
    for (let unit = 0; unit < value.length; unit++) {
      this.starts.push(this.at);
      this.ends.push(end);
      this.quoting.push(how);
    }
    this.at = end;
  }

  /** Takes an expansion as it is written, if one begins here. */
  takeExpansion(how: Quoting, faults: ShellFault[]): boolean {
    const { text } = this.source;
    const start = this.at;
    const end = expansionEnd(text, start);
    if (end === undefined) return false;
    const raw = text.slice(start, end);
    if (!isClosedExpansion(raw)) faults.push({ code: 'unclosed-expansion', start, end, found: raw.slice(0, 2) });
    this.takeRaw(runsCommand(raw) ? 'command' : 'parameter', end, how);
    return true;
  }

  /** Takes what is replaced before Ansible sees it, up to an offset, as it is written. */
  takeRaw(kind: Expansion['kind'], end: number, how: Quoting): void {
    const { text } = this.source;
    const [start, from] = [this.at, this.starts.length];
    while (this.at < end) this.take(text[this.at] ?? '', this.at + 1, how);
    this.expansions.push({ kind, text: text.slice(start, end), from, to: this.starts.length });
  }

  finish(start: number, end: number, rest: Pick<Word, 'globs' | 'list'>): Word {
    const { source, starts, ends, quoting, expansions, cooked } = this;
    return { source, text: cooked.join(''), start, end, starts, ends, quoting, expansions, ...rest };
  }
}

/** Reads one word; an empty range when there is none at `from`. `depth`: parentheses that are open around it. */
export function readWord(source: Source, from: number, faults: ShellFault[], depth: number): Word {
  const { text } = source;
  const word = new Growing(source, from);
  let globs = false;
  let list: Word['list'];
  const unclosed = (start: number, found: string): void => {
    faults.push({ code: 'unclosed-quote', start, end: text.length, found });
  };

  const readSingle = (): void => {
    const open = word.at;
    const close = text.indexOf("'", open + 1);
    const end = close === -1 ? text.length : close;
    word.at = open + 1;
    while (word.at < end) word.take(text[word.at] ?? '', word.at + 1, 'single');
    if (close === -1) unclosed(open, "'");
    word.at = Math.min(end + 1, text.length);
  };
  const readDouble = (): void => {
    const open = word.at++;
    while (word.at < text.length && text[word.at] !== '"') {
      const next = text[word.at + 1] ?? '';
      if (continuationLength(text, word.at) > 0) word.at += continuationLength(text, word.at);
      else if (text[word.at] === '\\' && escapesInDouble.has(next)) word.take(next, word.at + 2, 'double');
      else if (!word.takeExpansion('double', faults)) word.take(text[word.at] ?? '', word.at + 1, 'double');
    }
    if (word.at >= text.length) unclosed(open, '"');
    word.at = Math.min(word.at + 1, text.length);
  };
  const readAnsi = (): void => {
    const open = word.at;
    word.at += 2;
    while (word.at < text.length && text[word.at] !== "'") {
      const { value, length } = ansiUnit(text, word.at);
      word.take(value, word.at + length, 'ansi');
    }
    if (word.at >= text.length) unclosed(open, "$'");
    word.at = Math.min(word.at + 1, text.length);
  };
  /** `name=(a b)` and the `()` of a function; any other parenthesis is a slip that bash refuses. */
  const readParenthesis = (): boolean => {
    if (word.starts.length > longestName) return false;
    const before = word.cooked.join('');
    const isList = /^[A-Za-z_]\w*\+?=$/.test(before);
    const length = isList ? balancedEnd(text.slice(word.at, word.at + longestList), 0, '(', ')') : 2;
    const end = word.at + length;
    // The parentheses of `name () {` are a word of their own.
    const isOwn = before === '' && /^\(\)\s{0,80}\{/.test(text.slice(word.at, word.at + 90));
    if (isList ? text[end - 1] !== ')' : !isOwn && (!text.startsWith('()', word.at) || !/^[\w-]+$/.test(before)))
      return false;
    if (isList) list = { start: word.at + 1, end: end - 1 };
    while (word.at < end) word.take(text[word.at] ?? '', word.at + 1, 'none');
    return true;
  };

  while (word.at < text.length) {
    const char = text[word.at] ?? '';
    if (/[ \t\r\n;&|]/.test(char)) break;
    const placeholder = char === '<' || char === '{' || char === '%' ? placeholderAt(text, word.at) : undefined;
    if (placeholder !== undefined) {
      word.takeRaw('placeholder', word.at + placeholder.length, 'none');
      continue;
    }
    if ((char === '<' || char === '>') && text[word.at + 1] !== '(') break;
    if (char === ')' && depth > 0) break;
    if (continuationLength(text, word.at) > 0) word.at += continuationLength(text, word.at);
    else if (char === '\\') {
      const next = text[word.at + 1] ?? '';
      if (/^[ \t]+(?:\r?\n)/.test(text.slice(word.at + 1, word.at + 80))) {
        faults.push({ code: 'broken-continuation', start: word.at, end: word.at + 2, found: '\\' });
      }
      word.take(next === '' ? '\\' : next, Math.min(word.at + 2, text.length), 'none');
    } else if (char === "'") readSingle();
    else if (char === '"' || (char === '$' && text[word.at + 1] === '"')) {
      if (char === '$') word.at++;
      readDouble();
    } else if (char === '$' && text[word.at + 1] === "'") readAnsi();
    else if (word.takeExpansion('none', faults)) continue;
    else {
      if (char === '(' && readParenthesis()) continue;
      if (char === '(' || char === ')')
        faults.push({ code: 'shell-syntax', start: word.at, end: word.at + 1, found: char });
      if (char === '*' || char === '?' || char === '[') globs = true;
      const brace = char === '{' ? braceExpansionAt(text, word.at) : undefined;
      const at = word.starts.length;
      if (brace) word.expansions.push({ kind: 'brace', text: brace, from: at, to: at + brace.length });
      word.take(char, word.at + 1, 'none');
    }
  }
  return word.finish(from, word.at, list ? { globs, list } : { globs });
}

/** The lines `from` to `to` of a here-document as one word: as they are where its delimiter is quoted, else with what the shell expands. */
export function readDocument(
  source: Source,
  from: number,
  to: number,
  how: 'raw' | 'document',
  stripsTabs: boolean,
  faults: ShellFault[],
): Word {
  const { text } = source;
  const word = new Growing(source, from);
  while (word.at < to) {
    const char = text[word.at] ?? '';
    const startsLine = word.at === from || text[word.at - 1] === '\n';
    if (stripsTabs && startsLine && char === '\t') {
      while (text[word.at] === '\t') word.at++;
      continue;
    }
    const next = text[word.at + 1] ?? '';
    if (how === 'document' && char === '\\' && escapesInDocument.has(next)) word.take(next, word.at + 2, how);
    else if (how === 'raw' || !word.takeExpansion(how, faults)) word.take(char, word.at + 1, how);
  }
  return word.finish(from, to, { globs: false });
}

/** The length of a backslash and the line end after it; 0 where there is none. */
export function continuationLength(text: string, at: number): number {
  if (text[at] !== '\\') return 0;
  if (text[at + 1] === '\n') return 2;
  return text.startsWith('\r\n', at + 1) ? 3 : 0;
}

function ansiUnit(text: string, at: number): { value: string; length: number } {
  if (text[at] !== '\\') return { value: text[at] ?? '', length: 1 };
  const rest = text.slice(at + 1, at + 10);
  const coded = /^(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3}))/.exec(rest);
  if (coded) {
    const point =
      coded[4] === undefined ? Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? '', 16) : octal(coded[4]);
    return { value: point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd', length: 1 + coded[0].length };
  }
  const next = rest[0];
  if (next === undefined) return { value: '\\', length: 1 };
  if (Object.hasOwn(ansiEscapes, next)) return { value: ansiEscapes[next] ?? '', length: 2 };
  return { value: /['"\\?]/.test(next) ? next : `\\${next}`, length: 2 };
}

function octal(digits: string): number {
  return Number.parseInt(digits, 8) & 0xff;
}
