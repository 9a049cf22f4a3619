import type { InventoryFile } from '../inventory/model.ts';
import type { Reading } from '../reading.ts';

/** The file of the first inventory source; `undefined` where that is a folder or a list of hosts, or was printed by a program. */
export function sourceFile({ files, inventory, sources }: Reading): InventoryFile | undefined {
  if (inventory.lostOrder !== undefined) return undefined;
  return files.find(({ path }) => path === sources[0]);
}

/** Whether lines that are added to the file have to be YAML. */
export function isYaml({ path, text }: InventoryFile): boolean {
  return (
    /\.ya?ml$/.test(path) || (!/\.ini$/.test(path) && /^\s*(?:---|[\w-]+:\s*$)/m.test(text) && !/^\s*\[/m.test(text))
  );
}
