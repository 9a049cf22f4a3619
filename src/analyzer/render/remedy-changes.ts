import type { InventoryFile } from '../inventory/model.ts';
import type { Remedy } from '../prediction.ts';
import type { Request } from '../request.ts';

/** One thing that a remedy changes in the request. */
export type RemedyChange =
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'release'; readonly release: string }
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly isNew: boolean;
      /** The line at which the changed lines start, from 1. */
      readonly line: number;
      readonly removed: readonly string[];
      readonly added: readonly string[];
    };

/** What a remedy changes: the command, files line by line, the release. After what runs first the command is told even if it stays. */
export function remedyChanges(request: Request, remedy: Remedy): readonly RemedyChange[] {
  const changes: RemedyChange[] = [];
  const after = remedy.request;
  if (after.command !== request.command || remedy.before.length > 0)
    changes.push({ kind: 'command', command: after.command });
  changes.push(...fileChanges(request.files, after.files));
  if (after.kubespray !== undefined && after.kubespray !== request.kubespray)
    changes.push({ kind: 'release', release: after.kubespray });
  return changes;
}

function* fileChanges(before: readonly InventoryFile[], after: readonly InventoryFile[]): Iterable<RemedyChange> {
  // A text without a path gets a name before remedies see it, but keeps its place.
  const known = new Map(before.map((file, index) => [file.path === '' ? (after[index]?.path ?? '') : file.path, file]));
  for (const { path, text } of after) {
    const old = known.get(path);
    if (old?.text === text) continue;
    yield { kind: 'file', path, isNew: old === undefined, ...changedLines(linesOf(old?.text ?? ''), linesOf(text)) };
  }
}

function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split(/\r?\n/);
}

/** The one block between the lines that both texts start with and those that both end with. */
function changedLines(
  before: readonly string[],
  after: readonly string[],
): { readonly line: number; readonly removed: readonly string[]; readonly added: readonly string[] } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {
    line: start + 1,
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
  };
}
