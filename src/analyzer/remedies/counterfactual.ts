import type { Remedy, RemedyKind } from '../prediction.ts';

/** What a tie between equally small changes is decided by. */
const RANK: readonly RemedyKind[] = [
  'limit',
  'corrected-limit',
  'serial',
  'json-switch',
  'unmask',
  'container-manager',
  'cluster-group',
  'group-order',
  'boolean-switch',
  'engine-of-cluster',
  'placeholder',
  'release',
];

/** The smallest change that turns the outcome while Multus still runs: the fewest edits, then limit, serial, variable, release. */
export function counterfactualOf(remedies: readonly Remedy[]): Remedy | undefined {
  const turning = remedies.filter(({ kind }) => RANK.includes(kind));
  return turning.toSorted((a, b) => a.edits - b.edits || RANK.indexOf(a.kind) - RANK.indexOf(b.kind))[0];
}
