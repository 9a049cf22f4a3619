import { clusterObjectsNotApplied } from './cluster-objects-not-applied.ts';
import { commandNotUnderstood } from './command-not-understood.ts';
import { containerManagerUndefined } from './container-manager-undefined.ts';
import { daemonsetNotRendered } from './daemonset-not-rendered.ts';
import { engineDaemonsetsDoubled } from './engine-daemonsets-doubled.ts';
import { factsCacheRequired } from './facts-cache-required.ts';
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

/** What the files of this folder declare, by the names of the files. Written by `npm run registry`. */
export const declared = [
  clusterObjectsNotApplied,
  commandNotUnderstood,
  containerManagerUndefined,
  daemonsetNotRendered,
  engineDaemonsetsDoubled,
  factsCacheRequired,
  inputMissing,
  inventoryFileIgnored,
  inventoryUnreadable,
  k8sClusterGroupMissing,
  limitMatchesNothing,
  limitTermUnknown,
  lookupDottedKey,
  lookupReachesExcludedHosts,
  multusFlagIsText,
  multusNotReached,
  multusOffStillEvaluated,
  registeredValueMasked,
  releaseOutsideAnsibleRange,
  releaseUnknown,
  runTimeGroupOrder,
  serialInInventoryIgnored,
  serialNotANumber,
];
