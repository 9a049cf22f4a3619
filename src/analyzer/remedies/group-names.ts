import { withLimit } from '../command/edit.ts';
import { currentNameOf } from '../kubespray/groups.ts';
import type { Reading } from '../reading.ts';
import { defineRemedy } from './define.ts';
import { renamedIn, renamedLimit } from './renamed.ts';
import { sourceFile } from './source-file.ts';

/** Groups under the names that Kubespray gives them today: `kube-node` becomes `kube_node`, in the inventory and in the limit. */
export const groupNamesRemedy = defineRemedy<'names-of-today'>({
  kind: 'group-names',
  rank: { fails: 18, stops: 18, incomplete: 18, rejected: 15 },
  changes: 'variable',
  text: {
    en: {
      title: "Rename the groups as today's Kubespray does",
      clause: 'It would pass if the groups had underscores in their names.',
      cost: {
        'names-of-today': 'Limits, scripts and variables that use the old names have to follow.',
      },
    },
    'zh-CN': {
      title: '按现在的 Kubespray 改组名',
      clause: '如果组名改用下划线，就会通过。',
      cost: {
        'names-of-today': '使用旧组名的 limit、脚本和变量也要一并修改。',
      },
    },
  },
  *propose({ reading }) {
    const { inventory, request, files, command } = reading;
    const source = sourceFile(reading);
    const names = namesToChange(reading);
    if (!source || names.size === 0) return;
    // The variables of a group lie under its name.
    if ([...names.keys()].some((name) => inventory.groupVars.has(name))) return;
    const renamed = files.map((file) => (file.path === source.path ? { ...file, text: renamedIn(file, names) } : file));
    const limit = command.limit && !command.limit.unknowable ? renamedLimit(command.limit.text, names) : undefined;
    const text = limit === undefined || limit === command.limit?.text ? request.command : withLimit(command, limit);
    if (text !== undefined)
      yield { request: { ...request, files: renamed, command: text }, cost: 'names-of-today', edits: names.size };
  },
});

/** Old names of groups that the inventory has, each with today's, unless that is taken or a host has the old one. */
function namesToChange({ inventory: { groups, hosts } }: Reading): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const name of groups.keys()) {
    const current = currentNameOf(name);
    if (current !== undefined && !groups.has(current) && !hosts.has(name)) names.set(name, current);
  }
  return names;
}
