import type { Outcome } from '../analyzer/index.ts';

/** Consecutive releases of which the same holds, oldest and newest by name. */
export type ReleaseRange<Value> = { readonly from: string; readonly to: string; readonly value: Value };

/** Consecutive releases with equal columns of outcomes, as ranges. Every row names the same releases in the same order. */
export function rangesOf(
  rows: readonly (readonly { readonly release: string; readonly outcome: Outcome }[])[],
): readonly ReleaseRange<readonly Outcome[]>[] {
  const ranges: ReleaseRange<readonly Outcome[]>[] = [];
  for (const [at, { release }] of (rows[0] ?? []).entries()) {
    const value = rows.map((row) => row[at]!.outcome);
    const last = ranges.at(-1);
    if (last?.value.every((outcome, row) => outcome === value[row])) {
      ranges[ranges.length - 1] = { ...last, to: release };
    } else ranges.push({ from: release, to: release, value });
  }
  return ranges;
}
