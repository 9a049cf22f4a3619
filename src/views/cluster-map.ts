import type { BatchEvidence, Evidence, PlayEvidence } from '../analyzer/index.ts';
import type { DrainTurn } from './drain-turn.ts';
import type { RunStation } from './run-stations.ts';

/** What a host has to do with one batch; the first that holds. `registered`: it took part in an earlier batch of the same command. */
export type HostState = 'batch' | 'registered' | 'waiting' | 'idle' | 'outside';

/**
 * What the lookup found at a host that it asked (`empty`: nothing, and the role puts up with it), or what a station has done to it: `back`
 * from a drain, `left` drained, or `stopped` with the run.
 */
export type Answer = 'found' | 'empty' | 'missing' | 'back' | 'left' | 'stopped';

/** Every state, in the order of the legend. */
export const hostStates = ['batch', 'registered', 'waiting', 'idle', 'outside'] as const satisfies readonly HostState[];
/** Every answer, in the order of the legend. */
export const answers = ['found', 'empty', 'missing', 'back', 'left', 'stopped'] as const satisfies readonly Answer[];

/** One batch of one play. */
export type Frame = { readonly play: PlayEvidence; readonly batch: BatchEvidence };

export type MapHost = { readonly name: string; readonly state: HostState; readonly answer?: Answer };

/** Hosts that are drawn together; `undefined` names those of no group that matters. */
export type MapGroup = { readonly name?: string; readonly hosts: readonly MapHost[] };

/** How many hosts of the same state and answer there are. */
export type MapCount = { readonly state: HostState; readonly answer?: Answer; readonly count: number };

/** The batches of a run in the order in which they run, over all plays. */
export function framesOf({ plays }: Evidence): readonly Frame[] {
  return plays.flatMap((play) => play.batches.map((batch) => ({ play, batch })));
}

/** Every host of the inventory in the first of its groups, as it is in frame `at`; without frames only the limit tells them apart. */
export function groupsAt(evidence: Evidence, frames: readonly Frame[], at: number): readonly MapGroup[] {
  return grouped(evidence, statesAt(evidence, frames, at));
}

/** The same at a station: who takes part, whose turn was before or comes later, and what it has done to nodes. */
export function groupsOfStation(evidence: Evidence, station: RunStation, turn?: DrainTurn): readonly MapGroup[] {
  const within = evidence.limit && new Set(evidence.limit.hosts);
  const part = new Set(station.hosts);
  const earlier = new Set(turn?.batches.slice(0, turn.at).flat());
  const later = new Set(turn?.hosts);
  const done = new Map<string, Answer>(station.drained.map((host) => [host, 'back']));
  if (station.stop) done.set(station.stop.host, 'stopped');
  for (const host of station.leftCordoned) done.set(host, 'left');
  return grouped(evidence, (host) => {
    const answer = done.get(host);
    return { state: state(host), ...(answer ? { answer } : {}) };
  });

  function state(host: string): HostState {
    if (part.has(host)) return 'batch';
    if (earlier.has(host)) return 'registered';
    if (later.has(host)) return 'waiting';
    return within && !within.has(host) ? 'outside' : 'idle';
  }
}

type StateOf = (host: string) => Omit<MapHost, 'name'>;

/** Every host of the inventory in the first of its groups. */
function grouped(evidence: Evidence, stateOf: StateOf): readonly MapGroup[] {
  const left = new Set(evidence.hosts);
  const take = (hosts: readonly string[]): readonly MapHost[] =>
    hosts.filter((host) => left.delete(host)).map((name) => ({ name, ...stateOf(name) }));
  const groups = Object.entries(evidence.groups).map(([name, hosts]) => ({ name, hosts: take(hosts) }));
  const others = take(evidence.hosts);
  return [...groups, ...(others.length > 0 ? [{ hosts: others }] : [])].filter(({ hosts }) => hosts.length > 0);
}

function statesAt(evidence: Evidence, frames: readonly Frame[], at: number): StateOf {
  const within = evidence.limit && new Set(evidence.limit.hosts);
  const frame = frames[at];
  const inPlay = new Set(frame?.play.hosts);
  const inBatch = new Set(frame?.batch.hosts);
  const earlier = new Set(frames.slice(0, at).flatMap(({ batch }) => registeredIn(batch)));
  const lookup = frame?.batch.lookup;
  const broke = frame?.batch.failed && lookup?.brokeAt !== undefined;
  const asked = new Map<string, Answer>(
    lookup?.hosts.map(({ host, source }) => [host, source ? 'found' : broke ? 'missing' : 'empty']),
  );
  return (host) => {
    const answer = asked.get(host);
    return { state: state(host), ...(answer ? { answer } : {}) };
  };

  function state(host: string): HostState {
    if (inBatch.has(host)) return 'batch';
    if (earlier.has(host)) return 'registered';
    if (inPlay.has(host)) return 'waiting';
    return within && !within.has(host) ? 'outside' : 'idle';
  }
}

/** The hosts that hold a registered variable after a batch. */
export function registeredIn({ tasks }: BatchEvidence): readonly string[] {
  return tasks
    .filter(({ register }) => register !== undefined)
    .flatMap(({ results }) => results.flatMap(({ hosts }) => hosts));
}

/** The hosts of a group counted by state and answer, in the order of the legend. */
export function countsOf(hosts: readonly MapHost[]): readonly MapCount[] {
  const counts = new Map<string, number>();
  const key = (state: HostState, answer: Answer | undefined) => `${state} ${answer}`;
  for (const { state, answer } of hosts) counts.set(key(state, answer), (counts.get(key(state, answer)) ?? 0) + 1);
  return hostStates.flatMap((state) =>
    [...answers, undefined].flatMap((answer) => {
      const count = counts.get(key(state, answer));
      return count === undefined ? [] : [{ state, ...(answer ? { answer } : {}), count }];
    }),
  );
}

/** How a picture of many hosts is divided, in units of its own. */
export type Grid = {
  readonly width: number;
  readonly columns: number;
  /** From one cell to the next. */
  readonly pitch: number;
  /** How many hosts share a cell. */
  readonly hostsPerCell: number;
};

/** Up to here each host is drawn with its name. */
export const mostNamed = 60;
const gridWidth = 600;
const mostCells = 6000;

/** The grid for a cluster of `hosts` hosts: the more, the smaller the cells; beyond some thousands hosts share them. */
export function gridFor(hosts: number): Grid {
  const pitch = hosts <= 300 ? 20 : hosts <= 1500 ? 12 : 8;
  const hostsPerCell = Math.max(1, Math.ceil(hosts / mostCells));
  return { width: gridWidth, columns: Math.floor(gridWidth / pitch), pitch, hostsPerCell };
}

/** The hosts that stand for the cells: of those that share one, the one that is most worth seeing. */
export function cellsOf(hosts: readonly MapHost[], { hostsPerCell }: Grid): readonly MapHost[] {
  if (hostsPerCell === 1) return hosts;
  const cells: MapHost[] = [];
  for (let at = 0; at < hosts.length; at += hostsPerCell) {
    const [most] = hosts.slice(at, at + hostsPerCell).toSorted((a, b) => weight(a) - weight(b));
    if (most) cells.push(most);
  }
  return cells;
}

function weight({ state, answer }: MapHost): number {
  const matters = answer === 'missing' || answer === 'left' || answer === 'stopped';
  return (matters ? 0 : 10) + hostStates.indexOf(state);
}
