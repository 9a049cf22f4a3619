import type { Remedy } from '../prediction.ts';
import { changeKinds } from './define.ts';
import { remedyByKind } from './index.ts';

/** The smallest change that turns the outcome while Multus still runs: the fewest edits, then limit, serial, variable, release, then rank. */
export function counterfactualOf(remedies: readonly Remedy[]): Remedy | undefined {
  const turning = remedies.flatMap((remedy) => {
    const changes = remedyByKind(remedy.kind)?.changes;
    return changes ? [{ remedy, tie: changeKinds.indexOf(changes) }] : [];
  });
  return turning.toSorted((a, b) => a.remedy.edits - b.remedy.edits || a.tie - b.tie)[0]?.remedy;
}
