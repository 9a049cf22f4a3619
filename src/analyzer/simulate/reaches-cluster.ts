import type { PlaybookCommand } from '../command/model.ts';
import { HostSet } from '../inventory/host-set.ts';
import type { Inventory } from '../inventory/model.ts';
import type { Release } from '../kubespray/releases.ts';
import { playsOfPlaybook } from '../kubespray/whole-plays.ts';
import { completeGroups } from './groups.ts';
import { misspeltGroups } from './misspelt-groups.ts';
import { hostsWithin } from './within.ts';

/** Plays on whatever host there is check versions and settings, and a bastion only passes connections on. */
const BESIDE_CLUSTER = new Set(['all', 'localhost', 'bastion[0]']);

/** The patterns of the plays that do something to a cluster. */
function clusterPatterns(command: PlaybookCommand, release: Release): ReadonlySet<string> {
  const plays = command.playbooks.flatMap(({ name }) => playsOfPlaybook(release, name) ?? []);
  return new Set(plays.map(({ hosts }) => hosts).filter((hosts) => !BESIDE_CLUSTER.has(hosts)));
}

/** Hosts of the run that plays on a cluster leave out because the name of their group is misspelt, in the order of the inventory. */
export function leftOutHosts(inventory: Inventory, command: PlaybookCommand, release: Release): readonly string[] {
  if (clusterPatterns(command, release).size === 0) return [];
  const leftOut = misspeltGroups(inventory, release.groupSetup).flatMap((group) => group.leftOut);
  if (leftOut.length === 0) return [];
  return HostSet.none(inventory)
    .with(leftOut)
    .within(hostsWithin(inventory, 'all', command.limit?.text).hosts);
}

/** Has a play that does something to a cluster a host? Playbooks without such a play do what they are for. */
export function reachesCluster(inventory: Inventory, command: PlaybookCommand, release: Release): boolean {
  const patterns = clusterPatterns(command, release);
  if (patterns.size === 0) return true;
  const limit = command.limit?.text;
  const completed = completeGroups(inventory, release.groupSetup, limit).inventory;
  return [...patterns].some((pattern) => hostsWithin(completed, pattern, limit).hosts.length > 0);
}
