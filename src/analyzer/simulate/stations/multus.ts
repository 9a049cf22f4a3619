import { variants } from '../../kubespray/multus-role.ts';
import type { Stop } from '../multus-tasks.ts';
import { applyPart, isMultusOn, type PlayMemory, renderPart } from '../multus-tasks.ts';
import type { RunState } from '../run-state.ts';
import { type Place, taskRuns } from './place.ts';

/** The Multus tasks of a role in their place; `memory` is that of the play. */
export function multusTasks(
  run: RunState,
  at: Place,
  memory: PlayMemory,
  parts: readonly ('render' | 'apply')[],
): Stop | undefined {
  if (!taskRuns(run, at, 'multus')) return undefined;
  const { process } = run;
  const variant = variants[process.release.variant];
  const state = { hosts: at.all, members: new Set(at.all), batch: at.hosts };
  const hosts = variant.included ? at.hosts.filter((host) => isMultusOn(process, host)) : at.hosts;
  if (hosts.length === 0) return undefined;
  if (parts.includes('render')) {
    const { stop } = renderPart(process, variant, state, hosts, memory, new Set());
    if (stop) return stop;
  }
  return parts.includes('apply') ? applyPart(process, variant, state, hosts).stop : undefined;
}
