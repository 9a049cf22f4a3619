import { includeTaskName, variants } from '../kubespray/multus-role.ts';
import {
  groupCompletions,
  type PlayDefinition,
  type PlayInOrder,
  playsInOrder,
  playsOf,
} from '../kubespray/playbooks.ts';
import type { ResolvedPlay } from '../kubespray/resolved-plays.ts';
import type { BatchEvidence, Failure, PlayEvidence } from '../prediction.ts';
import { BadSerial, batchesOf } from './batches.ts';
import { completeGroups } from './groups.ts';
import type { PlayState } from './lookup.ts';
import { type BatchResult, type KnownTask, knownTasks, runMultus } from './multus-batch.ts';
import { hostsOfPattern, type Process } from './process.ts';
import type { PlayMemory } from './render-tasks.ts';
import { serialOf } from './serial.ts';
import { runsWithTags, type TagSelection } from './tags.ts';
import { Unknowable } from './unknowable.ts';

/** What a command runs, beyond the state of its process. */
export type RunPlan = {
  /** Normalised names, in order. */
  readonly playbooks: readonly string[];
  readonly tags: TagSelection;
  /** `--start-at-task`: the name or glob of the first task to run. */
  readonly startAt?: StartAt;
  /** The host that answers first wherever groups are completed at run time; `undefined`: the first of the play. */
  readonly first?: string;
  /** The hosts of a batch go through its tasks one after the other, in this order of theirs, and a run-once task runs on each of them. */
  readonly oneByOne?: 'forwards' | 'backwards';
};

export type StartAt = { readonly text: string; readonly matches: (task: KnownTask) => boolean };

/** What a run did on the Multus path. */
export type Run = {
  readonly failure?: Failure;
  readonly plays: readonly PlayEvidence[];
  /** A host evaluated `Multus | Start resources`. */
  readonly evaluated: boolean;
  /** Hosts that went through the render part, or past the `include_role` that leaves it out for them. */
  readonly reached: ReadonlySet<string>;
  /** Groups that got members at run time, with those members in their order of arrival. */
  readonly added: ReadonlyMap<string, readonly string[]>;
  /** Hosts that go one by one: some of a batch stopped, and others did not. */
  readonly parted?: boolean;
};

type Progress = {
  readonly plays: PlayEvidence[];
  readonly reached: Set<string>;
  added: ReadonlyMap<string, readonly string[]>;
  evaluated: boolean;
  parted?: boolean;
  failure?: Failure;
  /** `--start-at-task` has not found its task yet. */
  waiting: boolean;
};

const GROUP_TASK_TAGS = ['always'];

/** Runs the playbooks one after the other in one process, up to the first failure. */
export function runPlaybooks(process: Process, plan: RunPlan): Run {
  const progress: Progress = {
    plays: [],
    reached: new Set(),
    added: new Map(),
    evaluated: false,
    waiting: plan.startAt !== undefined,
  };
  for (const playbook of plan.playbooks) {
    if (progress.failure) break;
    if (playsOf(process.release, playbook).kind === 'unknown') throw new Unknowable('unknown-playbook', playbook);
    runPlaybook(process, plan, playbook, progress);
  }
  const { startAt } = plan;
  if (progress.waiting && startAt && !isOfMultus(startAt.text)) throw new Unknowable('start-at-task', startAt.text);
  return progress;
}

function runPlaybook(process: Process, plan: RunPlan, playbook: string, progress: Progress): void {
  let completions = groupCompletions(process.release, playbook);
  for (const each of playsInOrder(process.release, playbook)) {
    if (!progress.failure && each.play.groups && completions > 0) {
      if (progress.waiting) continue;
      completeTheGroups(process, plan, completions, progress);
      completions = 0;
    } else if (each.multus) runPlay(process, plan, each.multus, progress);
    else if (!progress.failure) passBy(process, plan, each, progress);
  }
}

/** Runs every play of a playbook that completes groups, at the first of them. */
function completeTheGroups(process: Process, plan: RunPlan, times: number, progress: Progress): void {
  if (!runsWithTags(plan.tags, GROUP_TASK_TAGS)) return;
  const completed = completeGroups(process.inventory, process.release.groupSetup, process.limit, plan.first, times);
  process.inventory = completed.inventory;
  progress.added = new Map([...progress.added, ...completed.added]);
}

/** A play without Multus: `--start-at-task` may find its task here, and a `serial` that is no number stops it. */
function passBy(process: Process, plan: RunPlan, { play, serialDefault }: PlayInOrder, progress: Progress): void {
  if (!progress.waiting && serialDefault === undefined) return;
  const hosts = hostsOfPattern(process, play.hosts);
  if (hosts.length === 0) return;
  if (serialDefault !== undefined) batchesIn(play.name, hosts, serialOf(process, serialDefault), progress);
  if (progress.waiting && tasksIn(play, plan.tags).some((task) => plan.startAt?.matches(task)))
    progress.waiting = false;
}

/** The tasks that are in the play itself, as far as they are selected; those of its roles are not known here. */
function tasksIn(
  { gathersFacts, preTasks = [], tasks = [], tags }: ResolvedPlay,
  selection: TagSelection,
): KnownTask[] {
  const written = [...preTasks, ...tasks].flatMap(({ name, tags: own = [] }) =>
    name !== undefined && runsWithTags(selection, [...tags, ...own]) ? [{ name }] : [],
  );
  return gathersFacts && runsWithTags(selection, ['always']) ? [{ name: 'Gathering Facts' }, ...written] : written;
}

/**
 * Can only a task of the network roles have the name? Each of them is known, so if no play with hosts has it, Ansible finds nothing to
 * start at and runs nothing at all.
 */
function isOfMultus(text: string): boolean {
  return /^(?:Multus|(?:kubernetes-apps\/)?network_plugin(?:\/multus)? : )/.test(text);
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
  const batches = batchesIn(play.name, hosts, serial, progress);
  const tasks = knownTasks(process, play.parts, play.tags, plan.tags);
  const firstTasks = batches && tasks.length > 0 ? fromStart(plan, tasks, progress) : undefined;
  if (!batches || !firstTasks) {
    skip(!batches ? 'earlier-failure' : progress.waiting ? 'start-at-task' : 'tags');
    return;
  }

  const memory: PlayMemory = { representatives: new Map() };
  const done: BatchEvidence[] = [];
  for (const batch of batches) {
    // Ansible looks for the task to start at in one batch; the next one runs from its beginning (`executor/play_iterator.py`).
    const left = namesOf(done.length === 0 ? firstTasks : tasks);
    const result = runBatch(process, plan, play, { hosts, batch }, memory, left, progress);
    progress.evaluated ||= result.evaluated;
    if (play.parts.includes('render') && left.size > 0) for (const host of batch) progress.reached.add(host);
    done.push({
      number: done.length + 1,
      hosts: batch,
      tasks: result.tasks,
      failed: result.stop !== undefined,
      ...(result.lookup ? { lookup: result.lookup() } : {}),
    });
    if (result.stop) {
      progress.failure = { play: play.name, batch: done.length, ...result.stop };
      break;
    }
  }
  const includes = tasks.some(({ name }) => name === includeTaskName);
  const idle = variants[process.release.variant].included && done.every((batch) => batch.tasks.length === 0);
  progress.plays.push({
    ...evidence,
    batchCount: batches.length,
    batches: done,
    ...(serial === undefined ? {} : { serial: typeof serial === 'string' ? serial : JSON.stringify(serial) }),
    ...(idle ? { skippedBecause: includes ? ('include-off' as const) : ('tags' as const) } : {}),
  });
}

/** Runs a batch as the strategy does: all its hosts task by task, or each host by itself. */
function runBatch(
  process: Process,
  { oneByOne }: RunPlan,
  { parts }: PlayDefinition,
  play: PlayState,
  memory: PlayMemory,
  left: ReadonlySet<string>,
  progress: Progress,
): BatchResult {
  if (oneByOne === undefined) return runMultus(process, parts, play, memory, left);
  const turns = (oneByOne === 'forwards' ? play.batch : play.batch.toReversed()).map((host) =>
    runMultus(process, parts, play, memory, left, [host]),
  );
  const stops = turns.flatMap(({ stop }) => stop ?? []);
  const [stop] = stops;
  // The other hosts go on, through later batches and plays as well.
  if (stop && stops.length < turns.length) progress.parted = true;
  return { tasks: [], evaluated: turns.some(({ evaluated }) => evaluated), ...(stop ? { stop } : {}) };
}

/** The batches of a play; `undefined`: its `serial` is no number, and Ansible stops. */
function batchesIn(
  play: string,
  hosts: readonly string[],
  serial: unknown,
  progress: Progress,
): ReturnType<typeof batchesOf> | undefined {
  try {
    return batchesOf(hosts, serial);
  } catch (error) {
    if (!(error instanceof BadSerial)) throw error;
    progress.failure = { play, batch: 1, ...error.stop };
    return undefined;
  }
}

/** What `--start-at-task` leaves of the tasks of a play; `undefined`: none is the one. */
function fromStart(
  { startAt }: RunPlan,
  tasks: readonly KnownTask[],
  progress: Progress,
): readonly KnownTask[] | undefined {
  if (!progress.waiting || !startAt) return tasks;
  const start = tasks.findIndex(startAt.matches);
  if (start === -1) return undefined;
  progress.waiting = false;
  return tasks.slice(start);
}

const namesOf = (tasks: readonly KnownTask[]): ReadonlySet<string> => new Set(tasks.map(({ name }) => name));
