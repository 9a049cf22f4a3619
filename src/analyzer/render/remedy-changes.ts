import type { Remedy } from '../prediction.ts';
import type { Request } from '../request.ts';
import { diffFiles, type FileChange } from './file-diff.ts';

/** One thing that a remedy changes in the request. */
export type RemedyChange =
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'release'; readonly release: string }
  | ({ readonly kind: 'file' } & FileChange);

/** What a remedy changes: the command, files line by line, the release. After what runs first the command is told even if it stays. */
export function remedyChanges(request: Request, remedy: Remedy): readonly RemedyChange[] {
  const changes: RemedyChange[] = [];
  const after = remedy.request;
  if (after.command !== request.command || remedy.before.length > 0)
    changes.push({ kind: 'command', command: after.command });
  changes.push(...diffFiles(request.files, after.files).map((change) => ({ kind: 'file', ...change }) as const));
  if (after.kubespray !== undefined && after.kubespray !== request.kubespray)
    changes.push({ kind: 'release', release: after.kubespray });
  return changes;
}
