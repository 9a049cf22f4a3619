import type { PlaybookCommand } from '../command/model.ts';
import type { Inventory } from '../inventory/model.ts';
import type { Release } from '../kubespray/releases.ts';
import { playsOfPlaybook } from '../kubespray/whole-plays.ts';
import { completeGroups } from './groups.ts';
import { hostsWithin } from './within.ts';

/** Plays on whatever host there is check versions and settings, and a bastion only passes connections on. */
const BESIDE_CLUSTER = new Set(['all', 'localhost', 'bastion[0]']);

/** Has a play that does something to a cluster a host? Playbooks without such a play do what they are for. */
export function reachesCluster(inventory: Inventory, command: PlaybookCommand, release: Release): boolean {
  const plays = command.playbooks.flatMap(({ name }) => playsOfPlaybook(release, name) ?? []);
  const patterns = new Set(plays.map(({ hosts }) => hosts).filter((hosts) => !BESIDE_CLUSTER.has(hosts)));
  if (patterns.size === 0) return true;
  const limit = command.limit?.text;
  const completed = completeGroups(inventory, release.groupSetup, limit).inventory;
  return [...patterns].some((pattern) => hostsWithin(completed, pattern, limit).hosts.length > 0);
}
