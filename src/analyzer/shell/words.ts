import type { Quoting, Source, Units } from './source.ts';

/** What the shell replaces before Ansible sees the word, so that its text here is only what was typed. */
export type Expansion = { readonly kind: 'parameter' | 'command' | 'brace'; readonly text: string };

/** A shell word: `text` after quote removal, with the place and quoting of each of its characters in the source. */
export type Word = Units & {
  readonly source: Source;
  readonly text: string;
  /** Of the source, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly expansions: readonly Expansion[];
  /** The unquoted characters that can make the shell put file names here: `*`, `?`, `[`. */
  readonly globs: boolean;
};

/** Words up to a control operator or an end of line; redirections are left out. */
export type SimpleCommand = {
  readonly words: readonly Word[];
  /** The operator after it: `&&`, `;`, a newline, `''` at the end. */
  readonly operator: string;
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

export type ShellText = { readonly commands: readonly SimpleCommand[]; readonly faults: readonly ShellFault[] };

const operators = ['&&', '||', ';;', ';', '|&', '|', '&', '\n', '(', ')'];
const needsCommand = new Set(['&&', '||', ';', '|&', '|', '&']);
const redirection = /(?:\d+|&|\{\w+\})?(?:<<<|<<-?|<>|<&|>>|>&|>\||<|>)(?!\()/y;
const escapesInDouble = new Set(['"', '$', '`', '\\']);
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

/** Splits a text as POSIX shells and bash do (XCU 2.2 to 2.3, `$'...'` of bash), without expanding anything. */
export function splitShell(source: Source): ShellText {
  const { text } = source;
  const commands: SimpleCommand[] = [];
  const faults: ShellFault[] = [];
  const hereDocuments: string[] = [];
  let words: Word[] = [];
  let depth = 0;
  let at = 0;
  // A group in parentheses is a command as well, though it leaves no words.
  let closed = false;

  const endCommand = (operator: string): void => {
    if (words.length > 0) commands.push({ words, operator });
    words = [];
  };

  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === ' ' || char === '\t' || char === '\r') {
      at++;
      continue;
    }
    const continuation = continuationLength(text, at);
    if (continuation > 0) {
      at += continuation;
      continue;
    }
    if (char === '#') {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
      continue;
    }
    const redirected = redirectionAt(text, at);
    if (redirected) {
      at += redirected.length;
      at = skipBlanks(text, at);
      const target = readWord(source, at, faults, depth);
      if (target.text.startsWith('-') && !/[&]$/.test(redirected)) {
        faults.push({ code: 'redirected-option', start: target.start, end: target.end, found: target.text });
      }
      if (target.end === at) faults.push({ code: 'shell-syntax', start: at - 1, end: at, found: redirected });
      if (target.end > at && redirected.startsWith('<<') && redirected !== '<<<') hereDocuments.push(target.text);
      at = Math.max(target.end, at);
      continue;
    }
    const operator = operators.find((candidate) => text.startsWith(candidate, at));
    if (operator !== undefined && !isLiteralParenthesis(operator, words.length, depth)) {
      if (isGlued(text, at, operator, words.at(-1))) {
        faults.push({ code: 'unquoted-operator', start: at, end: at + operator.length, found: operator });
      }
      if (words.length === 0 && !closed && needsCommand.has(operator)) {
        faults.push({ code: 'shell-syntax', start: at, end: at + operator.length, found: operator });
      }
      closed = operator === ')';
      if (operator === '(') depth++;
      if (operator === ')') depth--;
      endCommand(operator);
      at += operator.length;
      if (operator === '\n') at = skipHereDocuments(text, at, hereDocuments);
      continue;
    }
    const word = readWord(source, at, faults, depth);
    words.push(word);
    at = Math.max(word.end, at + 1);
  }
  endCommand('');
  return { commands, faults };
}

/** The text of `word` from `start` on, as another shell reads it. */
export function partOfWord(word: Word, start: number): Source {
  const isWhole = start === 0 && word.expansions.length === 0;
  return {
    text: word.text.slice(start),
    origin: {
      within: word.source,
      joined: false,
      starts: word.starts.slice(start),
      ends: word.ends.slice(start),
      quoting: word.quoting.slice(start),
      ...(isWhole && { word: { start: word.start, end: word.end } }),
    },
  };
}

/** What ssh makes of several arguments: their texts with one blank between. */
export function joinWords(words: readonly Word[]): Source | undefined {
  const [first] = words;
  if (!first) return undefined;
  const starts: number[] = [];
  const ends: number[] = [];
  const quoting: Quoting[] = [];
  words.forEach((word, index) => {
    if (index > 0) {
      starts.push(words[index - 1]?.end ?? 0);
      ends.push(word.start);
      quoting.push('none');
    }
    for (const start of word.starts) starts.push(start);
    for (const end of word.ends) ends.push(end);
    for (const one of word.quoting) quoting.push(one);
  });
  const text = words.map((word) => word.text).join(' ');
  return { text, origin: { within: first.source, joined: true, starts, ends, quoting } };
}

function continuationLength(text: string, at: number): number {
  if (text[at] !== '\\') return 0;
  if (text[at + 1] === '\n') return 2;
  return text.startsWith('\r\n', at + 1) ? 3 : 0;
}

function redirectionAt(text: string, at: number): string | undefined {
  redirection.lastIndex = at;
  return redirection.exec(text)?.[0];
}

/** A parenthesis groups commands only where a command may begin; elsewhere it is a slip that bash refuses. */
function isLiteralParenthesis(operator: string, wordsBefore: number, depth: number): boolean {
  return (operator === '(' && wordsBefore > 0) || (operator === ')' && depth === 0);
}

/** `kube_node:&w1` without quotes: the shell takes the `&` for itself. */
function isGlued(text: string, at: number, operator: string, before: Word | undefined): boolean {
  if (operator !== '&' && operator !== '|') return false;
  return before?.end === at && /[^\s;&|]/.test(text[at + 1] ?? ' ');
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (text[at] === ' ' || text[at] === '\t') at++;
    else if (continuationLength(text, at) > 0) at += continuationLength(text, at);
    else return at;
  }
}

function skipHereDocuments(text: string, from: number, pending: string[]): number {
  let at = from;
  for (const delimiter of pending.splice(0)) {
    while (at < text.length) {
      const end = text.indexOf('\n', at);
      const line = text.slice(at, end === -1 ? text.length : end);
      at = end === -1 ? text.length : end + 1;
      if (line.replace(/^\t+/, '') === delimiter) break;
    }
  }
  return at;
}

/** Reads one word; an empty range when there is none at `from`. */
function readWord(source: Source, from: number, faults: ShellFault[], depth: number): Word {
  const { text } = source;
  const starts: number[] = [];
  const ends: number[] = [];
  const quoting: Quoting[] = [];
  const expansions: Expansion[] = [];
  const cooked: string[] = [];
  let globs = false;
  let at = from;

  const take = (value: string, end: number, how: Quoting): void => {
    cooked.push(value);
    for (let unit = 0; unit < value.length; unit++) {
      starts.push(at);
      ends.push(end);
      quoting.push(how);
    }
    at = end;
  };
  const takeExpansion = (how: Quoting): boolean => {
    const end = expansionEnd(text, at);
    if (end === undefined) return false;
    const raw = text.slice(at, end);
    const isCommand = raw.startsWith('`') || (raw.startsWith('$(') && !raw.startsWith('$((')) || /^[<>]\(/.test(raw);
    if (!isClosedExpansion(raw)) faults.push({ code: 'unclosed-expansion', start: at, end, found: raw.slice(0, 2) });
    expansions.push({ kind: isCommand ? 'command' : 'parameter', text: raw });
    for (const char of raw) take(char, at + char.length, how);
    return true;
  };
  const unclosed = (start: number, found: string): void => {
    faults.push({ code: 'unclosed-quote', start, end: text.length, found });
  };

  const readSingle = (): void => {
    const open = at;
    const close = text.indexOf("'", open + 1);
    const end = close === -1 ? text.length : close;
    at = open + 1;
    while (at < end) take(text[at] ?? '', at + 1, 'single');
    if (close === -1) unclosed(open, "'");
    at = Math.min(end + 1, text.length);
  };
  const readDouble = (): void => {
    const open = at++;
    while (at < text.length && text[at] !== '"') {
      const next = text[at + 1] ?? '';
      if (continuationLength(text, at) > 0) at += continuationLength(text, at);
      else if (text[at] === '\\' && escapesInDouble.has(next)) take(next, at + 2, 'double');
      else if (!takeExpansion('double')) take(text[at] ?? '', at + 1, 'double');
    }
    if (at >= text.length) unclosed(open, '"');
    at = Math.min(at + 1, text.length);
  };
  const readAnsi = (): void => {
    const open = at;
    at += 2;
    while (at < text.length && text[at] !== "'") {
      const { value, length } = ansiUnit(text, at);
      take(value, at + length, 'ansi');
    }
    if (at >= text.length) unclosed(open, "$'");
    at = Math.min(at + 1, text.length);
  };

  while (at < text.length) {
    const char = text[at] ?? '';
    if (/[\s;&|]/.test(char) && /[ \t\r\n;&|]/.test(char)) break;
    if ((char === '<' || char === '>') && text[at + 1] !== '(') break;
    if (char === ')' && depth > 0) break;
    if (continuationLength(text, at) > 0) at += continuationLength(text, at);
    else if (char === '\\') {
      const next = text[at + 1] ?? '';
      if (/^[ \t]+(?:\r?\n)/.test(text.slice(at + 1, at + 80))) {
        faults.push({ code: 'broken-continuation', start: at, end: at + 2, found: '\\' });
      }
      take(next === '' ? '\\' : next, Math.min(at + 2, text.length), 'none');
    } else if (char === "'") readSingle();
    else if (char === '"' || (char === '$' && text[at + 1] === '"')) {
      if (char === '$') at++;
      readDouble();
    } else if (char === '$' && text[at + 1] === "'") readAnsi();
    else if (takeExpansion('none')) continue;
    else {
      if (char === '(' || char === ')') faults.push({ code: 'shell-syntax', start: at, end: at + 1, found: char });
      if (char === '*' || char === '?' || char === '[') globs = true;
      const brace = char === '{' ? braceExpansionAt(text, at) : undefined;
      if (brace) expansions.push({ kind: 'brace', text: brace });
      take(char, at + 1, 'none');
    }
  }
  return { source, text: cooked.join(''), start: from, end: at, starts, ends, quoting, expansions, globs };
}

/** `{a,b}` and `{1..3}`, which bash turns into several words. */
function braceExpansionAt(text: string, at: number): string | undefined {
  const found = /^\{[^\s{}'"\\]*(?:,|\.\.)[^\s{}'"\\]*\}/.exec(text.slice(at, at + 1000))?.[0];
  return found;
}

function expansionEnd(text: string, at: number): number | undefined {
  const char = text[at];
  const next = text[at + 1] ?? '';
  if (char === '`') return closing(text, at + 1, '`');
  if ((char === '<' || char === '>') && next === '(') return balanced(text, at + 1, '(', ')');
  if (char !== '$') return undefined;
  if (next === '(') return balanced(text, at + 1, '(', ')');
  if (next === '{') return balanced(text, at + 1, '{', '}');
  const name = /^\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/.exec(text.slice(at, at + 200))?.[0];
  return name === undefined ? undefined : at + name.length;
}

function isClosedExpansion(raw: string): boolean {
  if (raw.startsWith('`')) return raw.length > 1 && raw.endsWith('`');
  if (/^[$<>]\(/.test(raw)) return raw.endsWith(')');
  return !raw.startsWith('${') || raw.endsWith('}');
}

function closing(text: string, from: number, char: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === char) return at + 1;
  }
  return text.length;
}

function balanced(text: string, from: number, open: string, close: string): number {
  let level = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === "'") at = closingSingle(text, at + 1) - 1;
    else if (char === open) level++;
    else if (char === close && --level === 0) return at + 1;
  }
  return text.length;
}

function closingSingle(text: string, from: number): number {
  const close = text.indexOf("'", from);
  return close === -1 ? text.length : close + 1;
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
