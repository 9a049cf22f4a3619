import type { InventoryFile } from '../inventory/model.ts';
import { folderOf, normalPath } from '../inventory/sources.ts';
import type { Reading } from '../reading.ts';

/** The folder of the inventory source, with a slash at its end unless it is the root. */
function sourceFolder(reading: Reading): string {
  const { sources, files } = reading;
  const [source = ''] = sources;
  const isFile = files.some(({ path }) => normalPath(path) === normalPath(source));
  const folder = isFile ? folderOf(normalPath(source)) : normalPath(source);
  return folder === '' ? '' : `${folder}/`;
}

/**
 * The files with lines added to a group's variables beside the inventory, where Ansible would read them: at the end of the file that is
 * there, in a folder that is there, else in a new file `group_vars/NAME.yml`.
 */
export function withGroupVars(reading: Reading, group: string, lines: string): readonly InventoryFile[] {
  const { files } = reading;
  const base = `${sourceFolder(reading)}group_vars/${group}`;
  if (files.some(({ path }) => normalPath(path).startsWith(`${base}/`)))
    return [...files, { path: `${base}/multus.yml`, text: lines }];
  const existing = files.find(({ path }) => [base, `${base}.yml`, `${base}.yaml`].includes(normalPath(path)));
  if (!existing) return [...files, { path: `${base}.yml`, text: lines }];
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
