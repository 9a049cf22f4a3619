import type { Prediction } from '../../src/analyzer/prediction.ts';

/** What one real run ended in. */
export type Observed = {
  readonly outcome: 'ok' | 'failed';
  readonly failure: { readonly task: string | null; readonly host: string; readonly message: string } | null;
  readonly applied: readonly string[];
};

/** The parts of a prediction that an observation can contradict, in the order in which they are looked at. */
export const parts = ['outcome', 'applied', 'task or host', 'message'] as const;
export type Part = (typeof parts)[number];

/** One way in which a run is predicted to end. */
export type Ending = Pick<Prediction, 'outcome' | 'failure' | 'applied'>;

/** The first part in which a predicted ending contradicts what was observed; `undefined`: it agrees. */
export function contradiction(observed: Observed, predicted: Ending): Part | undefined {
  const failed = observed.outcome === 'failed';
  const stops = predicted.outcome === 'fails' || predicted.outcome === 'rejected';
  if (predicted.outcome === 'undetermined' || failed !== stops) return 'outcome';
  if (!sameValue([...predicted.applied].sort(), [...observed.applied].sort())) return 'applied';
  const failure = observed.failure;
  // No task: Ansible refused before the first play, and its words are those of its argument parser.
  if (!failed || !failure?.task) return undefined;
  if (predicted.failure?.task !== failure.task) return 'task or host';
  // Only a run-once task fails on one certain host. In the others hosts fail side by side, and the first report is luck.
  if (failure.task === 'Multus | Start resources' && predicted.failure.host !== failure.host) return 'task or host';
  return sameMessage(failure.message, predicted.failure.message) ? undefined : 'message';
}

/** How long a recorded message is when it was cut. */
const cutAt = 400;

function sameMessage(recorded: string, predicted: string): boolean {
  const want = folded(recorded);
  const got = folded(predicted);
  // A role that is not found fails its host without a word in the result; what Ansible says then is printed by itself.
  if (want === '') return true;
  return got === want || (recorded.length >= cutAt && got.startsWith(want));
}

/** A text with white space folded. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether two values are the same as data: keys in any order, numbers that JSON cannot write in the notation of the vectors. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function canonical(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { $float: Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf' };
  }
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}
