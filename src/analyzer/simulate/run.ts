import { includeTaskName, taskNames, variants } from '../kubespray/multus-role.ts';
import { groupCompletions, type PlayDefinition, playsOf, serialPlaysBefore } from '../kubespray/playbooks.ts';
import type { BatchEvidence, Failure, PlayEvidence, TaskEvidence } from '../prediction.ts';
import { batchesOf } from './batches.ts';
import { completeGroups } from './groups.ts';
import type { PlayState } from './lookup.ts';
import {
  applyPart,
  judgeSwitch,
  type PartResult,
  type PlayMemory,
  renderPart,
  type Stop,
  taskOrder,
} from './multus-tasks.ts';
import { hostsOfPattern, type Process } from './process.ts';
import { serialOf } from './serial.ts';
import { runsWithTags, type TagSelection } from './tags.ts';
import { Unknowable } from './unknowable.ts';

/** What a command runs, beyond the state of its process. */
export type RunPlan = {
  /** Normalised names, in order. */
  readonly playbooks: readonly string[];
  readonly tags: TagSelection;
  /** `--start-at-task`: the name or glob of the first task to run. */
  readonly startAt?: { readonly text: string; readonly matches: (taskName: string) => boolean };
  /** The host that answers first wherever groups are completed at run time; `undefined`: the first of the play. */
  readonly first?: string;
};

/** What a run did on the Multus path. */
export type Run = {
  readonly failure?: Failure;
  readonly plays: readonly PlayEvidence[];
  /** A host evaluated `Multus | Start resources`. */
  readonly evaluated: boolean;
  /** Hosts that went through the render part. */
  readonly rendered: ReadonlySet<string>;
  /** Groups that got members at run time, with those members in their order of arrival. */
  readonly added: ReadonlyMap<string, readonly string[]>;
};

type Progress = {
  readonly plays: PlayEvidence[];
  readonly rendered: Set<string>;
  added: ReadonlyMap<string, readonly string[]>;
  evaluated: boolean;
  failure?: Failure;
  /** `--start-at-task` has not found its task yet. */
  waiting: boolean;
};

const GROUP_TASK_TAGS = ['always'];

/** Runs the playbooks one after the other in one process, up to the first failure. */
export function runPlaybooks(process: Process, plan: RunPlan): Run {
  const progress: Progress = {
    plays: [],
    rendered: new Set(),
    added: new Map(),
    evaluated: false,
    waiting: plan.startAt !== undefined,
  };
  for (const playbook of plan.playbooks) {
    if (progress.failure) break;
    const completions = groupCompletions(process.release, playbook);
    if (!progress.waiting && completions > 0 && runsWithTags(plan.tags, GROUP_TASK_TAGS)) {
      const { groupSetup } = process.release;
      const completed = completeGroups(process.inventory, groupSetup, process.limit, plan.first, completions);
      process.inventory = completed.inventory;
      progress.added = new Map([...progress.added, ...completed.added]);
    }
    const known = playsOf(process.release, playbook);
    if (known.kind === 'unknown') throw new Unknowable('unknown-playbook', playbook);
    for (const { hosts, serialDefault } of serialPlaysBefore(process.release, playbook))
      batchesOf(hostsOfPattern(process, hosts), serialOf(process, serialDefault));
    if (known.kind === 'multus') for (const play of known.plays) runPlay(process, plan, play, progress);
  }
  if (progress.waiting && !namesMultusTask(plan.startAt?.text ?? ''))
    throw new Unknowable('start-at-task', plan.startAt?.text ?? '');
  return progress;
}

/** Is it the name of one of the Multus tasks? If no play has it, Ansible has found nothing to start at and runs nothing at all. */
function namesMultusTask(text: string): boolean {
  return Object.values<string>(taskNames).includes(
    text.replace(/^(?:kubernetes-apps\/)?network_plugin\/multus : /, ''),
  );
}

function runPlay(process: Process, plan: RunPlan, play: PlayDefinition, progress: Progress): void {
  const hosts = hostsOfPattern(process, play.hosts);
  const evidence = { name: play.name, playbook: play.playbook, pattern: play.hosts, parts: play.parts, hosts };
  const skip = (skippedBecause: NonNullable<PlayEvidence['skippedBecause']>): void => {
    progress.plays.push({ ...evidence, batchCount: 0, batches: [], skippedBecause });
  };
  if (progress.failure || hosts.length === 0) {
    skip(progress.failure ? 'earlier-failure' : 'no-hosts');
    return;
  }
  const serial = play.serialDefault === undefined ? undefined : serialOf(process, play.serialDefault);
  const batches = batchesOf(hosts, serial);
  const passedOver = runsWithTags(plan.tags, play.tags) ? tasksPassedOver(process, plan, play, progress) : undefined;
  if (passedOver === undefined) {
    skip(progress.waiting ? 'start-at-task' : 'tags');
    return;
  }

  const members = new Set(hosts);
  const memory: PlayMemory = { representatives: new Map() };
  const done: BatchEvidence[] = [];
  for (const batch of batches) {
    // Ansible looks for the task to start at in one batch; the next one runs from its beginning (`executor/play_iterator.py`).
    const without = done.length === 0 ? passedOver : new Set<string>();
    const result = runBatch(process, play, { hosts, members, batch }, memory, without, progress);
    done.push({
      number: done.length + 1,
      hosts: batch,
      tasks: result.tasks,
      failed: result.stop !== undefined,
      ...(result.lookup ? { lookup: result.lookup } : {}),
    });
    if (result.stop) {
      progress.failure = { play: play.name, batch: done.length, ...result.stop };
      break;
    }
  }
  const off = variants[process.release.variant].included && done.every(({ tasks }) => tasks.length === 0);
  progress.plays.push({
    ...evidence,
    batchCount: batches.length,
    batches: done,
    ...(serial === undefined ? {} : { serial: typeof serial === 'string' ? serial : JSON.stringify(serial) }),
    ...(off ? { skippedBecause: 'include-off' as const } : {}),
  });
}

/** The tasks of this play that `--start-at-task` passes over; `undefined`: all of them. */
function tasksPassedOver(
  process: Process,
  plan: RunPlan,
  play: PlayDefinition,
  progress: Progress,
): ReadonlySet<string> | undefined {
  if (!progress.waiting || !plan.startAt) return new Set();
  const variant = variants[process.release.variant];
  // Tasks behind an include are not known when Ansible looks for the first task; the include itself is.
  const names = variant.included ? [includeTaskName] : taskOrder(variant, play.parts);
  const start = names.findIndex(plan.startAt.matches);
  if (start === -1) return undefined;
  progress.waiting = false;
  return new Set(names.slice(0, start));
}

type BatchResult = {
  readonly tasks: readonly TaskEvidence[];
  readonly stop?: Stop;
  readonly lookup?: PartResult['lookup'];
};

function runBatch(
  process: Process,
  play: PlayDefinition,
  state: PlayState,
  memory: PlayMemory,
  passedOver: ReadonlySet<string>,
  progress: Progress,
): BatchResult {
  const variant = variants[process.release.variant];
  const hosts: string[] = [];
  for (const host of state.batch) {
    const on = !variant.included || judgeSwitch(process, host);
    if (typeof on === 'object') return { tasks: [], stop: { task: includeTaskName, host, message: on.message } };
    if (on) hosts.push(host);
  }
  if (hosts.length === 0) return { tasks: [] };
  const tasks: TaskEvidence[] = [];
  if (play.parts.includes('render')) {
    const rendered = renderPart(process, variant, state, hosts, memory, passedOver);
    tasks.push(...rendered.tasks);
    if (rendered.stop) return { tasks, stop: rendered.stop };
    for (const host of hosts) progress.rendered.add(host);
  }
  if (!play.parts.includes('apply')) return { tasks };
  const applied = applyPart(process, variant, state, hosts);
  progress.evaluated ||= applied.evaluated;
  tasks.push(...applied.tasks);
  return {
    tasks,
    ...(applied.stop ? { stop: applied.stop } : {}),
    ...(applied.lookup ? { lookup: applied.lookup } : {}),
  };
}
