import type { InventoryFile } from '../inventory/model.ts';
import { parseTerm, splitHostPattern } from '../pattern/parse.ts';

/** The names as headers, children and keys, and where a template asks for a group. */
export function renamedIn({ text }: InventoryFile, names: ReadonlyMap<string, string>): string {
  const name = `(${[...names.keys()].join('|')})`;
  const places = [
    new RegExp(`^([ \\t]*\\[?)${name}(?=[\\]:\\s]|$)`, 'gm'),
    new RegExp(`([{,][ \\t]*)${name}(?=:)`, 'g'),
    new RegExp(`(["'])${name}(?=\\1\\s*[\\]:])`, 'g'),
  ];
  return places.reduce(
    (changed, place) =>
      changed.replace(place, (_whole, before: string, old: string) => before + (names.get(old) ?? old)),
    text,
  );
}

/** A limit whose terms follow the names. */
export function renamedLimit(limit: string, names: ReadonlyMap<string, string>): string {
  const terms = splitHostPattern(limit).map(parseTerm);
  return terms.reduceRight((text, { expression, start, end, text: written }) => {
    const current = names.get(expression);
    return current === undefined ? text : text.slice(0, start) + written.replace(expression, current) + text.slice(end);
  }, limit);
}
