import { clusterObjectsNotApplied } from './cluster-objects-not-applied.ts';
import { commandNotUnderstood } from './command-not-understood.ts';
import { containerManagerUndefined } from './container-manager-undefined.ts';
import { daemonsetNotRendered } from './daemonset-not-rendered.ts';
import type { Finding } from './define.ts';
import { engineDaemonsetsDoubled } from './engine-daemonsets-doubled.ts';
import { factsCacheRequired } from './facts-cache-required.ts';
import { findingGroups } from './groups.ts';
import { inputMissing } from './input-missing.ts';
import { inventoryFileIgnored } from './inventory-file-ignored.ts';
import { inventoryUnreadable } from './inventory-unreadable.ts';
import { k8sClusterGroupMissing } from './k8s-cluster-group-missing.ts';
import { limitMatchesNothing } from './limit-matches-nothing.ts';
import { limitTermUnknown } from './limit-term-unknown.ts';
import { lookupDottedKey } from './lookup-dotted-key.ts';
import { lookupReachesExcludedHosts } from './lookup-reaches-excluded-hosts.ts';
import { multusFlagIsText } from './multus-flag-is-text.ts';
import { multusNotReached } from './multus-not-reached.ts';
import { multusOffStillEvaluated } from './multus-off-still-evaluated.ts';
import { registeredValueMasked } from './registered-value-masked.ts';
import { releaseOutsideAnsibleRange } from './release-outside-ansible-range.ts';
import { releaseUnknown } from './release-unknown.ts';
import { runTimeGroupOrder } from './run-time-group-order.ts';
import { serialInInventoryIgnored } from './serial-in-inventory-ignored.ts';
import { serialNotANumber } from './serial-not-a-number.ts';

const declared: readonly Finding[] = [
  lookupReachesExcludedHosts,
  lookupDottedKey,
  containerManagerUndefined,
  k8sClusterGroupMissing,
  multusOffStillEvaluated,
  clusterObjectsNotApplied,
  daemonsetNotRendered,
  engineDaemonsetsDoubled,
  runTimeGroupOrder,
  multusFlagIsText,
  registeredValueMasked,
  serialInInventoryIgnored,
  serialNotANumber,
  factsCacheRequired,
  releaseOutsideAnsibleRange,
  limitMatchesNothing,
  limitTermUnknown,
  multusNotReached,
  inventoryUnreadable,
  inventoryFileIgnored,
  commandNotUnderstood,
  inputMissing,
  releaseUnknown,
];

/** Every finding, in the order in which they are listed: by group, then as each declares. */
export const findings: readonly Finding[] = declared.toSorted(
  (a, b) => findingGroups.indexOf(a.group) - findingGroups.indexOf(b.group) || a.order - b.order,
);

const byId: ReadonlyMap<string, Finding> = new Map(findings.map((finding) => [finding.id, finding]));

/** The finding of an id; `undefined` for a name that is none. */
export function findingById(id: string): Finding | undefined {
  return byId.get(id);
}
