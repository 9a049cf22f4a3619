import { type InventoryFile, isVariablesPath } from '../analyzer/index.ts';

/** A file as it was opened or dropped. */
export type FoundFile = { readonly path: string; readonly bytes: Uint8Array };

/** Why a file is not taken. `credentials`: Kubespray leaves such folders out of an inventory as well. */
export type RefusedFile = {
  readonly path: string;
  readonly because:
    | 'credentials'
    | 'hidden'
    | 'document'
    | 'binary'
    | 'not-utf8'
    | 'too-large'
    | 'too-many'
    | 'request-too-large';
};

export type TakenFiles = { readonly files: readonly InventoryFile[]; readonly refused: readonly RefusedFile[] };

/** More characters than an editor or a text area can handle: the text is kept as a file, and only listed. */
export const editableLength = 2 * 1024 * 1024;

/** Bytes of one file, and number of files, beyond which nothing is read. */
export const largestFile = 10 * 1024 * 1024;
export const mostFiles = 2000;

/** Why a file is left alone before it is read. Source of the names: `inventory_ignore_patterns` in Kubespray's ansible.cfg. */
export function refusalOf(path: string, size: number): RefusedFile['because'] | undefined {
  const parts = path.split('/');
  if (parts.some((part) => part.startsWith('.') && part !== '.' && part !== '..')) return 'hidden';
  if (parts.slice(0, -1).some((part) => part === 'artifacts' || part === 'credentials')) return 'credentials';
  // Its text would be read as an inventory where the command names none.
  if (/\.(?:md|rst|adoc)$/i.test(path)) return 'document';
  return size > largestFile ? 'too-large' : undefined;
}

/** The files that are text, under paths as the command would write them, sorted; and the others with the reason. */
export function takeFiles(found: readonly FoundFile[]): TakenFiles {
  const files: InventoryFile[] = [];
  const refused: RefusedFile[] = [];
  for (const { path: written, bytes } of found) {
    const path = tidyPath(written);
    const because = refusalOf(path, bytes.length) ?? (files.length >= mostFiles ? 'too-many' : undefined);
    const text = because ?? textOf(bytes);
    if (typeof text === 'object') files.push({ path, text: text.text });
    else refused.push({ path, because: text });
  }
  return {
    files: files.sort((a, b) => sourceFirst(a.path) - sourceFirst(b.path) || (a.path < b.path ? -1 : 1)),
    refused,
  };
}

/** The files with others beside them: one of the same path is replaced, an empty field gives way. */
export function withFiles(files: readonly InventoryFile[], added: readonly InventoryFile[]): readonly InventoryFile[] {
  const fresh = new Map(added.map((file) => [file.path, file]));
  const kept = files.flatMap((file) => {
    if (file.path === '' && file.text === '') return [];
    const replaced = fresh.get(file.path);
    if (!replaced) return [file];
    fresh.delete(file.path);
    return [replaced];
  });
  return [...kept, ...fresh.values()];
}

/** A path without `./`, doubled slashes, a leading slash, and with slashes for backslashes. */
export function tidyPath(path: string): string {
  return path
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** The inventory itself before its variables, since the first file is the source where the command names none. */
function sourceFirst(path: string): number {
  return isVariablesPath(path) ? 1 : 0;
}

function textOf(bytes: Uint8Array): { readonly text: string } | 'binary' | 'not-utf8' {
  if (bytes.includes(0)) return 'binary';
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return 'not-utf8';
  }
}
