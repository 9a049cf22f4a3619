import { hostsIn } from './hosts-in.ts';
import type { Inventory } from './model.ts';
import { variablesOf } from './variables.ts';

/** An inventory in plain words of JSON: objects have no prototype, so that every name is an ordinary key. */
export type InventoryDescription = {
  /** `false`: Ansible could not parse a source, or gave up altogether. */
  readonly readable: boolean;
  /** In order of first mention. */
  readonly hosts: readonly string[];
  /** `hosts` with those of the children, in Ansible's order. */
  readonly groups: Readonly<
    Record<string, { readonly hosts: readonly string[]; readonly children: readonly string[] }>
  >;
  /** Per host, after precedence. */
  readonly vars: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** Describes an inventory whole, for comparison and for people; what asks for a few values uses `hostsIn` and `variableOf`. */
export function describeInventory(inventory: Inventory): InventoryDescription {
  const groups: Record<string, { hosts: readonly string[]; children: readonly string[] }> = Object.create(null);
  for (const { name, children } of inventory.groups.values())
    groups[name] = { hosts: hostsIn(inventory, name), children };
  const vars: Record<string, Record<string, unknown>> = Object.create(null);
  for (const host of inventory.hosts.keys()) {
    const values: Record<string, unknown> = Object.create(null);
    for (const { name, value } of variablesOf(inventory, host).values()) values[name] = value;
    vars[host] = values;
  }
  return { readable: inventory.readable && !inventory.stopped, hosts: [...inventory.hosts.keys()], groups, vars };
}
