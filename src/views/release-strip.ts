import type { Headline } from '../analyzer/index.ts';

/** One release of the strip. */
export type StripRelease = {
  readonly release: string;
  readonly headline: Headline;
  readonly isCurrent: boolean;
  /** The first after the current one, or after the last that goes wrong, that does not go wrong. */
  readonly isFirstSafe: boolean;
};

/** The releases of one minor version: `v2.25`, or `master`. */
export type StripLine = { readonly line: string; readonly releases: readonly StripRelease[] };

/** Releases next to each other with the same headline. */
export type StripRun = {
  readonly headline: Headline;
  readonly from: string;
  readonly to: string;
  readonly count: number;
};

type ReleaseHeadline = { readonly release: string; readonly headline: Headline };

/** The releases by their line, oldest first. `current` is a tag, `master`, or a branch, which counts as its newest patch. */
export function stripOf(outcomes: readonly ReleaseHeadline[], current: string | undefined): readonly StripLine[] {
  const at = outcomes.findIndex(({ release }) => release === current);
  const branch = /^release-(.+)$/.exec(current ?? '')?.[1];
  const currentAt =
    at === -1 && branch ? outcomes.findLastIndex(({ release }) => lineOf(release) === `v${branch}`) : at;
  const safeAt = firstSafe(outcomes, currentAt);
  const lines = new Map<string, StripRelease[]>();
  for (const [index, { release, headline }] of outcomes.entries()) {
    const line = lineOf(release);
    const releases = lines.get(line) ?? [];
    lines.set(line, releases);
    releases.push({ release, headline, isCurrent: index === currentAt, isFirstSafe: index === safeAt });
  }
  return [...lines].map(([line, releases]) => ({ line, releases }));
}

function firstSafe(outcomes: readonly ReleaseHeadline[], currentAt: number): number {
  const current = outcomes[currentAt];
  if (current) return goesWrong(current) ? outcomes.findIndex((other, at) => at > currentAt && isSafe(other)) : -1;
  const lastWrong = outcomes.findLastIndex(goesWrong);
  return lastWrong === -1 ? -1 : outcomes.findIndex((other, at) => at > lastWrong && isSafe(other));
}

const WRONG: ReadonlySet<Headline> = new Set(['stops', 'stops-drained', 'depends-on-facts', 'incomplete']);

function goesWrong({ headline }: ReleaseHeadline): boolean {
  return WRONG.has(headline);
}

function isSafe({ headline }: ReleaseHeadline): boolean {
  return headline === 'completes';
}

function lineOf(release: string): string {
  return /^v\d+\.\d+/.exec(release)?.[0] ?? release;
}

/** What a line shows after the line's own name: `.1`; a name without a patch stays as it is. */
export function patchOf(release: string): string {
  return /^v\d+\.\d+(\..+)$/.exec(release)?.[1] ?? release;
}

/** The strip in few words: runs of equal headlines, oldest first. */
export function runsOf(outcomes: readonly ReleaseHeadline[]): readonly StripRun[] {
  const runs: { headline: Headline; from: string; to: string; count: number }[] = [];
  for (const { release, headline } of outcomes) {
    const last = runs.at(-1);
    if (last?.headline === headline) {
      last.to = release;
      last.count++;
    } else runs.push({ headline, from: release, to: release, count: 1 });
  }
  return runs;
}
