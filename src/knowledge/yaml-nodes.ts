import { type Document, isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';

/** A mapping in a list of a YAML file, with the line on which it begins. */
export type Item = {
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
  /** The items of a list below one of its keys. */
  readonly items: (key: string) => readonly Item[];
};

/** Reads a YAML 1.1 file whose top is a list of mappings, as playbooks and task files are. Throws where it is not. */
export function parseItems(text: string): readonly Item[] {
  const lines = new LineCounter();
  const document = parsed(text, lines);
  return itemsOf(document.contents, document, lines);
}

/** Reads a YAML 1.1 file whose top is a mapping. */
export function parseMapping(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = parsed(text, new LineCounter()).toJS();
  return isRecord(value) ? value : {};
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string, lineCounter: LineCounter): Document {
  const document = parseDocument(text, { version: '1.1', lineCounter, uniqueKeys: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error) throw error;
  return document;
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
