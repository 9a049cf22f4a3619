import type { InventoryFile } from '../inventory/model.ts';
import { homeOf, normalPath, resolveSource } from '../inventory/sources.ts';
import type { Reading } from '../reading.ts';

/** The folder that the variables of the first inventory source lie beside, with a slash at its end unless it is the root. */
function sourceFolder({ sources: [source = ''], files }: Reading): string {
  const folder = homeOf(resolveSource(files, source)) ?? '';
  return folder === '' ? '' : `${folder}/`;
}

/** Where a file of variables of a group may lie (`find_vars_files`, lib/ansible/parsing/dataloader.py): the first that is there counts. */
const EXTENSIONS = ['', '.yml', '.yaml', '.json'];

/**
 * The files with lines added to a group's variables beside the inventory, where Ansible reads them whatever else the tree holds: at the end
 * of the file that counts for the group, else in a new file of the group's folder, which Ansible prefers to any file of its name.
 */
export function withGroupVars(reading: Reading, group: string, lines: string): readonly InventoryFile[] {
  const { files } = reading;
  const base = `${sourceFolder(reading)}group_vars/${group}`;
  const isFolder = files.some(({ path }) => normalPath(path).startsWith(`${base}/`));
  const place = isFolder ? `${base}/multus.yml` : undefined;
  const places = place === undefined ? EXTENSIONS.map((extension) => base + extension) : [place];
  const existing = places.flatMap((path) => files.find((file) => normalPath(file.path) === path) ?? [])[0];
  if (!existing) return [...files, { path: `${base}/multus.yml`, text: lines }];
  // JSON takes no further lines, and a folder beside it would hide it.
  if (existing.path.endsWith('.json')) return files;
  const { text } = existing;
  const extended = { ...existing, text: text === '' || text.endsWith('\n') ? text + lines : `${text}\n${lines}` };
  return files.map((file) => (file === existing ? extended : file));
}

/** The files with one text replaced. */
export function withText(
  files: readonly InventoryFile[],
  path: string,
  edit: (text: string) => string,
): readonly InventoryFile[] {
  return files.map((file) => (file.path === path ? { ...file, text: edit(file.text) } : file));
}
