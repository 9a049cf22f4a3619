import type { RoleEntry, TaskEntry } from '../kubespray/model.ts';

import type { ResolvedPlay } from '../kubespray/resolved-plays.ts';
import { playsOfPlaybook } from '../kubespray/whole-plays.ts';
import type { RunStop } from '../prediction.ts';
import { BadSerial, batchesOf } from './batches.ts';
import { hostsUnder } from './conditions.ts';
import { completeByPlay } from './groups.ts';
import { type KnownTask, knownTasks } from './multus-batch.ts';
import type { Stop } from './multus-tasks.ts';
import { hostsOfPattern } from './process.ts';
import type { PlayMemory } from './render-tasks.ts';
import type { StartAt } from './run.ts';
import { gather, type RunState } from './run-state.ts';
import { serialOf } from './serial.ts';
import { allFacts, factsOfTask } from './stations/facts.ts';
import { stationOf } from './stations/index.ts';
import { multusTasks } from './stations/multus.ts';
import type { Place } from './stations/place.ts';
import { unreachable } from './stations/unreachable.ts';
import { isVersionCheck, versionCheck } from './stations/version-check.ts';
import { runsWithTags } from './tags.ts';
import { Unknowable } from './unknowable.ts';

/** Runs playbooks one after the other in one process, from the first play to the last or to the first stop. */
export function runWhole(run: RunState, playbooks: readonly string[], first?: string): RunStop | undefined {
  for (const name of playbooks) {
    const plays = playsOfPlaybook(run.process.release, name);
    if (!plays) throw new Unknowable('unmodelled-playbook', name);
    for (const play of plays) {
      const stop = runPlay(run, play, first);
      if (stop) return stop;
    }
  }
  return undefined;
}

/** The play by which unreachable hosts are lost, with the state they are lost from. */
function losesHosts(run: RunState, play: ResolvedPlay, hosts: readonly string[]): RunStop | undefined {
  if (run.down.size === 0) return undefined;
  const contacts = play.roles.some(({ role }) => /bootstrap.os$/.test(role));
  const gathers = play.tasks?.some(({ module }) => module === 'setup') ?? false;
  for (const host of hosts) {
    const from = run.down.get(host);
    if (from === 'start' && contacts)
      return { play: play.name, batch: 1, ...unreachable('Fetch /etc/os-release', host) };
    if (gathers && (from === 'start' || from === 'facts')) run.lost.add(host);
  }
  return undefined;
}

/** A host of the batch that stops answering while the network plugin is set up. */
function silentInNetwork(run: RunState, play: ResolvedPlay, hosts: readonly string[]): Stop | undefined {
  if (run.down.size === 0 || !play.roles.some(({ role }) => role === 'network_plugin')) return undefined;
  const host = hosts.find((candidate) => run.down.get(candidate) === 'network');
  return host === undefined ? undefined : unreachable('Container Network Interface plugin', host);
}

function runPlay(run: RunState, play: ResolvedPlay, first: string | undefined): RunStop | undefined {
  const memory: PlayMemory = { representatives: new Map() };
  return inBatches(
    run,
    play,
    (batch) => silentInNetwork(run, play, batch.hosts) ?? runBatch(run, play, { ...batch, memory, first }),
  );
}

/** The hosts of one batch that still answer, and all hosts of its play. */
type BatchHosts = { readonly all: readonly string[]; readonly hosts: readonly string[] };

/** Takes the hosts of a play batch by batch, without those that are lost, up to the first stop. */
export function inBatches(
  run: RunState,
  play: ResolvedPlay,
  work: (batch: BatchHosts) => Stop | undefined,
): RunStop | undefined {
  const all = hostsOfPattern(run.process, play.hosts);
  if (all.length === 0 || (run.startAt && !hasStart(run, play, run.startAt))) return undefined;
  const lost = losesHosts(run, play, all);
  if (lost) return lost;
  const serial = play.serial === undefined ? undefined : serialOf(run.process, play.serial);
  const batches = batchesOrStop(all, serial);
  if ('task' in batches) return { play: play.name, batch: 1, ...batches };
  let batch = 0;
  for (const cut of batches) {
    batch += 1;
    const hosts = run.lost.size === 0 ? cut : cut.filter((host) => !run.lost.has(host));
    if (hosts.length === 0) continue;
    const stop = work({ all, hosts });
    if (stop) return { play: play.name, batch, ...stop };
  }
  return undefined;
}

function batchesOrStop(hosts: readonly string[], serial: unknown): ReturnType<typeof batchesOf> | Stop {
  try {
    return batchesOf(hosts, serial);
  } catch (error) {
    if (error instanceof BadSerial) return error.stop;
    throw error;
  }
}

/** The Multus tasks of a role, in order, if it brings any along. */
function multusTasksOf(run: RunState, play: ResolvedPlay, { role, tags = [] }: RoleEntry): readonly KnownTask[] {
  const parts = multusPartsOf(run, role);
  return parts ? knownTasks(run.process, parts, [...play.tags, ...tags], run.tags) : [];
}

/** Does `--start-at-task` find its task in this play? */
function hasStart(run: RunState, play: ResolvedPlay, { matches: isStart }: StartAt): boolean {
  return (
    (play.tasks ?? []).some(
      ({ name = '', tags = [] }) => isStart({ name }) && runsWithTags(run.tags, [...play.tags, ...tags]),
    ) || play.roles.some((entry) => multusTasksOf(run, play, entry).some(isStart))
  );
}

type Batch = BatchHosts & {
  readonly memory: PlayMemory;
  readonly first: string | undefined;
};

/** What comes before the roles of a play: facts that Ansible gathers by itself, and the completion of groups. */
export function beginBatch(run: RunState, play: ResolvedPlay, hosts: readonly string[], first?: string): void {
  // `gathering = smart`: what is not known of a host is gathered before the first task; the tag of that is `always`.
  if (play.gathersFacts && runsWithTags(run.tags, ['always'])) gather(run, hosts, allFacts);
  if (play.groups && !run.startAt && runsWithTags(run.tags, play.tags))
    run.process.inventory = completeByPlay(run.process.inventory, play, run.process.limit, first);
}

function runBatch(run: RunState, play: ResolvedPlay, batch: Batch): Stop | undefined {
  beginBatch(run, play, batch.hosts, batch.first);
  for (const entry of play.roles) {
    const stop = runRole(run, play, batch, entry);
    if (stop) return stop;
  }
  for (const task of play.tasks ?? []) {
    const stop = runTask(run, play, batch, task);
    if (stop) return stop;
  }
  return undefined;
}

function placeOf(run: RunState, play: ResolvedPlay, batch: Batch, entry: Omit<RoleEntry, 'role'>): Place | undefined {
  const hosts = hostsUnder(run, batch.hosts, [...play.when, ...(entry.when ?? [])]);
  if (hosts.length === 0) return undefined;
  return {
    play,
    all: batch.all,
    hosts,
    tags: [...play.tags, ...(entry.tags ?? [])],
    vars: { ...play.vars, ...entry.vars },
  };
}

function runRole(run: RunState, play: ResolvedPlay, batch: Batch, entry: RoleEntry): Stop | undefined {
  const parts = multusPartsOf(run, entry.role);
  const station = stationOf(entry.role);
  if (!station && !parts) return undefined;
  let passedOver: readonly string[] = [];
  if (run.startAt) {
    const tasks = multusTasksOf(run, play, entry);
    const start = tasks.findIndex(run.startAt.matches);
    if (start === -1) return undefined;
    passedOver = tasks.slice(0, start).map(({ name }) => name);
    delete run.startAt;
  }
  const at = placeOf(run, play, batch, entry);
  if (!at) return undefined;
  return station?.(run, at) ?? (parts ? multusTasks(run, at, batch.memory, parts, new Set(passedOver)) : undefined);
}

/** Which parts of Multus a role of a play brings along: the plugin's role renders, and from V6 on applies as well. */
function multusPartsOf(run: RunState, role: string): readonly ('render' | 'apply')[] | undefined {
  const together = !run.process.release.source.includes('kubernetes-apps/');
  if (role === 'network_plugin') return together ? ['render', 'apply'] : ['render'];
  return role === 'kubernetes-apps/network_plugin' && !together ? ['apply'] : undefined;
}

/** A task of the playbook itself: gathering of facts, the check of ansible-core, or a role that it brings in. */
function runTask(run: RunState, play: ResolvedPlay, batch: Batch, task: TaskEntry): Stop | undefined {
  if (run.startAt && !run.startAt.matches({ name: task.name ?? '' })) return undefined;
  delete run.startAt;
  if (task.module === 'setup') {
    if (!runsWithTags(run.tags, [...play.tags, ...(task.tags ?? [])])) return undefined;
    gather(run, batch.hosts, factsOfTask[task.name ?? ''] ?? []);
    return undefined;
  }
  if (isVersionCheck(task))
    return runsWithTags(run.tags, [...play.tags, ...(task.tags ?? [])]) ? versionCheck(run, batch.hosts) : undefined;
  const { role, ...entry } = task;
  return role === undefined ? undefined : runRole(run, play, batch, { ...entry, role });
}
