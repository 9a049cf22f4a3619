import { isMap, isScalar, parseDocument } from 'yaml';

/** How many entries of a table stay at its head: versions are taken from the first, the floor from the last. */
const HEAD = 3;

/** Shortens every table of checksums to its first and last versions: they are long, every host carries them, and no modelled task reads more. */
export function shortenChecksums(text: string): string {
  if (!/_checksums:/.test(text)) return text;
  const document = parseDocument(text, { version: '1.1' });
  if (!isMap(document.contents)) return text;
  let changed = false;
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !/_checksums$/.test(String(key.value)) || !isMap(value)) continue;
    for (const { value: table } of value.items) {
      if (!isMap(table) || table.items.length <= HEAD + 1) continue;
      table.items.splice(HEAD, table.items.length - HEAD - 1);
      changed = true;
    }
  }
  return changed ? document.toString({ lineWidth: 0 }) : text;
}
