import { parseHostAddress } from '../inventory/host-address.ts';
import { isPythonSpace } from '../python/text.ts';

/** The part of a group's hosts that `[...]` after a pattern selects. `end` is included; `undefined`: to the last host. */
export type Subscript =
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'slice'; readonly start: number; readonly end: number | undefined; readonly withDash: boolean };

/** One pattern between separators. */
export type HostPatternTerm = {
  /** Without spaces around it, with its `&` or `!`. */
  readonly text: string;
  /** UTF-16 offsets into the text that holds the pattern; both 0 for the `all` that nobody wrote. */
  readonly start: number;
  readonly end: number;
  readonly role: 'add' | 'intersect' | 'exclude';
  /** Without `&` or `!`. */
  readonly body: string;
  /** What is compared with names: the body without its subscript. */
  readonly expression: string;
  readonly subscript?: Subscript;
};

/** A part of a text, in UTF-16 offsets. */
export type TextPart = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Splits a `hosts:` or `--limit` text into its patterns: on commas if there is one, else on colons and spaces outside of
 * brackets, unless the whole reads as a host with a port. Source: `split_host_pattern`, lib/ansible/inventory/manager.py.
 */
export function splitHostPattern(text: string): readonly TextPart[] {
  if (text.includes(',')) return splitOnCommas(text);
  if (readsAsAddress(text)) return stripped(text, 0, text.length);
  return splitOnColons(text);
}

/** Reads one pattern of a list (`_split_subscript`); `part` gives its place. */
export function parseTerm(part: TextPart): HostPatternTerm {
  const { text } = part;
  const role = text.startsWith('!') ? 'exclude' : text.startsWith('&') ? 'intersect' : 'add';
  const body = role === 'add' ? text : text.slice(1);
  return { ...part, role, body, ...splitSubscript(body) };
}

/**
 * Puts terms into the order in which they count: plain ones, then `&`, then `!`. Without a plain one, `all` comes first.
 * Source: `order_patterns`.
 */
export function orderTerms(terms: readonly HostPatternTerm[]): readonly HostPatternTerm[] {
  const written = terms.filter((term) => term.text !== '');
  const plain = written.filter((term) => term.role === 'add');
  return [
    ...(plain.length > 0 ? plain : [parseTerm({ text: 'all', start: 0, end: 0 })]),
    ...written.filter((term) => term.role === 'intersect'),
    ...written.filter((term) => term.role === 'exclude'),
  ];
}

/** The part of `text` from `start` to `end` without white space around it; none when nothing is left. */
export function stripped(text: string, start: number, end: number): readonly TextPart[] {
  let from = start;
  let to = end;
  while (from < to && isPythonSpace(text.charCodeAt(from))) from++;
  while (to > from && isPythonSpace(text.charCodeAt(to - 1))) to--;
  return from === to ? [] : [{ text: text.slice(from, to), start: from, end: to }];
}

function splitOnCommas(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  for (let start = 0; start <= text.length; ) {
    const comma = text.indexOf(',', start);
    const end = comma === -1 ? text.length : comma;
    parts.push(...stripped(text, start, end));
    start = end + 1;
  }
  return parts;
}

/** Python's `$` also matches before a last newline. */
function readsAsAddress(text: string): boolean {
  return parseHostAddress(text.endsWith('\n') ? text.slice(0, -1) : text) !== undefined;
}

/** Runs of characters other than spaces, `:`, `[` and `]`, and of complete brackets. Anything else separates. */
function splitOnColons(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  const lastClose = text.lastIndexOf(']');
  let start = 0;
  for (let at = 0; at <= text.length; ) {
    const char = text[at];
    if (char === '[' && at < lastClose) {
      at = text.indexOf(']', at) + 1;
      continue;
    }
    const separates =
      char === undefined || char === ':' || char === '[' || char === ']' || isPythonSpace(char.charCodeAt(0));
    if (separates) {
      if (start < at) parts.push({ text: text.slice(start, at), start, end: at });
      start = at + 1;
    }
    at++;
  }
  return parts;
}

function splitSubscript(body: string): Pick<HostPatternTerm, 'expression' | 'subscript'> {
  const found = body.startsWith('~') ? null : /^([^\n]+)\[(?:(-?[0-9]+)|([0-9]+)([:-])([0-9]*))\]$/.exec(body);
  if (!found) return { expression: body };
  const [, expression = '', index, start, separator, end] = found;
  if (index !== undefined) return { expression, subscript: { kind: 'index', index: Number(index) } };
  // Upstream treats an end of 0 as no end given, and so the start as an index.
  if (end !== '' && Number(end) === 0) return { expression, subscript: { kind: 'index', index: Number(start) } };
  const last = end === '' ? undefined : Number(end);
  return { expression, subscript: { kind: 'slice', start: Number(start), end: last, withDash: separator === '-' } };
}
