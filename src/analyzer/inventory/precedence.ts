import type { Group, Inventory, VariablesFile } from './model.ts';
import type { GroupPart } from './reading-settings.ts';

/** The inventory with the variables of groups that `ANSIBLE_PRECEDENCE` lists, and no others. */
export function withPrecedence(inventory: Inventory, precedence: readonly GroupPart[]): Inventory {
  const groups = new Map<string, Group>();
  for (const [name, group] of inventory.groups)
    groups.set(name, precedence.includes(partOf(name)) ? group : { ...group, vars: new Map() });
  const groupVars = new Map<string, readonly VariablesFile[]>();
  for (const [name, files] of inventory.groupVars)
    groupVars.set(
      name,
      files.filter(({ beside }) => precedence.includes(partOf(name, beside))),
    );
  return { ...inventory, groups, groupVars, precedence };
}

/** The part that the variables of a group belong to, as its source has them or a file beside the inventory or the playbook. */
export function partOf(group: string, beside?: VariablesFile['beside']): GroupPart {
  const of = group === 'all' ? 'all' : 'groups';
  return beside === undefined ? `${of}_inventory` : `${of}_plugins_${beside === 'playbook' ? 'play' : 'inventory'}`;
}
