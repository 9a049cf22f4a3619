import type { PythonType, ScalarTree } from './tree.ts';

/** The position of the reader. */
export type Reader = { readonly text: string; at: number; depth: number };

/** What `tomllib` has against the text, with its place. */
export class Complaint extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const CONTROL = /[^\t\n\r\x20-\x7e\x80-\uffff]/;

/** Spaces and tabs; with `lines` also line ends and comments. */
export function skipSpaces(reader: Reader, lines: boolean): void {
  for (;;) {
    const char = reader.text[reader.at];
    const lineEnd = char === '\n' || (char === '\r' && reader.text[reader.at + 1] === '\n');
    if (char === ' ' || char === '\t' || (lines && lineEnd)) reader.at++;
    else if (lines && char === '#') skipComment(reader);
    else return;
  }
}

function skipComment(reader: Reader): void {
  const lineEnd = reader.text.indexOf('\n', reader.at);
  const end = lineEnd === -1 ? reader.text.length : lineEnd;
  const control = CONTROL.exec(reader.text.slice(reader.at, end));
  if (control) throw new Complaint(`Found invalid character ${quotedCharacter(control[0])}`, reader.at + control.index);
  reader.at = end;
}

const quotedCharacter = (char: string): string =>
  char === '\n' ? "'\\n'" : char === '\r' ? "'\\r'" : `'\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}'`;

/** Nothing but a comment may follow a statement on its line. */
export function endStatement(reader: Reader): void {
  skipSpaces(reader, false);
  const { text, at } = reader;
  if (text[at] === '#') skipComment(reader);
  else if (at < text.length && text[at] !== '\n' && !text.startsWith('\r\n', at))
    throw new Complaint('Expected newline or end of document after a statement', at);
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  '\\': '\\',
};

/** A string of any of the four kinds; those of several lines only where `lines`. */
export function readString(reader: Reader, lines: boolean): string {
  const { text, at } = reader;
  const quote = text[at]!;
  const triple = lines && text.startsWith(quote.repeat(3), at);
  const close = triple ? quote.repeat(3) : quote;
  reader.at += close.length;
  if (triple && text.startsWith('\r\n', reader.at)) reader.at += 2;
  else if (triple && text[reader.at] === '\n') reader.at++;
  let value = '';
  while (!text.startsWith(close, reader.at)) {
    const char = text[reader.at];
    if (char === undefined) throw new Complaint('Unterminated string', reader.at);
    if (char === '\\' && quote === '"') value += readEscape(reader, triple);
    else {
      if (char === '\r' && triple && text[reader.at + 1] === '\n') reader.at++;
      else if (CONTROL.test(char) || char === '\r' || (char === '\n' && !triple))
        throw new Complaint(`Illegal character ${quotedCharacter(char)}`, reader.at);
      value += text[reader.at++];
    }
  }
  reader.at += close.length;
  // Up to two more quotes belong to the text.
  for (let more = 0; triple && more < 2 && text[reader.at] === quote; more++, reader.at++) value += quote;
  return value;
}

function readEscape(reader: Reader, triple: boolean): string {
  const { text, at } = reader;
  const char = text[at + 1] ?? '';
  const lineEnd = triple && /\\[ \t]*\r?\n[ \t\r\n]*/y;
  if (lineEnd) {
    lineEnd.lastIndex = at;
    const joined = lineEnd.exec(text);
    if (joined) {
      reader.at += joined[0].length;
      return '';
    }
  }
  const digits = char === 'u' ? 4 : char === 'U' ? 8 : 0;
  reader.at += 2 + digits;
  const known = ESCAPES[char];
  if (known !== undefined) return known;
  const hex = text.slice(at + 2, at + 2 + digits);
  const point = Number.parseInt(hex, 16);
  if (digits === 0) throw new Complaint("Unescaped '\\' in a string", at);
  if (!/^[0-9A-Fa-f]+$/.test(hex) || hex.length < digits) throw new Complaint('Invalid hex value', at);
  if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
    throw new Complaint('Escaped character is not a Unicode scalar value', at);
  return String.fromCodePoint(point);
}

/** What a sticky pattern matches here; the reader is then after it. */
export function matched(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text) ?? undefined;
  if (match) reader.at += match[0].length;
  return match;
}

/** A scalar of a fixed length. */
export function advanced(reader: Reader, length: number, type: PythonType, value: unknown): ScalarTree {
  const start = reader.at;
  reader.at += length;
  return scalarOf(reader, type, value, start);
}

/** A scalar that ends at the reader's position. */
export const scalarOf = (reader: Reader, type: PythonType, value: unknown, start: number): ScalarTree =>
  scalar(type, value, start, reader.at);

/** A scalar at a given place. */
export const scalar = (type: PythonType, value: unknown, start: number, end: number): ScalarTree => ({
  kind: 'scalar',
  type,
  value,
  start,
  end,
});
