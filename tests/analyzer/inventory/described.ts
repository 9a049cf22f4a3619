import { describeInventory, type InventoryDescription } from '../../../src/analyzer/inventory/describe.ts';
import type { Inventory, InventoryFile } from '../../../src/analyzer/inventory/model.ts';
import { readInventory } from '../../../src/analyzer/inventory/read.ts';

/** Further files of a request, by path. */
type Files = Readonly<Record<string, string>>;

const listed = (files: Files): readonly InventoryFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }));

/** The inventory of one source with files beside it. */
export const read = (path: string, text: string, beside: Files = {}): Inventory =>
  readInventory([{ path, text }, ...listed(beside)]);

/** The inventory of sources among files. */
export const readSources = (files: Files, ...sources: string[]): Inventory => readInventory(listed(files), sources);

export const ini = (text: string, beside: Files = {}): InventoryDescription =>
  describeInventory(read('hosts.ini', text, beside));

export const yaml = (text: string, beside: Files = {}): InventoryDescription =>
  describeInventory(read('hosts.yaml', text, beside));

/** Variables of one host as plain JSON, so that objects without prototype compare. */
export const varsOf = (described: InventoryDescription, host: string): unknown =>
  JSON.parse(JSON.stringify(described.vars[host]));

/** Codes of the problems with the text that each is about. */
export function problemsOf(inventory: Inventory): readonly (readonly [string, string])[] {
  return inventory.problems.map(({ code, span }) => {
    const file = inventory.files.find(({ path }) => path === span.file);
    return [code, file?.text.slice(span.start, span.end) ?? ''] as const;
  });
}
