import type { Headline } from '../analyzer/index.ts';

/** Releases of one minor version next to each other with the same headline. */
export type StripCell = {
  /** `v2.25`, or the first and the last release where the minor version has other headlines as well. */
  readonly from: string;
  readonly to: string;
  /** Oldest first. */
  readonly releases: readonly string[];
};

/** Releases next to each other with the same headline. */
export type StripRun = {
  readonly headline: Headline;
  /** A minor version where all of its patches belong to the run: `v2.21`, else a release. */
  readonly from: string;
  readonly to: string;
  readonly cells: readonly StripCell[];
  /** The release that the verdict is about, if it is in this run. */
  readonly current: string | undefined;
  /** The first after the current one, or after the last that goes wrong, that does not go wrong, if it is in this run. */
  readonly firstSafe: string | undefined;
};

type ReleaseHeadline = { readonly release: string; readonly headline: Headline };

/** The releases as runs of equal headlines, oldest first. `current` is a tag, `master`, or a branch, which counts as its newest patch. */
export function stripOf(outcomes: readonly ReleaseHeadline[], current: string | undefined): readonly StripRun[] {
  const at = outcomes.findIndex(({ release }) => release === current);
  const branch = /^release-(.+)$/.exec(current ?? '')?.[1];
  const currentAt =
    at === -1 && branch ? outcomes.findLastIndex(({ release }) => lineOf(release) === `v${branch}`) : at;
  const currentRelease = outcomes[currentAt]?.release;
  const safeRelease = outcomes[firstSafe(outcomes, currentAt)]?.release;
  return runsOf(outcomes).map(({ headline, releases }) => {
    const cells = cellsOf(releases, outcomes);
    const within = (release: string | undefined) =>
      release !== undefined && releases.includes(release) ? release : undefined;
    const [from, to] = [cells[0]!.from, cells.at(-1)!.to];
    return { headline, from, to, cells, current: within(currentRelease), firstSafe: within(safeRelease) };
  });
}

function runsOf(outcomes: readonly ReleaseHeadline[]): readonly { headline: Headline; releases: string[] }[] {
  const runs: { headline: Headline; releases: string[] }[] = [];
  for (const { release, headline } of outcomes) {
    const last = runs.at(-1);
    if (last?.headline === headline) last.releases.push(release);
    else runs.push({ headline, releases: [release] });
  }
  return runs;
}

/** The releases of a run by their minor version. One that is not whole is named by its releases. */
function cellsOf(releases: readonly string[], all: readonly ReleaseHeadline[]): readonly StripCell[] {
  return [...Map.groupBy(releases, lineOf)].map(([line, within]) => {
    const isWhole = all.filter(({ release }) => lineOf(release) === line).length === within.length;
    return { from: isWhole ? line : within[0]!, to: isWhole ? line : within.at(-1)!, releases: within };
  });
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
