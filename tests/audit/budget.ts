/** What Lighthouse and the network say of one page, scores from 0 to 100. */
export type Figures = {
  readonly performance: number;
  readonly accessibility: number;
  readonly 'best-practices': number;
  readonly seo: number;
  /** Bytes over the wire on a first visit, without fonts and the search. */
  readonly bytes: number;
};

/** The least a page has to reach, and the most it may weigh; `undefined`: any weight. */
export type Budget = Omit<Figures, 'bytes'> & { readonly bytes?: number };

const perfect = { accessibility: 100, 'best-practices': 100, seo: 100 };

/** An article's budget: 120 KB on a first visit. */
export const articleBudget: Budget = { performance: 98, ...perfect, bytes: 120 * 1024 };

/** The playground brings the analyzer. */
export const playgroundBudget: Budget = { performance: 95, ...perfect };

/** The middle one of an odd number of figures, each kind for itself. */
export function medianOf(runs: readonly Figures[]): Figures {
  const middle = (key: keyof Figures) =>
    runs.map((run) => run[key]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)]!;
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    'best-practices': middle('best-practices'),
    seo: middle('seo'),
    bytes: middle('bytes'),
  };
}

/** One line for each part of a budget: what was reached, whether that is enough, and whether the machine's speed has a part in it. */
export function heldAgainst(
  figures: Figures,
  budget: Budget,
): readonly { readonly line: string; readonly ok: boolean; readonly timed: boolean }[] {
  const scores = (['performance', 'accessibility', 'best-practices', 'seo'] as const).map((key) => {
    const line = `${key} ${figures[key]} (at least ${budget[key]})`;
    return { line, ok: figures[key] >= budget[key], timed: key === 'performance' };
  });
  const kilobytes = (figures.bytes / 1024).toFixed(1);
  const { bytes } = budget;
  if (bytes === undefined) return [...scores, { line: `weight ${kilobytes} KB (no budget)`, ok: true, timed: false }];
  const weight = `weight ${kilobytes} KB (at most ${bytes / 1024} KB)`;
  return [...scores, { line: weight, ok: figures.bytes <= bytes, timed: false }];
}
