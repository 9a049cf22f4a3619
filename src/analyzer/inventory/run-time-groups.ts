import { hostsIn } from './hosts-in.ts';
import type { Group, Inventory } from './model.ts';

/**
 * The inventory after `group_by` has put hosts into groups, in the order given: a group that is new is made, every one
 * becomes a child of `all`, a host that it holds already stays as it is, and a host so grouped leaves `ungrouped`. The
 * inventory given stays as it is. Source: `add_dynamic_group`, lib/ansible/inventory/manager.py.
 */
export function withMembers(inventory: Inventory, additions: ReadonlyMap<string, readonly string[]>): Inventory {
  let changed = inventory;
  for (const [name, hosts] of additions) {
    if (hosts.length > 0) changed = withGroup(changed, name, hosts);
  }
  return changed;
}

function withGroup(inventory: Inventory, name: string, additions: readonly string[]): Inventory {
  const group = inventory.groups.get(name) ?? { name, hosts: [], children: [], vars: new Map(), priority: 1 };
  const held = new Set(hostsIn(inventory, name));
  const hosts = [...group.hosts];
  for (const host of additions) {
    if (held.has(host)) continue;
    held.add(host);
    hosts.push(host);
  }
  const groups = new Map<string, Group>(inventory.groups).set(name, { ...group, hosts });
  const all = groups.get('all');
  if (all && name !== 'all' && !all.children.includes(name)) {
    groups.set('all', { ...all, children: [...all.children, name] });
  }
  const ungrouped = groups.get('ungrouped');
  if (ungrouped && name !== 'ungrouped' && name !== 'all') {
    const left = new Set(additions);
    if (ungrouped.hosts.some((host) => left.has(host))) {
      groups.set('ungrouped', { ...ungrouped, hosts: ungrouped.hosts.filter((host) => !left.has(host)) });
    }
  }
  return { ...inventory, groups };
}
