import type { ClusterState } from '../cluster-state.ts';
import { keepsNoFacts } from '../command/ansible-settings.ts';
import type { PlaybookCommand } from '../command/model.ts';
import { HostSet } from '../inventory/host-set.ts';
import { everyHost } from '../inventory/hosts-in.ts';
import type { Inventory } from '../inventory/model.ts';
import { memoByKey } from '../memo.ts';
import type { Loss, Missing, RunEnd } from '../prediction.ts';
import type { Down, FactState } from '../request.ts';
import { hostsOfPattern, type Process } from './process.ts';
import type { StartAt } from './run.ts';
import { type FactCache, type RunState, runStateOf } from './run-state.ts';
import { VERSION_CHECK_TAG } from './stations/version-check.ts';
import type { TagSelection } from './tags.ts';
import { Unknowable } from './unknowable.ts';
import { runWhole } from './whole-run.ts';

/** A command, ready to be run to its end through one release. */
export type WholeSetting = {
  readonly command: PlaybookCommand;
  readonly tags: TagSelection;
  readonly startAt?: StartAt;
  /** A new process each time: inventory as read, nothing registered, with the command's extra variables and limit, or without. */
  readonly startProcess: (of: 'command' | 'facts', limit?: string) => Process;
  readonly facts?: FactState;
  /** What earlier commands may have left, one for each way in which they may have gone. */
  readonly states: readonly ClusterState[];
  readonly down: readonly Down[];
  readonly check: boolean;
  /** Hosts of which one answers first where groups are completed; more than one is a race. */
  readonly firsts: readonly (string | undefined)[];
};

export type RunEnds = {
  readonly run: readonly RunEnd[];
  /** What each of them leaves, of a race the gravest end; told on demand, since only a command that follows asks. */
  readonly after: () => readonly ClusterState[];
  readonly missing?: Missing;
  /** `--start-at-task` finds no task to start at. */
  readonly nothingRuns?: boolean;
};

/** Thrown where no task of the playbooks is the one to start at. */
class NothingRuns extends Error {
  override readonly name = 'NothingRuns';
}

/** The facts run depends on the inventory and the release alone, and remedies ask for it again and again. */
const caches = memoByKey<Inventory, string, FactCache>(100);

const NO_FACTS: FactCache = new Map();
/** The cache is there, whatever ansible-core filled it. */
const NO_CHECK: TagSelection = { run: [], skip: [VERSION_CHECK_TAG] };

/** The ends of the whole run, one for each state of the fact cache that is open. Empty, with what is missing, where that cannot be told. */
export function runEndsOf(setting: WholeSetting): RunEnds {
  try {
    const ends = setting.states.flatMap((state) => startsIn(setting, state)).map((start) => endOf(setting, start));
    return { run: ends.map(({ end }) => end), after: () => ends.map(({ after }) => after()) };
  } catch (error) {
    if (error instanceof NothingRuns) return { run: [], after: () => [], nothingRuns: true };
    if (error instanceof Unknowable)
      return { run: [], after: () => [], missing: { what: error.what, subject: error.subject } };
    throw error;
  }
}

/** What a run starts with: the state that it is in, and what its cache holds. */
type Start = { readonly facts: FactState; readonly cache: FactCache; readonly state: ClusterState };

/** Each state of the cache that is open where earlier commands left this state. */
function startsIn(setting: WholeSetting, state: ClusterState): readonly Start[] {
  if (keepsNoFacts(setting.command)) return [{ facts: 'empty', cache: NO_FACTS, state }];
  const { facts: asked } = setting;
  if (state.facts === undefined) {
    const open: readonly FactState[] = asked === undefined ? ['cached', 'empty'] : [asked];
    return open.map((facts) => ({ facts, cache: cacheOf(setting, facts), state }));
  }
  const { inventory } = setting.startProcess('command');
  const held = new Map(asked === undefined ? NO_FACTS : cacheOf(setting, asked));
  for (const { hosts, names } of state.facts)
    for (const name of names) held.set(name, (held.get(name) ?? HostSet.none(inventory)).with(hosts));
  return [{ facts: shownState(inventory, held), cache: held, state }];
}

/** A cache in the words of a request. */
function shownState(inventory: Inventory, cache: FactCache): FactState {
  const hosts = everyHost(inventory);
  const known = [...cache.values()].reduce((any, set) => any.union(set), HostSet.none(inventory)).within(hosts);
  return known.length === 0 ? 'empty' : known.length === hosts.length ? 'cached' : known;
}

/** One end, and what it leaves. */
type Ended = { readonly end: RunEnd; readonly after: () => ClusterState };

function endOf(setting: WholeSetting, start: Start): Ended {
  const [first, ...more] = setting.firsts
    .map((first) => simulate(setting, start, first))
    .toSorted((a, b) => gravity(b.end) - gravity(a.end));
  const [worst, others] = [first?.end, more.map(({ end }) => end)];
  if (!first || !worst) throw new Error('a run has at least one order');
  if (others.length === 0) return first;
  const seen = new Set([identityOf(worst)]);
  const alternatives = others.filter((end) => {
    const key = identityOf(end);
    return !seen.has(key) && seen.add(key);
  });
  return { ...first, end: alternatives.length === 0 ? worst : { ...worst, alternatives } };
}

/** Two ends are one if they differ in the order of hosts alone, or in the host that reports a stop first. */
function identityOf(end: RunEnd): string {
  const { drainedTogether: _order, drained, leftCordoned, losses, stop, ...rest } = end;
  return JSON.stringify({
    ...rest,
    losses: losses.map((loss) => ({ ...loss, hosts: loss.hosts.toSorted() })),
    drained: drained.toSorted(),
    leftCordoned: leftCordoned.toSorted(),
    ...(stop ? { stop: { ...stop, host: '' } } : {}),
  });
}

/** The graver an end is, the higher. */
function gravity({ end, leftCordoned, losses }: RunEnd): number {
  return leftCordoned.length > 0 ? 3 : end === 'stops' ? 2 : losses.length > 0 ? 1 : 0;
}

/** What the release's own facts playbook leaves in the cache, as far as it gets; a host that is left out of its limit and down is not asked then either. */
function cacheOf(setting: WholeSetting, facts: FactState): FactCache {
  if (facts === 'empty') return NO_FACTS;
  const down =
    facts === 'cached' ? [] : setting.down.filter(({ host, from }) => from === 'start' && !facts.includes(host));
  const process = setting.startProcess('facts', facts === 'cached' ? undefined : facts.join(','));
  const { inventory, release, core } = process;
  return caches(inventory, JSON.stringify([release.name, core.version, facts, down]), () => {
    const run = runStateOf(process, { tags: NO_CHECK, cache: NO_FACTS, down });
    runWhole(run, ['facts']);
    return run.facts;
  });
}

function simulate(setting: WholeSetting, { facts, cache, state }: Start, first: string | undefined): Ended {
  const { tags, down, check, startAt } = setting;
  const process = setting.startProcess('command');
  const flushes = setting.command.options.some(({ name }) => name === 'flush-cache');
  const run = runStateOf(process, {
    tags,
    cache: flushes ? flushed(cache, hostsOfPattern(process, 'all')) : cache,
    down,
    check,
    cordoned: state.cordoned,
    ...(startAt ? { startAt } : {}),
  });
  const stop = runWhole(
    run,
    setting.command.playbooks.map(({ name }) => name),
    first,
  );
  if (run.startAt) throw new NothingRuns();
  const before = new Set(state.cordoned);
  const end: RunEnd = {
    facts,
    end: stop ? 'stops' : 'completes',
    ...(stop ? { stop } : {}),
    drained: run.drained,
    ...(run.drained.length > 0 ? { drainedTogether: run.drainedTogether } : {}),
    leftCordoned: [...run.cordoned].filter((host) => !before.has(host) || run.foundCordoned.has(host)),
    applied: check ? [] : [...process.applied].sort(),
    losses: [...run.losses].map(([kind, hosts]): Loss => ({ kind, hosts: [...hosts] })),
    ...(run.lost.size > 0 ? { unreachable: [...run.lost] } : {}),
  };
  return { end, after: () => stateAfter(state, run, end, !keepsNoFacts(setting.command)) };
}

/** A cache after `--flush-cache`, which forgets the hosts of the limit alone (lib/ansible/cli/playbook.py). */
function flushed(cache: FactCache, hosts: readonly string[]): FactCache {
  return new Map([...cache].map(([name, set]) => [name, set.without(hosts)]));
}

function stateAfter(
  before: ClusterState,
  { process, facts, cordoned, upgraded }: RunState,
  end: RunEnd,
  keepsFacts: boolean,
): ClusterState {
  const upgradedNow = new Set(upgraded.flat());
  const namesByHosts = new Map<string, { readonly hosts: readonly string[]; readonly names: string[] }>();
  const all = everyHost(process.inventory);
  for (const [name, set] of facts) {
    const hosts = [...set.within(all), ...(set.has('localhost') && !all.includes('localhost') ? ['localhost'] : [])];
    if (hosts.length === 0) continue;
    const key = hosts.join();
    const held = namesByHosts.get(key) ?? { hosts, names: [] };
    held.names.push(name);
    namesByHosts.set(key, held);
  }
  return {
    ...(keepsFacts ? { facts: [...namesByHosts.values()] } : before.facts === undefined ? {} : { facts: before.facts }),
    ...(before.rewritten === undefined ? {} : { rewritten: before.rewritten }),
    cordoned: [...cordoned],
    upgraded: [
      ...before.upgraded.filter(({ host }) => !upgradedNow.has(host)),
      ...[...upgradedNow].map((host) => ({ host, release: process.release.name })),
    ],
    applied: [...new Set([...before.applied, ...end.applied])].sort(),
  };
}
