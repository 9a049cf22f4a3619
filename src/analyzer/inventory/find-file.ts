import type { InventoryFile } from './model.ts';

/** The file of the request that a path of the command names: the one that shares the longest tail with it, whole file name at least. */
export function findFile(files: readonly InventoryFile[], path: string): InventoryFile | undefined {
  const wanted = partsOf(path);
  let best: { readonly file: InventoryFile; readonly shared: number } | undefined;
  for (const file of files) {
    const shared = sharedTail(wanted, partsOf(file.path));
    if (shared > 0 && shared > (best?.shared ?? 0)) best = { file, shared };
  }
  return best?.file;
}

function partsOf(path: string): readonly string[] {
  return path.split(/[/\\]+/).filter((part) => part !== '' && part !== '.' && part !== '~');
}

/** How many parts agree from the end; 0 unless the shorter path is a whole tail of the longer, or their last parts agree. */
function sharedTail(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  return shared;
}
