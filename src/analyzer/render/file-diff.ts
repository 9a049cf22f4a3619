import type { InventoryFile } from '../inventory/model.ts';
import { type Change, diffOf } from './diff.ts';

/** Changed lines of a file with some around them. `line` is that of the first, in the new text, from 1. */
export type Hunk = { readonly line: number; readonly lines: readonly Change[] };

/** What changes in one file; `isNew`: it does not exist yet. */
export type FileChange = { readonly path: string; readonly isNew: boolean; readonly hunks: readonly Hunk[] };

/** Unchanged lines that are shown before and after a change. */
const context = 2;

/** The files that differ, in the order of `after`. A file that was read without a name is known by its place. */
export function diffFiles(before: readonly InventoryFile[], after: readonly InventoryFile[]): readonly FileChange[] {
  const known = new Map(before.map((file) => [file.path, file]));
  return after.flatMap((file, at) => {
    const old = known.get(file.path) ?? (before[at]?.path === '' ? before[at] : undefined);
    if (old?.text === file.text) return [];
    const hunks = hunksOf(diffOf(linesOf(old?.text ?? ''), linesOf(file.text)));
    return [{ path: file.path, isNew: old === undefined, hunks }];
  });
}

function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function hunksOf(changes: readonly Change[]): readonly Hunk[] {
  const hunks: { line: number; lines: Change[] }[] = [];
  let line = 1;
  let quiet = Number.POSITIVE_INFINITY;
  for (const [at, change] of changes.entries()) {
    const changed = change.kind !== 'same';
    quiet = changed ? 0 : quiet + 1;
    const comes = changes.slice(at, at + context + 1).some(({ kind }) => kind !== 'same');
    if (quiet <= context || comes) {
      const previous = changes[at - 1];
      const open = hunks.at(-1);
      if (open && previous && open.lines.at(-1) === previous) open.lines.push(change);
      else hunks.push({ line, lines: [change] });
    }
    if (change.kind !== 'removed') line++;
  }
  return hunks;
}
