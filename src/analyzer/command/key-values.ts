import { strip } from '../python/text.ts';

/** One `k=v` of an argument, with its place in it; `valueStart`: where the text after `=` begins. */
export type KeyValue = {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
};

/** What `parse_kv` makes of a text: pairs in order, words without `=`, or the error that it raises. */
export type KeyValues = {
  readonly pairs: readonly KeyValue[];
  readonly others: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly error?: string;
};

type Piece = { text: string; readonly start: number; end: number };

const escapeSequence = /\\U[0-9a-fA-F]{8}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[\\'"abfnrtv]/g;
const shortEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Reads `k=v k2="v 2"` as ansible-core does, all values texts (lib/ansible/parsing/splitter.py, `parse_kv`). */
export function parseKeyValues(text: string): KeyValues {
  const split = splitArguments(text);
  if (typeof split === 'string') return { pairs: [], others: [], error: split };
  const pairs: KeyValue[] = [];
  const others: { text: string; start: number; end: number }[] = [];
  for (const piece of split) {
    const decoded = decodeEscapes(piece.text);
    const equals = unescapedEquals(decoded);
    const end = piece.start + piece.text.trimEnd().length;
    if (equals === -1) {
      others.push({ text: piece.text.trim(), start: piece.start, end });
      continue;
    }
    const valueStart = piece.start + piece.text.indexOf('=', 1) + 1;
    const value = unquote(strip(decoded.slice(equals + 1)));
    pairs.push({ name: strip(decoded.slice(0, equals)), value, start: piece.start, end, valueStart });
  }
  return { pairs, others };
}

/** The first `=` that is neither the first character nor after a backslash. */
function unescapedEquals(text: string): number {
  let at = text.indexOf('=', 1);
  while (at > 0 && text[at - 1] === '\\') at = text.indexOf('=', at + 1);
  return at;
}

function decodeEscapes(text: string): string {
  return text.replace(escapeSequence, (found) => {
    const code = found[1] ?? '';
    if (!/[Uux]/.test(code)) return shortEscapes[code] ?? code;
    const point = Number.parseInt(found.slice(2), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : found;
  });
}

/** lib/ansible/parsing/quoting.py */
function unquote(text: string): string {
  const first = text[0];
  const isQuoted = text.length > 1 && first === text.at(-1) && (first === '"' || first === "'") && text.at(-2) !== '\\';
  return isQuoted ? text.slice(1, -1) : text;
}

/**
 * Splits on spaces and newlines, but not within quotes or Jinja brackets (`split_args`); a text is the error raised.
 * Quotes count wherever they stand, and a backslash token at the end of a line joins it to the next.
 */
function splitArguments(text: string): Piece[] | string {
  const pieces: Piece[] = [];
  const depth = { '{{': 0, '{%': 0, '{#': 0 };
  const brackets = [
    ['{{', '}}'],
    ['{%', '%}'],
    ['{#', '#}'],
  ] as const;
  const isDeep = (): boolean => depth['{{'] > 0 || depth['{%'] > 0 || depth['{#'] > 0;
  const lines = text.split('\n');
  let quote: string | undefined;
  let lineStart = 0;
  for (const [lineNumber, line] of lines.entries()) {
    const tokens = line.split(' ');
    let continued = false;
    let at = lineStart;
    for (const [index, token] of tokens.entries()) {
      const start = at;
      at += token.length + 1;
      const last = pieces.at(-1);
      if (token === '' && index !== 0) {
        if (!last) return 'Unable to parse argument string';
        last.text += ' ';
        continue;
      }
      if (token === '\\' && quote === undefined) {
        continued = true;
        continue;
      }
      const wasQuoted = quote !== undefined;
      quote = quoteAfter(token, quote);
      let appended = false;
      const push = (): void => {
        pieces.push({ text: token, start, end: start + token.length });
        appended = true;
      };
      if (quote !== undefined && !wasQuoted && !isDeep()) push();
      else if (isDeep() || quote !== undefined || wasQuoted) {
        if (!last) return 'Unable to parse argument string';
        const glue = index === 0 && wasQuoted ? '' : tokens.length > 1 ? (index > 0 ? ' ' : '') : '\n';
        last.text += glue + token;
        last.end = start + token.length;
        appended = true;
      }
      for (const [open, close] of brackets) {
        const change = count(token, open) - count(token, close);
        const next = Math.max(depth[open] + change, 0);
        if (change !== 0 && next !== depth[open] && !appended) push();
        depth[open] = change === 0 ? depth[open] : next;
      }
      if (!isDeep() && quote === undefined && !appended && token !== '') push();
    }
    if (lines.length > 1 && lineNumber !== lines.length - 1 && !continued) {
      const last = pieces.at(-1);
      if (!last) return 'Unable to parse argument string';
      last.text += '\n';
    }
    lineStart += line.length + 1;
  }
  if (isDeep() || quote !== undefined) {
    return `failed at splitting arguments, either an unbalanced jinja2 block or quotes: ${text}`;
  }
  return pieces;
}

function quoteAfter(token: string, before: string | undefined): string | undefined {
  let quote = before;
  for (let index = 0; index < token.length; index++) {
    const char = token[index] as string;
    if ((char !== '"' && char !== "'") || token[index - 1] === '\\') continue;
    if (quote === undefined) quote = char;
    else if (quote === char) quote = undefined;
  }
  return quote;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
