import { hostsIn } from '../inventory/hosts-in.ts';
import { pathGroups } from '../kubespray/groups.ts';
import type { Release } from '../kubespray/releases.ts';
import type { Evidence } from '../prediction.ts';
import { jsonValue } from '../python/json-value.ts';
import type { Core } from './core.ts';
import type { Setting } from './environment.ts';
import { isMultusOn } from './multus-tasks.ts';
import { type Process, taskVariable } from './process.ts';
import type { Run } from './run.ts';
import { hostsWithin } from './within.ts';

/** How the run went, with its groups and the Multus switch as they were at its end. */
export function evidenceOf(setting: Setting, process: Process, run: Run): Evidence {
  const { inventory } = process;
  const groups: Record<string, readonly string[]> = {};
  for (const name of pathGroups) if (inventory.groups.has(name)) groups[name] = hostsIn(inventory, name);
  const asked = run.plays.flatMap(({ batches }) => batches).flatMap(({ hosts }) => hosts)[0];
  const found = asked === undefined ? undefined : taskVariable(process, asked, 'kube_network_plugin_multus');
  return {
    ...evidenceOfStart(setting, process.release, process.core),
    groups,
    runTimeGroups: [...run.added.keys()],
    plays: run.plays,
    ...(found && asked !== undefined
      ? {
          multus: {
            value: jsonValue(found.value),
            on: isMultusOn(process, asked),
            ...(found.span ? { span: found.span } : {}),
          },
        }
      : {}),
  };
}

/** The part of the evidence that holds before anything runs. */
export function evidenceOfStart({ inventory, command }: Setting, release: Release, core: Core): Evidence {
  const limited = command.limit ? hostsWithin(inventory, 'all', command.limit.text) : undefined;
  return {
    release: release.name,
    ansible: core.version,
    variant: release.variant,
    ...(command.limit && limited
      ? { limit: { text: command.limit.text, hosts: limited.hosts, unmatched: limited.unmatched } }
      : {}),
    hosts: [...inventory.hosts.keys()],
    groups: {},
    runTimeGroups: [],
    plays: [],
  };
}
