import { isCollection, isPair, isScalar, type Node, type Pair, type ParsedNode } from 'yaml';

/** What libyaml, which Ansible reads YAML with, refuses although the parser at hand takes it. */
export type LibyamlRefusal = { readonly message: string; readonly start: number; readonly end: number };

const CANNOT_START = 'found character that cannot start any token';
const NO_KEY = 'did not find expected key';
const NO_NODE = 'did not find expected node content';
/** Lines that are looked at; each costs a walk down the document. */
const MAX_TABBED_LINES = 500;
const MAX_IMPLICIT_KEY = 1024;

/** A key: an empty one needs a `?`, a colon must not touch the bracket after it, and it ends within 1,024 characters. */
export function refusedKey(text: string, key: ParsedNode, flow: boolean): LibyamlRefusal | undefined {
  const [start, end] = key.range;
  if (start === end && isScalar(key) && !key.tag && !key.anchor) {
    return followsQuestionMark(text, start) ? undefined : { message: flow ? NO_NODE : NO_KEY, start, end };
  }
  if (end - start > MAX_IMPLICIT_KEY && !followsQuestionMark(text, start)) {
    return { message: 'mapping values are not allowed in this context', start, end };
  }
  const plain = flow && isScalar(key) && key.type === 'PLAIN';
  if (plain && text[start] === ':') return { message: NO_NODE, start, end };
  if (plain && text[end] === ':' && ',?[]{}'.includes(text[end + 1] ?? ' ')) {
    return { message: "found unexpected ':'", start: end, end: end + 1 };
  }
  return undefined;
}

function followsQuestionMark(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && ' \t\r\n'.includes(text[at] ?? '')) at--;
  return text[at] === '?';
}

const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;

/** A scalar: a plain one in a flow collection must not begin with a colon, and half a surrogate pair is no escape. */
export function refusedScalar(text: string, node: ParsedNode, flow: boolean): LibyamlRefusal | undefined {
  const [start, end] = node.range;
  if (!isScalar(node)) return undefined;
  if (flow && node.type === 'PLAIN' && text[start] === ':' && end > start) return { message: NO_NODE, start, end };
  if (node.type === 'QUOTE_DOUBLE' && SURROGATE_ESCAPE.test(text.slice(start, end).replaceAll('\\\\', ''))) {
    return { message: 'found invalid Unicode character escape code', start, end };
  }
  return undefined;
}

/** A member of a block sequence: no tab may stand between it and its dash. */
export function refusedItem(text: string, item: ParsedNode): LibyamlRefusal | undefined {
  let at = item.range[0] - 1;
  let tab = -1;
  while (text[at] === ' ' || text[at] === '\t') {
    if (text[at] === '\t') tab = at;
    at--;
  }
  return tab !== -1 && text[at] === '-' ? { message: CANNOT_START, start: tab, end: tab + 1 } : undefined;
}

const MAX_OPEN_BRACKETS = 5000;
const DEEP_BLOCKS = ['- '.repeat(1000), '? '.repeat(1000)];

/** Whether a text nests so deeply that libyaml gives up on it; told before it is parsed. */
export function nestsTooDeeply(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5b || unit === 0x7b) {
      if (++open > MAX_OPEN_BRACKETS) return true;
    } else if ((unit === 0x5d || unit === 0x7d) && open > 0) open--;
  }
  return DEEP_BLOCKS.some((run) => text.includes(run));
}

/** Blank lines and comments: a tab may not begin them, but inside brackets and quotes and after a plain value it may. Nor may it follow a dash. */
export function refusedTab(text: string, contents: ParsedNode | null): LibyamlRefusal | undefined {
  return tabAtLineStart(text, contents) ?? tabAfterDash(text, contents);
}

/** A dash, or the question mark of a key, with a tab after it and nothing else on its line. */
function tabAfterDash(text: string, contents: ParsedNode | null): LibyamlRefusal | undefined {
  const dashed = /^ *(?:[-?] +)*[-?] *\t[ \t]*(?:#.*)?$/gm;
  let lines = 0;
  for (let match = dashed.exec(text); match && lines < MAX_TABBED_LINES; match = dashed.exec(text)) {
    lines++;
    const dash = text.slice(match.index).search(/[-?]/) + match.index;
    if (contents && placeBefore(text, contents, dash) === 'inside') continue;
    const tab = text.indexOf('\t', match.index);
    return { message: CANNOT_START, start: tab, end: tab + 1 };
  }
  return undefined;
}

function tabAtLineStart(text: string, contents: ParsedNode | null): LibyamlRefusal | undefined {
  const tabbed = /^ *\t[ \t]*(?:#.*)?$/gm;
  let lines = 0;
  for (let match = tabbed.exec(text); match && lines < MAX_TABBED_LINES; match = tabbed.exec(text)) {
    lines++;
    const tab = text.indexOf('\t', match.index);
    const refusal: LibyamlRefusal = { message: CANNOT_START, start: tab, end: tab + 1 };
    const before = contents ? placeBefore(text, contents, tab) : 'outside';
    if (before === 'inside') continue;
    if (before === 'outside' || before.plainIndent >= tab - match.index) return refusal;
  }
  return undefined;
}

/** Where an offset lies: inside a bracket or quote, or after a plain scalar of a collection at some column, or elsewhere. */
type Before = 'inside' | 'outside' | { readonly plainIndent: number };

function placeBefore(text: string, root: ParsedNode, offset: number): Before {
  let node: Node | null = root;
  let column = -1;
  while (isCollection(node)) {
    if (node.flow) {
      const [start = 0, end = 0] = node.range ?? [];
      return start <= offset && offset < end ? 'inside' : 'outside';
    }
    const items = node.items as readonly (Node | Pair)[];
    const last = lastBefore(items, offset);
    if (!last) return 'outside';
    column = columnOf(text, node);
    node = last;
  }
  if (!isScalar(node)) return 'outside';
  const [start = 0, end = 0] = node.range ?? [];
  if (start <= offset && offset < end) return 'inside';
  return node.type === 'PLAIN' && end > start ? { plainIndent: column } : 'outside';
}

/** The last node among the members, keys and values alike, that begins before an offset. */
function lastBefore(items: readonly (Node | Pair)[], offset: number): Node | null {
  let found: Node | null = null;
  for (const item of items) {
    for (const node of isPair(item) ? [item.key, item.value] : [item]) {
      const part = node as Node | null;
      if (part?.range && part.range[0] <= offset) found = part;
    }
  }
  return found;
}

/** The column of a block collection: libyaml's indentation of it. */
function columnOf(text: string, node: Node): number {
  const start = node.range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}
