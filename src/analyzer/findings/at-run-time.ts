import type { Inventory } from '../inventory/model.ts';
import { completesGroups } from '../kubespray/playbooks.ts';
import { completeGroups } from '../simulate/groups.ts';
import { startProcess } from '../simulate/predict.ts';
import type { Process } from '../simulate/process.ts';
import { runsWithTags, tagsOf } from '../simulate/tags.ts';
import type { FindingContext } from './define.ts';

/** The inventory as it is once the command's playbooks have completed their groups, hosts answering in the order of the play. */
export function inventoryAtRunTime({
  inventory,
  command,
  release,
}: Pick<FindingContext, 'inventory' | 'command' | 'release'>): Inventory {
  const completes = command.playbooks.some(({ name }) => completesGroups(release, name));
  if (!completes || !runsWithTags(tagsOf(command), ['always'])) return inventory;
  return completeGroups(inventory, release.groupSetup, command.limit?.text).inventory;
}

/** A process of the command as its first Multus task finds it: groups completed, nothing registered. */
export function processAtRunTime(context: Pick<FindingContext, 'inventory' | 'command' | 'release' | 'core'>): Process {
  const { command, release, core } = context;
  return startProcess({ inventory: inventoryAtRunTime(context), command }, release, core);
}
