import type { Outcome } from '../analyzer/index.ts';

/** One release of the strip. */
export type StripRelease = {
  readonly release: string;
  readonly outcome: Outcome;
  readonly isCurrent: boolean;
  /** The first after the current one, or after the last that goes wrong, that does not go wrong. */
  readonly isFirstSafe: boolean;
};

/** The releases of one minor version: `v2.25`, or `master`. */
export type StripLine = { readonly line: string; readonly releases: readonly StripRelease[] };

/** Releases next to each other with the same outcome. */
export type StripRun = {
  readonly outcome: Outcome;
  readonly from: string;
  readonly to: string;
  readonly count: number;
};

type ReleaseOutcome = { readonly release: string; readonly outcome: Outcome };

/** The releases by their line, oldest first. `current` is a tag, `master`, or a branch, which stands at its newest patch. */
export function stripOf(outcomes: readonly ReleaseOutcome[], current: string | undefined): readonly StripLine[] {
  const at = outcomes.findIndex(({ release }) => release === current);
  const branch = /^release-(.+)$/.exec(current ?? '')?.[1];
  const currentAt =
    at === -1 && branch ? outcomes.findLastIndex(({ release }) => lineOf(release) === `v${branch}`) : at;
  const safeAt = firstSafe(outcomes, currentAt);
  const lines = new Map<string, StripRelease[]>();
  for (const [index, { release, outcome }] of outcomes.entries()) {
    const line = lineOf(release);
    const releases = lines.get(line) ?? [];
    lines.set(line, releases);
    releases.push({ release, outcome, isCurrent: index === currentAt, isFirstSafe: index === safeAt });
  }
  return [...lines].map(([line, releases]) => ({ line, releases }));
}

function firstSafe(outcomes: readonly ReleaseOutcome[], currentAt: number): number {
  const current = outcomes[currentAt];
  if (current) return goesWrong(current) ? outcomes.findIndex((other, at) => at > currentAt && isSafe(other)) : -1;
  const lastWrong = outcomes.findLastIndex(goesWrong);
  return lastWrong === -1 ? -1 : outcomes.findIndex((other, at) => at > lastWrong && isSafe(other));
}

function goesWrong({ outcome }: ReleaseOutcome): boolean {
  return outcome === 'fails' || outcome === 'incomplete';
}

function isSafe({ outcome }: ReleaseOutcome): boolean {
  return outcome === 'passes' || outcome === 'not-reached';
}

function lineOf(release: string): string {
  return /^v\d+\.\d+/.exec(release)?.[0] ?? release;
}

/** What stands in a line after the line's own name: `.1`; a name without a patch stays as it is. */
export function patchOf(release: string): string {
  return /^v\d+\.\d+(\..+)$/.exec(release)?.[1] ?? release;
}

/** The strip in few words: runs of equal outcomes, oldest first. */
export function runsOf(outcomes: readonly ReleaseOutcome[]): readonly StripRun[] {
  const runs: { outcome: Outcome; from: string; to: string; count: number }[] = [];
  for (const { release, outcome } of outcomes) {
    const last = runs.at(-1);
    if (last?.outcome === outcome) {
      last.to = release;
      last.count++;
    } else runs.push({ outcome, from: release, to: release, count: 1 });
  }
  return runs;
}
