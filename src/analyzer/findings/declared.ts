import { addressNotCacheable } from './address-not-cacheable.ts';
import { certificateNamesNeedExcludedHost } from './certificate-names-need-excluded-host.ts';
import { clusterObjectsNotApplied } from './cluster-objects-not-applied.ts';
import { commandNotUnderstood } from './command-not-understood.ts';
import { containerManagerUndefined } from './container-manager-undefined.ts';
import { daemonsetNotRendered } from './daemonset-not-rendered.ts';
import { engineDaemonsetsDoubled } from './engine-daemonsets-doubled.ts';
import { etcdHostExcluded } from './etcd-host-excluded.ts';
import { factGatheringNarrowed } from './fact-gathering-narrowed.ts';
import { factsCacheRequired } from './facts-cache-required.ts';
import { factsGuardVacuous } from './facts-guard-vacuous.ts';
import { factsPlaybookEtcdOnly } from './facts-playbook-etcd-only.ts';
import { groupAssertionStops } from './group-assertion-stops.ts';
import { hardeningNeedsExcludedHost } from './hardening-needs-excluded-host.ts';
import { hostUnreachable } from './host-unreachable.ts';
import { hostsListNeedsExcludedHost } from './hosts-list-needs-excluded-host.ts';
import { hostsMissingSilently } from './hosts-missing-silently.ts';
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
import { noProxyCutIntoCharacters } from './no-proxy-cut-into-characters.ts';
import { noProxyNeedsExcludedHost } from './no-proxy-needs-excluded-host.ts';
import { playbookNotFound } from './playbook-not-found.ts';
import { registeredValueMasked } from './registered-value-masked.ts';
import { releaseOutsideAnsibleRange } from './release-outside-ansible-range.ts';
import { releaseUnknown } from './release-unknown.ts';
import { runTimeGroupOrder } from './run-time-group-order.ts';
import { serialInInventoryIgnored } from './serial-in-inventory-ignored.ts';
import { serialNotANumber } from './serial-not-a-number.ts';
import { templateNeedsExcludedHost } from './template-needs-excluded-host.ts';

/** What the files of this folder declare, by the names of the files. Written by `npm run registry`. */
export const declared = [
  addressNotCacheable,
  certificateNamesNeedExcludedHost,
  clusterObjectsNotApplied,
  commandNotUnderstood,
  containerManagerUndefined,
  daemonsetNotRendered,
  engineDaemonsetsDoubled,
  etcdHostExcluded,
  factGatheringNarrowed,
  factsCacheRequired,
  factsGuardVacuous,
  factsPlaybookEtcdOnly,
  groupAssertionStops,
  hardeningNeedsExcludedHost,
  hostUnreachable,
  hostsListNeedsExcludedHost,
  hostsMissingSilently,
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
  noProxyCutIntoCharacters,
  noProxyNeedsExcludedHost,
  playbookNotFound,
  registeredValueMasked,
  releaseOutsideAnsibleRange,
  releaseUnknown,
  runTimeGroupOrder,
  serialInInventoryIgnored,
  serialNotANumber,
  templateNeedsExcludedHost,
];
