import type { BatchEvidence } from '../analyzer/index.ts';

/** A batch to show, or how many are left out in its place. */
export type ShownBatch =
  | { readonly kind: 'batch'; readonly batch: BatchEvidence }
  | { readonly kind: 'left-out'; readonly count: number };

/** Up to here every batch is shown. */
const mostShown = 8;
const atTheStart = 3;

/** Of many batches the first, the last, and each that stops or applies something. */
export function shownBatches(batches: readonly BatchEvidence[]): readonly ShownBatch[] {
  const entries: ShownBatch[] = [];
  let leftOut = 0;
  for (const [at, batch] of batches.entries()) {
    const wanted =
      batches.length <= mostShown ||
      at < atTheStart ||
      at === batches.length - 1 ||
      batch.failed ||
      (batch.lookup?.items.length ?? 0) > 0;
    if (!wanted) {
      leftOut++;
      continue;
    }
    if (leftOut > 0) entries.push({ kind: 'left-out', count: leftOut });
    leftOut = 0;
    entries.push({ kind: 'batch', batch });
  }
  return entries;
}
