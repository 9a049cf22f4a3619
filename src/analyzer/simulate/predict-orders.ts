import type { Inventory } from '../inventory/model.ts';
import { possibleOrders } from '../inventory/possible-orders.ts';
import type { Ending, Headline, RunEnd } from '../prediction.ts';
import type { WholeReleasePrediction } from './by-release.ts';

const worstFirst: readonly Headline[] = [
  'stops-drained',
  'stops',
  'rejected',
  'depends-on-facts',
  'incomplete',
  'undetermined',
  'nothing-runs',
  'completes',
];

/**
 * A prediction for an inventory whose order may have got lost when it was printed. Where another order ends otherwise the worst is given, the
 * others stand beside it, and the order is named as an assumption.
 */
export function predictOrders(
  inventory: Inventory,
  predict: (inventory: Inventory) => WholeReleasePrediction,
): WholeReleasePrediction {
  const [asPrinted, ...others] = possibleOrders(inventory).map(predict);
  if (!asPrinted) throw new Error('an inventory has at least one order');
  if (others.every((other) => endsAlike(asPrinted, other))) return asPrinted;
  const [worst, ...rest] = [asPrinted, ...others].toSorted(
    (a, b) => worstFirst.indexOf(a.headline) - worstFirst.indexOf(b.headline),
  );
  if (!worst) return asPrinted;
  const endings = rest.filter(({ outcome }) => outcome !== worst.outcome).map(endingOf);
  return {
    ...worst,
    alternatives: [...worst.alternatives, ...distinct(endings)],
    run: worst.run.map((end) => withOthers(end, rest)),
    assumptions: [...worst.assumptions, 'printed-order'],
  };
}

const endsAlike = (a: WholeReleasePrediction, b: WholeReleasePrediction): boolean =>
  a.outcome === b.outcome && a.headline === b.headline;

function endingOf({ outcome, failure, applied, notApplied }: WholeReleasePrediction): Ending {
  return { outcome, ...(failure && { failure }), applied, ...(notApplied && { notApplied }) };
}

function distinct(endings: readonly Ending[]): readonly Ending[] {
  const seen = new Set<string>();
  return endings.filter(({ outcome, applied }) => {
    const key = JSON.stringify([outcome, applied]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The ends that the same state of the cache has in other orders, one of each kind. */
function withOthers(end: RunEnd, others: readonly WholeReleasePrediction[]): RunEnd {
  const seen = new Set([kindOf(end)]);
  const alternatives = others
    .flatMap(({ run }) => run.filter(({ facts }) => JSON.stringify(facts) === JSON.stringify(end.facts)))
    .filter((other) => !seen.has(kindOf(other)) && seen.add(kindOf(other)));
  return alternatives.length === 0 ? end : { ...end, alternatives: [...(end.alternatives ?? []), ...alternatives] };
}

const kindOf = ({ end, stop, leftCordoned, losses }: RunEnd): string =>
  JSON.stringify([end, stop?.task, leftCordoned.length > 0, losses.map(({ kind }) => kind)]);
