import { withLimit } from '../command/edit.ts';
import { isWrittenAsYaml } from '../inventory/written-as-yaml.ts';
import { currentNameOf } from '../kubespray/groups.ts';
import type { Reading } from '../reading.ts';
import { type MisspeltGroup, misspeltGroups } from '../simulate/misspelt-groups.ts';
import { defineRemedy } from './define.ts';
import { renamedIn, renamedLimit } from './renamed.ts';
import { sourceFile } from './source-file.ts';

/** Groups under the names that Kubespray gives them today: `kube-node` and `kube_nodes` become `kube_node`, in the inventory and in the limit. */
export const groupNamesRemedy = defineRemedy<'names-of-today' | 'hosts-join'>({
  kind: 'group-names',
  rank: { fails: 18, stops: 18, incomplete: 18, rejected: 15 },
  changes: 'variable',
  text: {
    en: {
      title: 'Give the groups the names that Kubespray knows',
      clause: 'It would pass if the groups had the names that Kubespray knows.',
      cost: {
        'hosts-join':
          'The hosts of these groups then take part in the run. Limits, scripts and variables that use the old names have to follow.',
        'names-of-today': 'Limits, scripts and variables that use the old names have to follow.',
      },
    },
    'zh-CN': {
      title: '把组名改成 Kubespray 认识的名称',
      clause: '如果各组使用 Kubespray 认识的名称，就会通过。',
      cost: {
        'hosts-join': '这些组的主机随之参与运行。使用旧组名的 limit、脚本和变量也要一并修改。',
        'names-of-today': '使用旧组名的 limit、脚本和变量也要一并修改。',
      },
    },
  },
  *propose({ reading, target }) {
    const { inventory, request, files, command } = reading;
    const source = sourceFile(reading);
    const misspelt = misspeltGroups(inventory, target.release.groupSetup);
    if (!source) return;
    // An INI source may have a section twice; of a key that YAML has twice the last one counts.
    const names = namesToChange(reading, misspelt, !isWrittenAsYaml(source));
    if (names.size === 0) return;
    // The variables of a group lie under its name.
    if ([...names.keys()].some((name) => inventory.groupVars.has(name))) return;
    const renamed = files.map((file) => (file.path === source.path ? { ...file, text: renamedIn(file, names) } : file));
    const limit = command.limit && !command.limit.unknowable ? renamedLimit(command.limit.text, names) : undefined;
    const text = limit === undefined || limit === command.limit?.text ? request.command : withLimit(command, limit);
    if (text === undefined) return;
    const changed = { request: { ...request, files: renamed, command: text }, edits: names.size };
    const joins = misspelt.some(({ name, leftOut }) => names.has(name) && leftOut.length > 0);
    yield joins ? { ...changed, cost: 'hosts-join', hosts: 'joined' } : { ...changed, cost: 'names-of-today' };
  },
});

/**
 * Old and misspelt names of groups that the inventory has, each with today's, unless a host has the old one or today's is taken. With
 * `joins` a misspelt group without variables may join the one that was meant.
 */
function namesToChange(
  { inventory: { groups, hosts } }: Reading,
  misspelt: readonly MisspeltGroup[],
  joins: boolean,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const meant = new Map(misspelt.map(({ name, group }) => [name, group]));
  const taken = new Set(groups.keys());
  for (const [name, { vars }] of groups) {
    const current = currentNameOf(name) ?? meant.get(name);
    if (current === undefined || hosts.has(name)) continue;
    if (taken.has(current) && !(joins && meant.has(name) && vars.size === 0)) continue;
    names.set(name, current);
    taken.add(current);
  }
  return names;
}
