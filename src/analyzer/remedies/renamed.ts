import type { InventoryFile } from '../inventory/model.ts';
import { parseTerm, splitHostPattern } from '../pattern/parse.ts';

/** What may be a name at the start of a line or of a header, as a key of a flow mapping, and between quotes before a colon or a bracket. */
const places = [
  /^([ \t]*\[?)([^\]:\s]+)(?=[\]:\s]|$)/gm,
  /([{,][ \t]*)([^\]:\s{},]+)(?=:)/g,
  /(["'])([^"'\n]+)(?=\1[ \t]*[\]:])/g,
];

/** The names as headers, children and keys, and where a template asks for a group. */
export function renamedIn({ text }: InventoryFile, names: ReadonlyMap<string, string>): string {
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
    return current === undefined
      ? text
      : text.slice(0, start) + written.replace(expression, () => current) + text.slice(end);
  }, limit);
}
