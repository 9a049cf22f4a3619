import type { InventoryFile } from './model.ts';

/** What one `-i` names among the files at hand. */
export type InventorySource =
  | { readonly kind: 'file'; readonly file: InventoryFile }
  /** A directory source; `folder` is a prefix of paths, without a slash at its end, empty for the root. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** Names with commas in place of a path. */
  | { readonly kind: 'host-list'; readonly text: string }
  | { readonly kind: 'missing'; readonly path: string };

/**
 * Finds what a source names: the file or folder of just that path, else the one whose path ends in it or that its own
 * path ends in, the longest first. A text with a comma that is no path is a list of hosts.
 */
export function resolveSource(files: readonly InventoryFile[], source: string): InventorySource {
  const path = normalPath(source);
  const exact = files.find((file) => normalPath(file.path) === path);
  if (exact) return { kind: 'file', file: exact };
  const folders = foldersOf(files);
  if (folders.has(path)) return { kind: 'folder', folder: path };
  if (source.includes(',')) return { kind: 'host-list', text: source };
  const file = findFile(files, path);
  if (file) return { kind: 'file', file };
  const folder = longest(
    [...folders].filter((each) => each !== '' && endsAlike(each, path)),
    (each) => each,
  );
  return folder === undefined ? { kind: 'missing', path } : { kind: 'folder', folder };
}

/** The file that a path means: the one of just that path, else the one whose path ends in it or that its own path ends in, the longest first. */
export function findFile(files: readonly InventoryFile[], path: string): InventoryFile | undefined {
  const wanted = normalPath(path);
  const alike = files.filter((each) => endsAlike(normalPath(each.path), wanted));
  return files.find((each) => normalPath(each.path) === wanted) ?? longest(alike, (each) => each.path);
}

/** The folder whose `group_vars` and `host_vars` lie beside a source; `undefined`: it has none. */
export function homeOf(source: InventorySource): string | undefined {
  switch (source.kind) {
    case 'file':
      return folderOf(normalPath(source.file.path));
    case 'folder':
      return source.folder;
    case 'missing':
      return folderOf(source.path);
    case 'host-list':
      return undefined;
  }
}

/** A path without `./`, doubled slashes and a slash at its end. */
export function normalPath(path: string): string {
  const absolute = path.startsWith('/');
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return (absolute ? '/' : '') + parts.join('/');
}

/** The folder that a path lies in; empty for the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

function foldersOf(files: readonly InventoryFile[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    let folder = folderOf(normalPath(file.path));
    while (folder !== '' && !folders.has(folder)) {
      folders.add(folder);
      folder = folderOf(folder);
    }
    folders.add('');
  }
  return folders;
}

const endsAlike = (a: string, b: string): boolean => b !== '' && (a.endsWith(`/${b}`) || b.endsWith(`/${a}`));

const longest = <T>(items: readonly T[], path: (item: T) => string): T | undefined =>
  items.reduce<T | undefined>(
    (best, item) => (best === undefined || path(item).length > path(best).length ? item : best),
    undefined,
  );
