import { HostSet } from '../../inventory/host-set.ts';
import { hostSetOf, hostsIn, joinedHosts } from '../../inventory/hosts-in.ts';
import type { Inventory } from '../../inventory/model.ts';
import { missingKey } from '../../python/unset.ts';
import { completeGroups } from '../groups.ts';
import type { RunState } from '../run-state.ts';

/** `groups[name]`, or why it is not there. */
export type GroupHosts =
  | { readonly kind: 'hosts'; readonly hosts: readonly string[] }
  | { readonly kind: 'missing'; readonly reason: string };

/** The hosts of groups one after the other, each once. `optional`: a group that is missing counts as empty. */
export function hostsOfGroups(
  run: RunState,
  required: readonly string[],
  optional: readonly string[] = [],
): GroupHosts {
  const { inventory } = run.process;
  const missing = required.find((name) => !inventory.groups.has(name));
  if (missing !== undefined) return { kind: 'missing', reason: missingKey(missing) };
  return { kind: 'hosts', hosts: hostsOfEach(inventory, [...required, ...optional]) };
}

/** Is a host in a group now? */
export function isMember(run: RunState, host: string, group: string): boolean {
  return hostSetOf(run.process.inventory, group).has(host);
}

/** The hosts of a list that are in a group now, in the order of the list. */
export function membersAmong(
  { process: { inventory } }: RunState,
  hosts: readonly string[],
  group: string,
): readonly string[] {
  return HostSet.none(inventory).with(hostsIn(inventory, group)).within(hosts);
}

/** The hosts that groups would have in a run without a limit. */
export function hostsWithoutLimit(run: RunState, groups: readonly string[]): readonly string[] {
  const { inventory, release } = run.process;
  return hostsOfEach(completeGroups(inventory, release.groupSetup, undefined).inventory, groups);
}

const hostsOfEach = (inventory: Inventory, groups: readonly string[]): readonly string[] =>
  joinedHosts(groups.map((name) => hostsIn(inventory, name)));

/** `groups['kube_control_plane'][0]`, or why there is none. */
export function firstControlPlane(run: RunState): { readonly host: string } | { readonly reason: string } {
  const group = hostsOfGroups(run, ['kube_control_plane']);
  if (group.kind === 'missing') return group;
  const [host] = group.hosts;
  return host === undefined ? { reason: 'list object has no element 0' } : { host };
}
