import { HostSet } from '../../inventory/host-set.ts';
import { hostSetOf, hostsIn } from '../../inventory/hosts-in.ts';
import type { Inventory } from '../../inventory/model.ts';
import { memoByKey } from '../../memo.ts';
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
  const groups = [...required, ...optional];
  const hosts = joined(inventory, groups.join(' '), () => [
    ...new Set(groups.flatMap((name) => hostsIn(inventory, name))),
  ]);
  return { kind: 'hosts', hosts };
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
  return whole(inventory, JSON.stringify([release.groupSetup, groups]), () => {
    const completed = completeGroups(inventory, release.groupSetup, undefined).inventory;
    return [...new Set(groups.flatMap((name) => hostsIn(completed, name)))];
  });
}

const whole = memoByKey<Inventory, string, readonly string[]>();
const joined = memoByKey<Inventory, string, readonly string[]>();

/** `groups['kube_control_plane'][0]`, or why there is none. */
export function firstControlPlane(run: RunState): { readonly host: string } | { readonly reason: string } {
  const group = hostsOfGroups(run, ['kube_control_plane']);
  if (group.kind === 'missing') return group;
  const [host] = group.hosts;
  return host === undefined ? { reason: 'list object has no element 0' } : { host };
}
