import { HostSet } from '../inventory/host-set.ts';
import { hostsIn, joinedHosts } from '../inventory/hosts-in.ts';
import { meantGroup } from '../inventory/meant-group.ts';
import type { Inventory } from '../inventory/model.ts';
import { clusterParts } from '../kubespray/groups.ts';
import type { GroupSetup } from '../kubespray/releases.ts';
import { memoByKey } from '../memo.ts';
import { completeGroups } from './groups.ts';

/** A group that no play names, though its name is near one that plays do. */
export type MisspeltGroup = {
  readonly name: string;
  /** What it was most likely meant to be. */
  readonly group: string;
  /** Its hosts that plays on the parts of a cluster leave out; none: it only leaves `group` without hosts. */
  readonly leftOut: readonly string[];
};

/** Groups whose hosts the plays expect elsewhere; a bastion is no part of the cluster. */
const SERVED = [...clusterParts, 'etcd', 'bastion'];

/**
 * The groups whose names are near Kubespray's, with hosts that are in none of its groups even without a limit, or that the group which was
 * meant lacks. A word that others use as well counts only where that group has no host; a cluster without workers is one.
 */
export function misspeltGroups(inventory: Inventory, setup: GroupSetup): readonly MisspeltGroup[] {
  return found(inventory, setup, () => {
    const { inventory: whole } = completeGroups(inventory, setup, undefined);
    const served = HostSet.none(inventory).with(joinedHosts(SERVED.map((group) => hostsIn(whole, group))));
    return [...inventory.groups.keys()].flatMap((name): readonly MisspeltGroup[] => {
      const meant = meantGroup(name);
      const hosts = meant ? hostsIn(inventory, name) : [];
      if (!meant || hosts.length === 0) return [];
      const { group, isCommonWord } = meant;
      const isEmpty = hostsIn(whole, group).length === 0;
      const leftOut = hosts.filter((host) => !served.has(host));
      const counts = leftOut.length > 0 ? isEmpty || !isCommonWord : isEmpty && group !== 'kube_node';
      return counts ? [{ name, group, leftOut }] : [];
    });
  });
}

const found = memoByKey<Inventory, GroupSetup, readonly MisspeltGroup[]>();
