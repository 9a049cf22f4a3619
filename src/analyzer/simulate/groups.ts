import { hostSetOf } from '../inventory/hosts-in.ts';
import type { Inventory } from '../inventory/model.ts';
import { withMembers } from '../inventory/run-time-groups.ts';
import type { GroupSetup } from '../kubespray/releases.ts';
import { type GroupTask, groupTasksOf } from '../kubespray/run-time-groups.ts';
import { memoByKey } from '../memo.ts';
import { hostsWithin } from './within.ts';

/** Groups as they stand after the tasks that complete them, for one order in which the hosts answered. */
export type CompletedGroups = {
  readonly inventory: Inventory;
  /** Groups that got members, by name, with the hosts that were added, in the order of their arrival. */
  readonly added: ReadonlyMap<string, readonly string[]>;
};

const completions = memoByKey<Inventory, string, CompletedGroups>(100);

/**
 * Runs the `group_by` tasks within the limit. Results arrive in the order in which forked workers finish, so a group's order is a race:
 * `first` is the host that answers before all others; the rest keep the order of the play. Done a second time, the tasks see the groups
 * that the first time made.
 */
export function completeGroups(
  inventory: Inventory,
  setup: GroupSetup,
  limit: string | undefined,
  first?: string,
  times = 1,
): CompletedGroups {
  const key = JSON.stringify([setup, limit, first, times]);
  return completions(inventory, key, () => {
    const tasks = Array.from({ length: times }, () => groupTasksOf(setup)).flat();
    return runGroupTasks(inventory, tasks, limit, first);
  });
}

function runGroupTasks(
  inventory: Inventory,
  tasks: readonly GroupTask[],
  limit: string | undefined,
  first: string | undefined,
): CompletedGroups {
  let current = inventory;
  const added = new Map<string, readonly string[]>();
  for (const task of tasks) {
    const hosts = hostsWithin(current, task.hosts, limit).hosts;
    if (hosts.length === 0) continue;
    const arrival =
      first !== undefined && hosts.includes(first) ? [first, ...hosts.filter((host) => host !== first)] : hosts;
    const additions = new Map<string, readonly string[]>();
    for (const { group, from } of task.mappings) {
      const present = from.filter((name) => current.groups.has(name));
      if (present.length === 0) continue;
      const sources = present.map((name) => hostSetOf(current, name));
      const already = hostSetOf(current, group);
      const arriving = arrival.filter((host) => !already.has(host) && sources.some((hosts) => hosts.has(host)));
      if (arriving.length > 0) additions.set(group, arriving);
    }
    if (additions.size === 0) continue;
    current = withMembers(current, additions);
    for (const [group, arriving] of additions) added.set(group, [...(added.get(group) ?? []), ...arriving]);
  }
  return { inventory: current, added };
}

/** Groups after one play that completes some, hosts answering in the order of the play or `first` before all others. */
export function completeByPlay(
  inventory: Inventory,
  { hosts, groups = {} }: { readonly hosts: string; readonly groups?: Readonly<Record<string, readonly string[]>> },
  limit: string | undefined,
  first?: string,
): Inventory {
  const mappings = Object.entries(groups).map(([group, from]) => ({ group, from }));
  const key = JSON.stringify([hosts, groups, limit, first]);
  return completions(inventory, key, () => runGroupTasks(inventory, [{ hosts, mappings }], limit, first)).inventory;
}

/**
 * The hosts that can answer first in some group: of each group's new members the first `forks` in the order of the play, because a host
 * further back starts only when one before it has answered.
 */
export function possibleFirsts(completed: CompletedGroups, forks: number): readonly string[] {
  const firsts = new Set<string>();
  for (const hosts of completed.added.values()) for (const host of hosts.slice(0, Math.max(1, forks))) firsts.add(host);
  return [...firsts];
}
