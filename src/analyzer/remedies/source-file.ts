import type { InventoryFile } from '../inventory/model.ts';
import type { Reading } from '../reading.ts';

/** The file of the first inventory source; `undefined` where that is a folder or a list of hosts. */
export function sourceFile({ files, sources }: Reading): InventoryFile | undefined {
  return files.find(({ path }) => path === sources[0]);
}
