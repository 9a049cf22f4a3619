import { type Document, isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';

/** A mapping in a list of a YAML file, with the line on which it begins. */
export type Item = {
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
  /** The items of a list below one of its keys. */
  readonly items: (key: string) => readonly Item[];
};

// Releases share most of their files, so each text is parsed once.
const lists = new Map<string, readonly Item[]>();
const mappings = new Map<string, Readonly<Record<string, unknown>>>();

/** Reads a YAML 1.1 file whose top is a list of mappings, as playbooks and task files are. Throws where it is no YAML. */
export function parseItems(text: string): readonly Item[] {
  return remembered(lists, text, () => {
    const lines = new LineCounter();
    const document = parsed(text, lines);
    return itemsOf(document.contents, document, lines);
  });
}

/** Reads a YAML 1.1 file whose top is a mapping. */
export function parseMapping(text: string): Readonly<Record<string, unknown>> {
  return remembered(mappings, text, () => {
    const value: unknown = parsed(text, new LineCounter()).toJS();
    return isRecord(value) ? value : {};
  });
}

function remembered<T>(known: Map<string, T>, text: string, parse: () => T): T {
  const before = known.get(text) ?? parse();
  known.set(text, before);
  return before;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string, lineCounter: LineCounter): Document {
  const options = { version: '1.1', lineCounter, uniqueKeys: false, logLevel: 'error' } as const;
  const document = parseDocument(indentQuoted(text), options);
  const [error] = document.errors;
  if (error) throw error;
  return document;
}

/** Indents the further lines of quoted texts, which PyYAML takes at any indentation; their leading spaces mean nothing. */
function indentQuoted(text: string): string {
  let open = false;
  return text
    .split('\n')
    .map((line) => {
      const indented = open ? `${' '.repeat(80)}${line}` : line;
      const quotes = open || /^[\s-]*[\w.-]+:\s+"/.test(line) ? (line.match(/(?<!\\)"/g)?.length ?? 0) : 0;
      if (quotes % 2 === 1) open = !open;
      return indented;
    })
    .join('\n');
}

function itemsOf(node: unknown, document: Document, lines: LineCounter): readonly Item[] {
  if (!isSeq(node)) return [];
  return node.items
    .filter((item): item is YAMLMap => isMap(item))
    .map((item) => ({
      line: lines.linePos(item.range?.[0] ?? 0).line,
      value: item.toJS(document) as Readonly<Record<string, unknown>>,
      items: (key) => itemsOf(item.get(key, true), document, lines),
    }));
}
