import { memo } from '../memo.ts';
import type { Inventory } from './model.ts';

/** The names of variables that an inventory sets for any host. */
export const namesSet = memo(({ groups, hosts, groupVars, hostVars }: Inventory): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { vars } of [...groups.values(), ...hosts.values()]) for (const name of vars.keys()) names.add(name);
  for (const { vars } of [...groupVars.values(), ...hostVars.values()].flat())
    for (const name of vars.keys()) names.add(name);
  return names;
});
