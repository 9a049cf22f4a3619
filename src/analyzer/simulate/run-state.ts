import { HostSet } from '../inventory/host-set.ts';
import { type RunVariable, runDefaults } from '../kubespray/run-defaults.ts';
import { type RunTraits, runTraitsOf } from '../kubespray/run-traits.ts';
import type { Loss } from '../prediction.ts';
import { isTruthy } from '../python/values.ts';
import type { Down } from '../request.ts';
import { hostsWith, hostVariable, type Process, register } from './process.ts';
import type { StartAt } from './run.ts';
import type { TagSelection } from './tags.ts';

/** The hosts that have each fact, by its name: what `setup` returned, and what `set_fact` kept with `cacheable`. */
export type FactCache = ReadonlyMap<string, HostSet>;

/** One `ansible-playbook` process from its first play to its last: what is known of hosts, and what was done to nodes. */
export type RunState = {
  readonly process: Process;
  readonly traits: RunTraits;
  readonly tags: TagSelection;
  /** Facts, those of the cache from the start. */
  readonly facts: Map<string, HostSet>;
  /** The hosts of the mapping `fallback_ips_base` that localhost has kept last. */
  fallbackAddresses?: HostSet;
  /** Hosts that cannot be reached, and from where on. */
  readonly down: ReadonlyMap<string, Down['from']>;
  /** Hosts that the run has lost. */
  readonly lost: Set<string>;
  /** Nodes that are cordoned now. */
  readonly cordoned: Set<string>;
  /** Nodes that the run found cordoned, so that it leaves them so. */
  readonly foundCordoned: Set<string>;
  /** Nodes whose upgrade the run has finished, batch by batch. */
  readonly upgraded: (readonly string[])[];
  /** Nodes in the order in which they were drained. */
  readonly drained: string[];
  /** The same by the batch in which they were drained. */
  readonly drainedTogether: (readonly string[])[];
  /** Nodes of which `needs_cordoning` is true. */
  needsCordoning: HostSet;
  /** Who is missing where, although the run goes on. */
  readonly losses: Map<Loss['kind'], ReadonlySet<string>>;
  /** `--start-at-task` that has not found its task yet. */
  startAt?: StartAt;
  /** Check mode: commands are skipped, so that no node is touched. */
  readonly check: boolean;
};

export type RunOptions = {
  readonly startAt?: StartAt;
  readonly tags: TagSelection;
  readonly cache: FactCache;
  readonly down?: readonly Down[];
  readonly check?: boolean;
  /** Nodes that are cordoned before the run. */
  readonly cordoned?: readonly string[];
};

export function runStateOf(
  process: Process,
  { tags, cache, down = [], check = false, cordoned = [], startAt }: RunOptions,
): RunState {
  return {
    process,
    traits: runTraitsOf(process.release),
    tags,
    facts: new Map(cache),
    down: new Map(down.map(({ host, from }) => [host, from])),
    lost: new Set(),
    cordoned: new Set(cordoned),
    foundCordoned: new Set(),
    upgraded: [],
    drained: [],
    drainedTogether: [],
    needsCordoning: HostSet.none(process.inventory),
    losses: new Map(),
    check,
    ...(startAt ? { startAt } : {}),
  };
}

/** The hosts that have a variable, wherever it comes from: `-e`, a task, a fact or the inventory. */
export function having({ process, facts }: RunState, name: string): HostSet {
  const inProcess = hostsWith(process, name);
  const gathered = facts.get(name);
  return gathered ? inProcess.union(gathered) : inProcess;
}

/** The hosts that have at least one of these variables. */
export function havingAny(run: RunState, names: readonly string[]): HostSet {
  return names
    .map((name) => having(run, name))
    .reduce((any, hosts) => any.union(hosts), HostSet.none(run.process.inventory));
}

/** `setup` has returned these facts of hosts. */
export function gather({ process, facts }: RunState, hosts: readonly string[], names: readonly string[]): void {
  for (const name of names) facts.set(name, (facts.get(name) ?? HostSet.none(process.inventory)).with(hosts));
}

/** `setup` has returned a fact of those hosts that did not have it. */
export function gatherMissing(run: RunState, hosts: readonly string[], name: string): void {
  const { process, facts } = run;
  const none = HostSet.none(process.inventory);
  facts.set(
    name,
    none
      .with(hosts)
      .minus(having(run, name))
      .union(facts.get(name) ?? none),
  );
}

/** `set_fact` has set a variable of hosts; with `cacheable` it is a fact as well. */
export function setFact(
  run: RunState,
  hosts: readonly string[],
  name: string,
  value: unknown,
  cacheable = false,
): void {
  register(run.process, name, hosts, value);
  if (cacheable) gather(run, hosts, [name]);
}

/** A variable of a host, or Kubespray's default. */
export function settingOf({ process }: RunState, host: string, name: RunVariable): unknown {
  const found = hostVariable(process, host, name);
  return found ? found.value : runDefaults[name];
}

/** A condition that names only a variable: Jinja's truth of it. */
export function isOn(run: RunState, host: string, name: RunVariable): boolean {
  return isTruthy(settingOf(run, host, name));
}
