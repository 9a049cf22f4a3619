import { knownTasks, runMultus } from '../multus-batch.ts';
import type { Stop } from '../multus-tasks.ts';
import type { PlayMemory } from '../render-tasks.ts';
import type { RunState } from '../run-state.ts';
import type { Place } from './place.ts';

/** The tasks on the Multus path of a role in their place; `memory` is that of the play. */
export function multusTasks(
  { process, tags }: RunState,
  at: Place,
  memory: PlayMemory,
  parts: readonly ('render' | 'apply')[],
  passedOver: ReadonlySet<string>,
): Stop | undefined {
  const known = knownTasks(process, parts, at.tags, tags).map(({ name }) => name);
  const left = new Set(known.filter((name) => !passedOver.has(name)));
  const state = { hosts: at.all, batch: at.hosts };
  return runMultus(process, parts, state, memory, left).stop;
}
