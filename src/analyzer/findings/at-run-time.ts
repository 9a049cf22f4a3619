import type { PlaybookCommand } from '../command/model.ts';
import type { Inventory } from '../inventory/model.ts';
import { completesGroups } from '../kubespray/playbooks.ts';
import { completeGroups } from '../simulate/groups.ts';
import type { ExtraVariable, Process } from '../simulate/process.ts';
import { runsWithTags, type TagSelection } from '../simulate/tags.ts';
import type { FindingContext } from './define.ts';

const completed = new WeakMap<Inventory, Map<string, Inventory>>();

/** What `--tags` and `--skip-tags` of a command select. */
export function tagsOf({ tags, skipTags }: PlaybookCommand): TagSelection {
  return { run: tags.map(({ text }) => text), skip: skipTags.map(({ text }) => text) };
}

/** The inventory as it stands once the command's playbooks have completed their groups, hosts answering in the order of the play. */
export function inventoryAtRunTime({ inventory, command, release }: FindingContext): Inventory {
  const completes = command.playbooks.some(({ name }) => completesGroups(release, name));
  if (!completes || !runsWithTags(tagsOf(command), ['always'])) return inventory;
  const limit = command.limit?.text;
  const key = JSON.stringify([release.groupSetup, limit]);
  const known = completed.get(inventory) ?? new Map<string, Inventory>();
  completed.set(inventory, known);
  const result = known.get(key) ?? completeGroups(inventory, release.groupSetup, limit).inventory;
  known.set(key, result);
  return result;
}

/** A process of the command as its first Multus task finds it: groups completed, nothing registered. */
export function processAtRunTime(context: FindingContext): Process {
  const { command, release, core } = context;
  const extraVars = new Map<string, ExtraVariable>();
  for (const { vars, span } of command.extraVars)
    for (const [name, value] of vars) extraVars.set(name, { value, span });
  const inventory = inventoryAtRunTime(context);
  const limit = command.limit?.text;
  const start = { release, core, extraVars, inventory, registered: new Map(), applied: new Set<string>() };
  return limit === undefined ? start : { ...start, limit };
}
