import { baseName } from '../base-name.ts';
import type { InventoryFile } from './model.ts';
import { normalPath } from './sources.ts';

/** The files of a request as folders: a name leads to a file or to a folder. */
export type FileTree = Map<string, InventoryFile | FileTree>;

/** Puts files into folders by their paths. A path that is there twice counts once; a file in the way of a folder gives way. */
export function fileTreeOf(files: readonly InventoryFile[]): FileTree {
  const root: FileTree = new Map();
  for (const file of files) {
    const parts = normalPath(file.path).split('/');
    const name = parts.pop() ?? '';
    let folder = root;
    for (const part of parts) {
      const known = folder.get(part);
      if (known instanceof Map) folder = known;
      else {
        const made: FileTree = new Map();
        folder.set(part, made);
        folder = made;
      }
    }
    if (!folder.has(name)) folder.set(name, file);
  }
  return root;
}

/** What lies at a path below a folder. */
export function atPath(folder: FileTree, path: string): InventoryFile | FileTree | undefined {
  let found: InventoryFile | FileTree | undefined = folder;
  if (path === '') return found;
  for (const part of path.split('/')) {
    if (!(found instanceof Map)) return undefined;
    if (part !== '.') found = found.get(part);
  }
  return found;
}

/** The extension of a file's name with its dot, as Python's `os.path.splitext` cuts it; dots at the start are no extension. */
export function extensionOf(path: string): string {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 && /[^.]/.test(name.slice(0, dot)) ? name.slice(dot) : '';
}
