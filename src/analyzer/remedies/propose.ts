import type { Remedy } from '../prediction.ts';
import { type Reading, readRequest } from '../reading.ts';
import { commonOutcome, type ForRelease, predictAll } from '../simulate/by-release.ts';
import type { Candidate, Occasion, RemedyContext, RemedyDeclaration } from './define.ts';
import { factsFirst } from './facts-first.ts';
import { remedies } from './index.ts';
import { isSafe } from './is-safe.ts';

/**
 * Changed requests that lead to `passes` or `not-reached`, each simulated before it is offered, in the order of their rank: limit or
 * serial, inventory variable, skip-tags, no limit, release. Empty unless the run fails, stays incomplete or is rejected for its limit.
 */
export function proposeRemedies(reading: Reading, predictions: readonly ForRelease[]): readonly Remedy[] {
  const target = predictions.findLast((prediction) => occasionOf(prediction) !== undefined);
  const occasion = target && occasionOf(target);
  if (!occasion) return [];
  const context: RemedyContext = { reading, target, isOnlyRelease: predictions.length === 1 };
  return rankedFor(occasion).flatMap((remedy) => firstThatHelps(context, remedy));
}

/** What of a prediction is to be turned; `undefined`: nothing that a remedy could turn. */
function occasionOf({ prediction: { outcome, refusal } }: ForRelease): Occasion | undefined {
  if (outcome === 'fails' || outcome === 'incomplete') return outcome;
  return refusal?.kind === 'no-hosts' || refusal?.kind === 'limit' ? 'rejected' : undefined;
}

function rankedFor(occasion: Occasion): readonly RemedyDeclaration[] {
  return remedies
    .filter(({ rank }) => rank[occasion] !== undefined)
    .toSorted((a, b) => (a.rank[occasion] ?? 0) - (b.rank[occasion] ?? 0));
}

function firstThatHelps(context: RemedyContext, { kind, propose }: RemedyDeclaration): readonly Remedy[] {
  for (const candidate of propose(context)) {
    const verified = verify(context, candidate);
    if (verified) return [{ kind, ...verified }];
  }
  return [];
}

/** The candidate as a remedy, if its simulation ends well for every release that the request is about. */
function verify({ target }: RemedyContext, candidate: Candidate): Omit<Remedy, 'kind'> | undefined {
  const { request, cost, edits, simulated } = candidate;
  if (simulated) return isSafe(simulated.outcome) ? { before: [], request, cost, edits, ...simulated } : undefined;
  const reading = readRequest(request);
  const outcome = commonOutcome(predictAll(reading));
  if (!isSafe(outcome)) return undefined;
  const before = factsFirst(reading, target, reading.command);
  return { before: before === undefined ? [] : [before], request, outcome, cost, edits };
}
