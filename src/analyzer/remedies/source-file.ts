import type { InventoryFile } from '../inventory/model.ts';
import { resolveSource } from '../inventory/sources.ts';
import type { Reading } from '../reading.ts';

/** The file of the first inventory source; `undefined` where that is a folder or a list of hosts, or was printed by a program. */
export function sourceFile({ files, inventory, sources }: Reading): InventoryFile | undefined {
  if (inventory.lostOrder !== undefined) return undefined;
  const source = resolveSource(files, sources[0] ?? '');
  return source.kind === 'file' ? source.file : undefined;
}
