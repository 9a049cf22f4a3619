import { taskNames, type Variant } from '../kubespray/multus-role.ts';
import type { TaskEvidence } from '../prediction.ts';
import { firstOfEachKind } from './kinds.ts';
import type { PlayState } from './lookup.ts';
import { type PartResult, type Stop, TaskRecord } from './multus-tasks.ts';
import { type Process, register } from './process.ts';
import { type Effect, ENGINE_TYPES, type PlayMemory, type RenderTask, renderTasks } from './render-tasks.ts';

/** The names of the tasks of both parts, in order. */
export function taskOrder(variant: Variant, parts: readonly ('render' | 'apply')[]): readonly string[] {
  return parts.flatMap((part) => (part === 'render' ? renderTasks(variant).map(([name]) => name) : [taskNames.start]));
}

/** The render part on the hosts of a batch that take part in it; `left`: the only tasks that run, by name. */
export function renderPart(
  process: Process,
  variant: Variant,
  play: PlayState,
  hosts: readonly string[],
  memory: PlayMemory,
  left?: ReadonlySet<string>,
): PartResult {
  const tasks: TaskEvidence[] = [];
  for (const [name, prepare] of renderTasks(variant)) {
    if (left && !left.has(name)) continue;
    const { evidence, stop } = runTask(process, hosts, name, prepare(process, variant, play, memory));
    tasks.push(evidence);
    if (stop) return { tasks, stop, evaluated: false };
  }
  return { tasks, evaluated: false };
}

function runTask(
  process: Process,
  hosts: readonly string[],
  name: string,
  task: RenderTask,
): { readonly evidence: TaskEvidence; readonly stop?: Stop } {
  const record = new TaskRecord();
  const evidence = (): TaskEvidence => record.evidence(name, task.sets === ENGINE_TYPES ? undefined : task.sets);
  const holders = new Map<unknown, (readonly string[])[]>();
  for (const [some, effect] of effectsOf(process, hosts, task)) {
    if ('message' in effect) {
      record.add('failed', some);
      return { evidence: evidence(), stop: { task: name, host: some[0] ?? '', message: effect.message } };
    }
    record.add(effect.result, some, effect.objects);
    const lists = holders.get(effect.value);
    if (lists) lists.push(some);
    else holders.set(effect.value, [some]);
  }
  for (const [value, lists] of holders) {
    const [only = [], ...others] = lists;
    if (value !== undefined) register(process, task.sets, others.length === 0 ? only : lists.flat(), value);
  }
  return { evidence: evidence() };
}

/** The effects of a task in the order of the hosts. Hosts of one kind fare alike, but for those with whose names it compares. */
function* effectsOf(
  process: Process,
  hosts: readonly string[],
  task: RenderTask,
): Generator<readonly [hosts: readonly string[], effect: Effect]> {
  const common = commonEffect(process, hosts, task);
  if (!common) {
    for (const host of hosts) yield [[host], task.effectOn(host, host)];
    return;
  }
  const places = [...task.named].map((name) => hosts.indexOf(name as string)).filter((place) => place >= 0);
  let from = 0;
  for (const place of places.sort((a, b) => a - b)) {
    const host = hosts[place] ?? '';
    if (place > from) yield [hosts.slice(from, place), common];
    yield [[host], task.effectOn(host, host)];
    from = place + 1;
  }
  if (from < hosts.length) yield [from === 0 ? hosts : hosts.slice(from), common];
}

/** The effect that a task has on hosts of every kind; `undefined`: it differs, or the task fails somewhere. */
function commonEffect(process: Process, hosts: readonly string[], { asks, effectOn }: RenderTask): Effect | undefined {
  let common: Effect | undefined;
  for (const host of firstOfEachKind(process, hosts, asks)) {
    const effect = effectOn(host);
    if ('message' in effect || (common && effect !== common)) return undefined;
    common = effect;
  }
  return common;
}
