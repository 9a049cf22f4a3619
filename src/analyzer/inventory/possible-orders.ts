import { memo } from '../memo.ts';
import { hostsIn } from './hosts-in.ts';
import type { Group, Host, Inventory } from './model.ts';

/** Hosts of which each may have been the first of the control plane, beyond the first and the last. */
const mostFirsts = 4;

/**
 * The inventories that a printed one may have been made from, itself first. Where an order got lost, another one stands for all that differ:
 * hosts backwards, children backwards, both, and each control-plane host in front.
 */
export const possibleOrders = memo((inventory: Inventory): readonly [Inventory, ...Inventory[]] => {
  const { lostOrder } = inventory;
  if (lostOrder === undefined || lostOrder === 'none') return [inventory];
  if (lostOrder === 'mentions')
    return [inventory, ordered(inventory, { children: same, hosts: same, mentions: backwards })];
  const firsts = (inventory.groups.get('kube_control_plane')?.hosts ?? []).slice(1, -1).slice(0, mostFirsts);
  return [
    inventory,
    ordered(inventory, { children: same, hosts: backwards }),
    ordered(inventory, { children: backwards, hosts: same }),
    ordered(inventory, { children: backwards, hosts: backwards }),
    ...firsts.map((first) => ordered(inventory, { children: same, hosts: (names) => inFront(names, first) })),
  ];
});

type Order = (names: readonly string[]) => readonly string[];

const same: Order = (names) => names;
const backwards: Order = (names) => names.toReversed();
const inFront = (names: readonly string[], first: string): readonly string[] =>
  names.includes(first) ? [first, ...names.filter((name) => name !== first)] : names;

/** The inventory with the members of its groups in another order, and the hosts mentioned as that order has them, or as `mentions` says. */
function ordered(
  inventory: Inventory,
  order: { readonly children: Order; readonly hosts: Order; readonly mentions?: Order },
): Inventory {
  const groups = new Map<string, Group>();
  for (const [name, group] of inventory.groups)
    groups.set(name, { ...group, hosts: order.hosts(group.hosts), children: childrenOf(group, order.children) });
  const reordered = { ...inventory, groups };
  const mentioned = order.mentions?.([...inventory.hosts.keys()]) ?? hostsIn(reordered, 'all');
  const hosts = new Map<string, Host>();
  for (const name of [...mentioned, ...inventory.hosts.keys()]) {
    const host = inventory.hosts.get(name);
    if (host) hosts.set(name, host);
  }
  return { ...reordered, hosts };
}

/** `all` has `ungrouped` first, whatever the order of its other groups. */
function childrenOf({ name, children }: Group, order: Order): readonly string[] {
  return name === 'all' ? ['ungrouped', ...order(children.filter((child) => child !== 'ungrouped'))] : order(children);
}
