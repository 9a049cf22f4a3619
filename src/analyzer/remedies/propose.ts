import type { Remedy } from '../prediction.ts';
import { type Reading, readRequest } from '../reading.ts';
import { commonOutcome, type ForRelease, predictAll } from '../simulate/by-release.ts';
import type { Candidate, Proposer, RemedyContext } from './candidate.ts';
import { proposeClusterGroup } from './cluster-group.ts';
import { proposeCorrectedLimit, proposeNoLimit, proposeSkipTags } from './command-options.ts';
import { proposeJsonSwitch, proposeUnmasking } from './extra-variable.ts';
import { factsFirst } from './facts-first.ts';
import {
  proposeBooleanSwitch,
  proposeContainerManager,
  proposeEngineOfCluster,
  proposePlaceholder,
} from './inventory-variable.ts';
import { proposeLimit } from './limit.ts';
import { proposeRelease } from './release.ts';
import { proposeSerial } from './serial.ts';

/** Proposers by the rank of what they change; the first candidate of a kind that works is offered. */
const onFailure: readonly Proposer[] = [
  proposeSerial,
  proposeLimit,
  proposeJsonSwitch,
  proposeContainerManager,
  proposeClusterGroup,
  proposeBooleanSwitch,
  proposePlaceholder,
  proposeSkipTags,
  proposeNoLimit,
];
const onIncomplete: readonly Proposer[] = [
  proposeUnmasking,
  proposeClusterGroup,
  proposeEngineOfCluster,
  proposeContainerManager,
];
const onRejected: readonly Proposer[] = [proposeCorrectedLimit, proposeNoLimit];

/**
 * Changed requests that lead to `passes` or `not-reached`, each simulated before it is offered, in the order of their rank: limit or
 * serial, inventory variable, skip-tags, no limit, release. Empty unless the run fails, stays incomplete or is rejected for its limit.
 */
export function proposeRemedies(reading: Reading, predictions: readonly ForRelease[]): readonly Remedy[] {
  const target = targetOf(predictions);
  if (!target) return [];
  const context: RemedyContext = { reading, target };
  const { outcome, refusal } = target.prediction;
  const proposers =
    outcome === 'fails'
      ? onFailure
      : outcome === 'incomplete'
        ? onIncomplete
        : refusal?.kind === 'no-hosts' || refusal?.kind === 'limit'
          ? onRejected
          : [];
  const remedies = proposers.flatMap((propose) => firstThatHelps(context, propose));
  const release = outcome === 'fails' || outcome === 'incomplete' ? proposeRelease(context) : undefined;
  return release && predictions.length === 1 ? [...remedies, release] : remedies;
}

/** The prediction to turn: the only one, or the newest release that fails, is incomplete or rejected. */
function targetOf(predictions: readonly ForRelease[]): ForRelease | undefined {
  const bad = (outcome: string): boolean => outcome === 'fails' || outcome === 'incomplete' || outcome === 'rejected';
  return predictions.findLast(({ prediction }) => bad(prediction.outcome));
}

function firstThatHelps(context: RemedyContext, propose: Proposer): readonly Remedy[] {
  for (const candidate of propose(context)) {
    const remedy = verified(context, candidate);
    if (remedy) return [remedy];
  }
  return [];
}

/** The candidate as a remedy, if its simulation ends well for every release that the request is about. */
function verified({ target }: RemedyContext, { kind, request, cost, edits }: Candidate): Remedy | undefined {
  const reading = readRequest(request);
  const outcome = commonOutcome(predictAll(reading));
  if (outcome !== 'passes' && outcome !== 'not-reached') return undefined;
  const before = factsFirst(reading, target, reading.command);
  return { kind, before: before === undefined ? [] : [before], request, outcome, cost, edits };
}
