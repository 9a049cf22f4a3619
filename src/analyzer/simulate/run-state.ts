import { type RunVariable, runDefaults } from '../kubespray/run-defaults.ts';
import { type RunTraits, runTraitsOf } from '../kubespray/run-traits.ts';
import type { Loss } from '../prediction.ts';
import { isTruthy } from '../python/values.ts';
import type { Down } from '../request.ts';
import { hasVariable, hostVariable, type Process, register } from './process.ts';
import type { StartAt } from './run.ts';
import type { TagSelection } from './tags.ts';

/** The hosts that have each fact, by its name: what `setup` returned, and what `set_fact` kept with `cacheable`. */
export type FactCache = ReadonlyMap<string, ReadonlySet<string>>;

/** One `ansible-playbook` process from its first play to its last: what is known of hosts, and what was done to nodes. */
export type RunState = {
  readonly process: Process;
  readonly traits: RunTraits;
  readonly tags: TagSelection;
  /** Facts, those of the cache from the start. */
  readonly facts: Map<string, Set<string>>;
  /** The hosts of the mapping `fallback_ips_base` that localhost has kept last. */
  fallbackAddresses?: ReadonlySet<string>;
  /** Hosts that cannot be reached, and from where on. */
  readonly down: ReadonlyMap<string, Down['from']>;
  /** Hosts that the run has lost. */
  readonly lost: Set<string>;
  /** Nodes that are cordoned now. */
  readonly cordoned: Set<string>;
  /** Nodes in the order in which they were drained. */
  readonly drained: string[];
  /** Nodes of which `needs_cordoning` is true. */
  readonly needsCordoning: Set<string>;
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
};

export function runStateOf(process: Process, { tags, cache, down = [], check = false, startAt }: RunOptions): RunState {
  return {
    process,
    traits: runTraitsOf(process.release),
    tags,
    facts: new Map([...cache].map(([name, hosts]) => [name, new Set(hosts)])),
    down: new Map(down.map(({ host, from }) => [host, from])),
    lost: new Set(),
    cordoned: new Set(),
    drained: [],
    needsCordoning: new Set(),
    losses: new Map(),
    check,
    ...(startAt ? { startAt } : {}),
  };
}

/** Which hosts have a variable, wherever it comes from: `-e`, a task, a fact or the inventory. */
export function having({ process, facts }: RunState, name: string): (host: string) => boolean {
  const inProcess = hasVariable(process, name);
  const gathered = facts.get(name);
  return (host) => gathered?.has(host) || inProcess(host);
}

/** `setup` has returned these facts of a host. */
export function gather({ facts }: RunState, host: string, names: readonly string[]): void {
  for (const name of names) {
    const hosts = facts.get(name);
    if (hosts) hosts.add(host);
    else facts.set(name, new Set([host]));
  }
}

/** `set_fact` has set a variable of a host; with `cacheable` it is a fact as well. */
export function setFact(run: RunState, host: string, name: string, value: unknown, cacheable = false): void {
  register(run.process, name, host, value);
  if (cacheable) gather(run, host, [name]);
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
