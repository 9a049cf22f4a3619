import type { PlaybookCommand } from '../command/model.ts';
import type { Inventory } from '../inventory/model.ts';
import { memoByKey } from '../memo.ts';
import type { Loss, Missing, RunEnd } from '../prediction.ts';
import type { Down, FactState } from '../request.ts';
import type { Process } from './process.ts';
import type { StartAt } from './run.ts';
import { type FactCache, runStateOf } from './run-state.ts';
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
  readonly down: readonly Down[];
  readonly check: boolean;
  /** Hosts of which one answers first where groups are completed; more than one is a race. */
  readonly firsts: readonly (string | undefined)[];
};

export type RunEnds = {
  readonly run: readonly RunEnd[];
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
  const states: readonly FactState[] = setting.facts === undefined ? ['cached', 'empty'] : [setting.facts];
  try {
    return { run: states.map((facts) => endOf(setting, facts)) };
  } catch (error) {
    if (error instanceof NothingRuns) return { run: [], nothingRuns: true };
    if (error instanceof Unknowable) return { run: [], missing: { what: error.what, subject: error.subject } };
    throw error;
  }
}

function endOf(setting: WholeSetting, facts: FactState): RunEnd {
  const cache = cacheOf(setting, facts);
  const [worst, ...others] = setting.firsts
    .map((first) => simulate(setting, facts, cache, first))
    .toSorted((a, b) => gravity(b) - gravity(a));
  if (!worst) throw new Error('a run has at least one order');
  const seen = new Set([identityOf(worst)]);
  const alternatives = others.filter((end) => {
    const key = identityOf(end);
    return !seen.has(key) && seen.add(key);
  });
  return alternatives.length === 0 ? worst : { ...worst, alternatives };
}

/** Two ends are one if they differ in the order of hosts alone, or in the host that reports a stop first. */
function identityOf(end: RunEnd): string {
  const { drained, drainedTogether = [], leftCordoned, stop } = end;
  return JSON.stringify({
    ...end,
    drained: drained.toSorted(),
    drainedTogether: drainedTogether.map((batch) => batch.toSorted().join()).sort(),
    leftCordoned: leftCordoned.toSorted(),
    ...(stop ? { stop: { ...stop, host: '' } } : {}),
  });
}

/** The graver an end is, the higher. */
function gravity({ end, leftCordoned, losses }: RunEnd): number {
  return leftCordoned.length > 0 ? 3 : end === 'stops' ? 2 : losses.length > 0 ? 1 : 0;
}

/** What the release's own facts playbook leaves in the cache, as far as it gets. */
function cacheOf(setting: WholeSetting, facts: FactState): FactCache {
  if (facts === 'empty') return NO_FACTS;
  const process = setting.startProcess('facts', facts === 'cached' ? undefined : facts.join(','));
  const { inventory, release, core } = process;
  return caches(inventory, JSON.stringify([release.name, core.version, facts]), () => {
    const run = runStateOf(process, { tags: NO_CHECK, cache: NO_FACTS });
    runWhole(run, ['facts']);
    return run.facts;
  });
}

function simulate(setting: WholeSetting, facts: FactState, cache: FactCache, first: string | undefined): RunEnd {
  const { tags, down, check, startAt } = setting;
  const process = setting.startProcess('command');
  const run = runStateOf(process, { tags, cache, down, check, ...(startAt ? { startAt } : {}) });
  const stop = runWhole(
    run,
    setting.command.playbooks.map(({ name }) => name),
    first,
  );
  if (run.startAt) throw new NothingRuns();
  return {
    facts,
    end: stop ? 'stops' : 'completes',
    ...(stop ? { stop } : {}),
    drained: run.drained,
    ...(run.drained.length > 0 ? { drainedTogether: run.drainedTogether } : {}),
    leftCordoned: [...run.cordoned],
    applied: check ? [] : [...process.applied].sort(),
    losses: [...run.losses].map(([kind, hosts]): Loss => ({ kind, hosts: [...hosts] })),
    ...(run.lost.size > 0 ? { unreachable: [...run.lost] } : {}),
  };
}
