import { withLimit } from '../command/edit.ts';
import { isNodeName } from '../kubespray/node-name.ts';
import type { Reading } from '../reading.ts';
import { isOpenName } from '../simulate/placeholders.ts';
import { defineRemedy } from './define.ts';
import { renamedIn, renamedLimit } from './renamed.ts';
import { sourceFile } from './source-file.ts';

/** Hosts under names that a node can have: `k8s_node1` becomes `k8s-node1`, in the inventory and in the limit. */
export const hostNamesRemedy = defineRemedy<'other-names'>({
  kind: 'host-names',
  rank: { fails: 19, stops: 19, incomplete: 19 },
  text: {
    en: {
      title: 'Rename hosts to what a node can be called',
      clause: 'It would pass if the names of the hosts were names of nodes.',
      cost: {
        'other-names':
          'A renamed host needs its address as `ansible_host`, unless DNS knows the new name. In a cluster that has the node, the new name is another node.',
      },
    },
    'zh-CN': {
      title: '把主机名改成节点可用的名称',
      clause: '如果主机名可以用作节点名，就会通过。',
      cost: {
        'other-names':
          '改名的主机要用 `ansible_host` 写出地址，除非 DNS 认识新名称。如果集群里已有这个节点，新名称就是另一个节点。',
      },
    },
  },
  *propose({ reading }) {
    const { inventory, request, files, command } = reading;
    const source = sourceFile(reading);
    const names = namesToChange(reading);
    if (!source || names.size === 0) return;
    // The variables of a host lie under its name.
    if ([...names.keys()].some((name) => inventory.hostVars.has(name))) return;
    const renamed = files.map((file) => (file.path === source.path ? { ...file, text: renamedIn(file, names) } : file));
    const limit = command.limit && !command.limit.unknowable ? renamedLimit(command.limit.text, names) : undefined;
    const text = limit === undefined || limit === command.limit?.text ? request.command : withLimit(command, limit);
    if (text !== undefined)
      yield {
        request: { ...request, files: renamed, command: text },
        cost: 'other-names',
        edits: names.size,
        hosts: 'renamed',
      };
  },
});

/** Names that no node can have, each with the nearest that one can, unless that is taken; a group among the hosts is no such name. */
function namesToChange({ inventory: { groups, hosts } }: Reading): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set([...hosts.keys(), ...groups.keys()]);
  for (const name of hosts.keys()) {
    if (isNodeName(name) || isOpenName(name) || groups.has(name)) continue;
    const nearest = name.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
    if (!isNodeName(nearest) || taken.has(nearest)) continue;
    names.set(name, nearest);
    taken.add(nearest);
  }
  return names;
}
