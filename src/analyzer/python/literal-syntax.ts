/** A literal without parts. */
export type Constant =
  | { readonly kind: 'int' | 'float' | 'imaginary'; readonly number: number }
  | { readonly kind: 'str' | 'bytes'; readonly text: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'none' | 'ellipsis' };

/** An expression as it is written, not evaluated yet. */
export type Node =
  | Constant
  | { readonly kind: 'tuple' | 'list' | 'set'; readonly items: readonly Node[] }
  | { readonly kind: 'dict'; readonly pairs: readonly (readonly [Node, Node])[] }
  | { readonly kind: 'unary'; readonly sign: '+' | '-'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly sign: '+' | '-'; readonly left: Node; readonly right: Node }
  /** Python that parses, but is no literal. */
  | { readonly kind: 'malformed' };

const MAX_NESTING = 200;
const MAX_DECIMAL_DIGITS = 4300;

/** A position in the text; a method that cannot go on returns `undefined`: Python's `SyntaxError`. */
type Cursor = { readonly text: string; at: number; nesting: number };

/** Parses an expression of the subset that literals are made of; `undefined`: a `SyntaxError` of Python. */
export function parseExpression(text: string): Node | undefined {
  if (text.includes('\0')) return undefined;
  const cursor: Cursor = { text, at: 0, nesting: 0 };
  const node = parseList(cursor, '');
  skipSpaces(cursor);
  return node && cursor.at === text.length ? node : undefined;
}

function skipSpaces(cursor: Cursor): void {
  const { text } = cursor;
  while (text[cursor.at] === ' ' || text[cursor.at] === '\t' || text[cursor.at] === '\f') cursor.at++;
  if (text[cursor.at] === '#') cursor.at = text.length;
}

function take(cursor: Cursor, token: string): boolean {
  skipSpaces(cursor);
  if (!cursor.text.startsWith(token, cursor.at)) return false;
  cursor.at += token.length;
  return true;
}

/** One expression, or a tuple when a comma follows it, up to `close` (which is not taken). */
function parseList(cursor: Cursor, close: string): Node | undefined {
  const first = parseSum(cursor);
  if (!first) return undefined;
  const items = [first];
  let tuple = false;
  while (take(cursor, ',')) {
    tuple = true;
    skipSpaces(cursor);
    if (cursor.at === cursor.text.length || (close !== '' && cursor.text[cursor.at] === close)) break;
    const item = parseSum(cursor);
    if (!item) return undefined;
    items.push(item);
  }
  return tuple ? { kind: 'tuple', items } : first;
}

function parseSum(cursor: Cursor): Node | undefined {
  let left = parseUnary(cursor);
  while (left) {
    const sign = take(cursor, '+') ? '+' : take(cursor, '-') ? '-' : undefined;
    if (!sign) return left;
    const right = parseUnary(cursor);
    // literal_eval takes one sum of two numbers, the second imaginary; a longer one is no literal.
    const binary: Node =
      left.kind === 'binary' ? { kind: 'malformed' } : { kind: 'binary', sign, left, right: right ?? left };
    left = right && binary;
  }
  return undefined;
}

function parseUnary(cursor: Cursor): Node | undefined {
  const signs: ('+' | '-')[] = [];
  for (;;) {
    const sign = take(cursor, '-') ? '-' : take(cursor, '+') ? '+' : undefined;
    if (!sign) break;
    signs.push(sign);
  }
  const operand = parseAtom(cursor);
  if (!operand || signs.length === 0) return operand;
  // `--1` parses in Python, but literal_eval takes a single sign.
  return signs.length === 1 && signs[0] ? { kind: 'unary', sign: signs[0], operand } : { kind: 'malformed' };
}

function parseAtom(cursor: Cursor): Node | undefined {
  skipSpaces(cursor);
  const { text, at } = cursor;
  const char = text[at];
  if (char === undefined) return undefined;
  if (char === '(' || char === '[' || char === '{') {
    if (cursor.nesting >= MAX_NESTING) return undefined;
    cursor.nesting++;
    cursor.at++;
    const node = char === '(' ? parseParenthesis(cursor) : char === '[' ? parseBracket(cursor) : parseBrace(cursor);
    cursor.nesting--;
    return node;
  }
  if (text.startsWith('...', at)) {
    cursor.at += 3;
    return { kind: 'ellipsis' };
  }
  return /[0-9.]/.test(char) ? parseNumber(cursor) : (parseStrings(cursor) ?? parseName(cursor));
}

function parseParenthesis(cursor: Cursor): Node | undefined {
  if (take(cursor, ')')) return { kind: 'tuple', items: [] };
  const node = parseList(cursor, ')');
  return node && take(cursor, ')') ? node : undefined;
}

function parseBracket(cursor: Cursor): Node | undefined {
  if (take(cursor, ']')) return { kind: 'list', items: [] };
  const items = parseItems(cursor, ']', []);
  return items && { kind: 'list', items };
}

/** The rest of a display whose first items are in `items`, with its closing bracket. */
function parseItems(cursor: Cursor, close: string, items: Node[]): readonly Node[] | undefined {
  for (;;) {
    const item = parseSum(cursor);
    if (!item) return undefined;
    items.push(item);
    if (take(cursor, close)) return items;
    if (!take(cursor, ',')) return undefined;
    if (take(cursor, close)) return items;
  }
}

function parseBrace(cursor: Cursor): Node | undefined {
  if (take(cursor, '}')) return { kind: 'dict', pairs: [] };
  const first = parseSum(cursor);
  if (!first) return undefined;
  if (!take(cursor, ':')) {
    if (take(cursor, '}')) return { kind: 'set', items: [first] };
    if (!take(cursor, ',')) return undefined;
    if (take(cursor, '}')) return { kind: 'set', items: [first] };
    const items = parseItems(cursor, '}', [first]);
    return items && { kind: 'set', items };
  }
  const pairs: [Node, Node][] = [];
  for (let key: Node | undefined = first; key; ) {
    const value = parseSum(cursor);
    if (!value) return undefined;
    pairs.push([key, value]);
    if (take(cursor, '}')) return { kind: 'dict', pairs };
    if (!take(cursor, ',')) return undefined;
    if (take(cursor, '}')) return { kind: 'dict', pairs };
    key = parseSum(cursor);
    if (key && !take(cursor, ':')) return undefined;
  }
  return undefined;
}

const INTEGER = /0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+/y;
const DECIMAL = /(?:\d(?:_?\d)*)?\.?(?:\d(?:_?\d)*)?(?:[eE][-+]?\d(?:_?\d)*)?/y;

function parseNumber(cursor: Cursor): Node | undefined {
  const { text, at } = cursor;
  INTEGER.lastIndex = at;
  DECIMAL.lastIndex = at;
  const radix = INTEGER.exec(text)?.[0];
  const written = radix ?? DECIMAL.exec(text)?.[0] ?? '';
  if (written === '' || written === '.') return undefined;
  cursor.at += written.length;
  const digits = written.replaceAll('_', '');
  const imaginary = !radix && /[jJ]/.test(text[cursor.at] ?? '');
  if (imaginary) cursor.at++;
  if (/[\w\u0080-\uffff]/.test(text[cursor.at] ?? '')) return undefined;
  if (radix) return { kind: 'int', number: Number(digits.toLowerCase()) };
  if (imaginary) return { kind: 'imaginary', number: Number(digits) };
  if (/[.eE]/.test(digits)) return { kind: 'float', number: Number(digits) };
  if (digits.length > MAX_DECIMAL_DIGITS || /^0+[1-9]/.test(digits)) return undefined;
  return { kind: 'int', number: Number(digits) };
}

const NAME = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]*/uy;

// Words of the grammar, which are no names.
const KEYWORDS = new Set(
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

function parseName(cursor: Cursor): Node | undefined {
  NAME.lastIndex = cursor.at;
  const name = NAME.exec(cursor.text)?.[0];
  if (!name || KEYWORDS.has(name)) return undefined;
  cursor.at += name.length;
  if (name === 'True' || name === 'False') return { kind: 'bool', value: name === 'True' };
  if (name === 'None') return { kind: 'none' };
  if (name !== 'set' || !take(cursor, '(')) return { kind: 'malformed' };
  return take(cursor, ')') ? { kind: 'set', items: [] } : undefined;
}

const STRING_START = /([uU]|[bB][rR]?|[rR][bB]?|[fF][rR]?|[rR][fF])?('''|"""|'|")/y;

/** Adjacent string literals make one. `undefined` with the cursor unmoved: no string starts here. */
function parseStrings(cursor: Cursor): Node | undefined {
  const start = cursor.at;
  let text = '';
  let kind: 'str' | 'bytes' | 'formatted' | undefined;
  for (;;) {
    skipSpaces(cursor);
    STRING_START.lastIndex = cursor.at;
    const opening = STRING_START.exec(cursor.text);
    if (!opening) break;
    const prefix = (opening[1] ?? '').toLowerCase();
    const body = parseStringBody(cursor, opening[0].length, opening[2] ?? '', prefix);
    const own = prefix.includes('b') ? 'bytes' : prefix.includes('f') ? 'formatted' : 'str';
    if (body === undefined || (kind !== undefined && (own === 'bytes') !== (kind === 'bytes'))) {
      cursor.at = start;
      return undefined;
    }
    kind = kind === 'formatted' ? kind : own;
    text += body;
  }
  if (kind === undefined) return undefined;
  return kind === 'formatted' ? { kind: 'malformed' } : { kind, text };
}

/** The text between the quotes, escapes resolved; `undefined`: no closing quote, or a bad escape. */
function parseStringBody(cursor: Cursor, opening: number, quote: string, prefix: string): string | undefined {
  const { text } = cursor;
  const raw = prefix.includes('r');
  const bytes = prefix.includes('b');
  let out = '';
  let at = cursor.at + opening;
  for (;;) {
    const char = text[at];
    if (char === undefined) return undefined;
    if (text.startsWith(quote, at)) {
      cursor.at = at + quote.length;
      return out;
    }
    if (bytes && char > '\x7f') return undefined;
    if (char !== '\\') {
      out += char;
      at++;
    } else if (raw) {
      const next = text[at + 1];
      if (next === undefined || (bytes && next > '\x7f')) return undefined;
      out += char + next;
      at += 2;
    } else {
      const escaped = parseEscape(text, at, bytes);
      if (!escaped) return undefined;
      out += escaped.text;
      at += escaped.length;
    }
  }
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

function parseEscape(
  text: string,
  at: number,
  bytes: boolean,
): { readonly text: string; readonly length: number } | undefined {
  const char = text[at + 1];
  if (char === undefined || (bytes && char > '\x7f')) return undefined;
  const simple = SIMPLE_ESCAPES.get(char);
  if (simple !== undefined) return { text: simple, length: 2 };
  const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
  if (octal) {
    const code = Number.parseInt(octal, 8);
    return { text: String.fromCharCode(bytes ? code & 0xff : code), length: 1 + octal.length };
  }
  const width = char === 'x' ? 2 : bytes ? 0 : char === 'u' ? 4 : char === 'U' ? 8 : 0;
  if (width > 0) {
    const digits = text.slice(at + 2, at + 2 + width);
    const code = digits.length === width && /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
    return code <= 0x10ffff ? { text: String.fromCodePoint(code), length: 2 + width } : undefined;
  }
  // A character by its Unicode name: the names are not carried here, and the text stays as it is.
  if (char === 'N' && !bytes) return undefined;
  return { text: `\\${char}`, length: 2 };
}
