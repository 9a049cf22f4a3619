import type { PlaybookCommand } from '../command/model.ts';
import { listingOptions } from '../command/options.ts';
import { hostsIn } from '../inventory/hosts-in.ts';
import type { Inventory } from '../inventory/model.ts';
import { findPlaybook, type NamedPlaybook } from '../kubespray/find-playbook.ts';
import { clusterParts } from '../kubespray/groups.ts';
import {
  clusterManifests,
  engineManifests,
  objectName,
  roleDefaults,
  singleManifest,
  variants,
} from '../kubespray/multus-role.ts';
import { groupCompletions, playsOf } from '../kubespray/playbooks.ts';
import type { Release } from '../kubespray/releases.ts';
import { readLimit } from '../pattern/limit.ts';
import {
  type Assumption,
  type Ending,
  type Evidence,
  type Missing,
  type Outcome,
  type Refusal,
  worstFirst,
} from '../prediction.ts';
import { parseGlob } from '../python/fnmatch.ts';
import type { Core } from './core.ts';
import { mindSettings, refusalBySetting, type Setting } from './environment.ts';
import { evidenceOf, evidenceOfStart } from './evidence.ts';
import { completeGroups, possibleFirsts } from './groups.ts';
import { firstOfEachKind, hostsWhere } from './kinds.ts';
import { isMultusOn, SWITCH } from './multus-tasks.ts';
import { type ExtraVariable, type Process, taskVariable } from './process.ts';
import { type Run, type RunPlan, runPlaybooks, type StartAt } from './run.ts';
import { mindStrategy } from './strategy.ts';
import { tagsOf } from './tags.ts';
import { Unknowable } from './unknowable.ts';
import { hostsWithin } from './within.ts';

/** What one release makes of a command and an inventory. */
export type ReleasePrediction = Ending & {
  readonly alternatives: readonly Ending[];
  readonly evidence: Evidence;
  readonly assumptions: readonly Assumption[];
  /** What the outcome depends on and the request does not tell; with `undetermined`. */
  readonly missing?: Missing;
  /** Why Ansible refuses; with `rejected`. */
  readonly refusal?: Refusal;
};

const DEFAULT_FORKS = 5;

/** Runs the command on the inventory with one release and one ansible-core. Never throws for any inventory and command. */
export function predictRelease(setting: Setting, release: Release, core: Core): ReleasePrediction {
  try {
    return predict(setting, release, core);
  } catch (error) {
    if (error instanceof Unknowable) {
      const missing = { what: error.what, subject: error.subject };
      return { ...emptyPrediction(setting, release, core, 'undetermined'), missing, assumptions: [error.what] };
    }
    throw error;
  }
}

function predict(setting: Setting, release: Release, core: Core): ReleasePrediction {
  const { inventory, command } = setting;
  const refusal = refusalOf(setting, release, core);
  if (refusal) return { ...emptyPrediction(setting, release, core, 'rejected'), refusal };
  if (command.options.some(({ name }) => listingOptions.has(name)))
    return emptyPrediction(setting, release, core, 'not-reached');

  const plan = planOf(command);
  const runs = possibleOrders(setting, release, plan).map((first) => {
    const runIn = (oneByOne?: RunPlan['oneByOne']) => {
      const process = startProcess(setting, release, core);
      const run = runPlaybooks(process, {
        ...plan,
        ...(first === undefined ? {} : { first }),
        ...(oneByOne ? { oneByOne } : {}),
      });
      return { process, run, ending: endingOf(setting, process, run) };
    };
    const inStep = runIn();
    mindSettings(setting, release, inStep.run);
    mindStrategy(command, inStep, runIn);
    return inStep;
  });
  const ranked = runs.toSorted((a, b) => rank(a.ending) - rank(b.ending));
  const [worst, ...others] = ranked;
  if (!worst) throw new Error('a prediction has at least one run');
  const missingVariables = worst.ending.outcome === 'not-reached' ? undefined : unknownVariables(command);
  if (missingVariables) throw missingVariables;
  const alternatives = distinct(
    others.map(({ ending }) => ending),
    worst.ending,
  );
  return {
    ...worst.ending,
    alternatives,
    evidence: evidenceOf(setting, worst.process, worst.run),
    assumptions: [
      ...(alternatives.length > 0 ? (['run-time-group-order'] as const) : []),
      ...(isCheckRun(command) ? (['check-mode'] as const) : []),
      ...(command.options.some(({ name }) => name === 'step') ? (['step'] as const) : []),
      ...(inventory.readable ? [] : (['inventory-unreadable'] as const)),
    ],
  };
}

/** Why `ansible-playbook` stops before the first play: the command line, its playbooks (`cli/playbook.py`), or its hosts (`get_host_list`). */
function refusalOf({ inventory, command }: Setting, release: Release, core: Core): ReleasePrediction['refusal'] {
  if (!command.program) throw new Unknowable('command-missing', '');
  const wrong = command.problems.find(({ severity }) => severity === 'error');
  // What Ansible would say about it nobody knows where the shell's own text has no clear meaning.
  if (wrong && wrong.ansibleSays === undefined) throw new Unknowable('command-unreadable', '');
  if (wrong?.ansibleSays !== undefined) return { kind: 'usage', message: wrong.ansibleSays };
  const absent = command.playbooks.find(
    ({ unknowable, ...playbook }) => !unknowable && isAbsent(release, playbook, command),
  );
  if (absent) return { kind: 'playbook', message: `the playbook: ${absent.text} could not be found` };
  if (inventory.stopped) return { kind: 'inventory', message: stoppedBecause(inventory) };
  mindPrograms(inventory);
  const expanded = [...command.playbooks, command.limit, ...command.tags, ...command.skipTags].flatMap(
    (written) => written?.unknowable ?? [],
  );
  if (expanded.length > 0) throw new Unknowable('shell-expansion', expanded.join(' '));
  const limit = command.limit?.text;
  const within = limit === undefined ? undefined : readLimit(inventory, limit);
  if (within?.kind === 'limit' && within.missingFile !== undefined)
    throw new Unknowable('limit-file-missing', within.missingFile);
  const all = hostsWithin(inventory, 'all', limit);
  if (all.unsupported !== undefined) throw new Unknowable('regular-expression', all.unsupported);
  if (all.error !== undefined) return { kind: 'limit', message: all.error };
  const refusal = refusalBySetting({ inventory, command }, all.unmatched);
  if (refusal) return refusal;
  if (all.hosts.length > 0) return undefined;
  // Where reading gave up, `all` is empty although other groups are not, and Ansible goes on (`get_host_list`, cli/__init__.py).
  const isEmpty = hostsWithin(inventory, 'all', undefined).hosts.length === 0;
  return isEmpty ? undefined : { kind: 'no-hosts', message: core.noHostsMessage };
}

/** A source that Ansible runs, asks or decrypts, so that its hosts are not known here. */
function mindPrograms({ problems }: Inventory): void {
  for (const { code, span } of problems) {
    if (code === 'source-is-script' || code === 'source-is-plugin')
      throw new Unknowable('inventory-program', span.file ?? '');
    if (code === 'source-vaulted') throw new Unknowable('vaulted-value', span.file ?? '');
  }
}

const isAbsent = (release: Release, playbook: NamedPlaybook, { folder }: PlaybookCommand): boolean =>
  findPlaybook(release, playbook, folder).kind === 'absent';

/** What Ansible says when a file of variables, or a loop of groups, stops the reading altogether. */
function stoppedBecause({ problems }: Inventory): string {
  return problems.findLast(({ severity }) => severity === 'error')?.ansibleSays ?? '';
}

/** A process of the command before its first play: nothing registered, nothing applied. */
export function startProcess({ inventory, command }: Setting, release: Release, core: Core): Process {
  const extraVars = new Map<string, ExtraVariable>();
  for (const { vars, span } of command.extraVars)
    for (const [name, value] of vars) extraVars.set(name, { value, span });
  const limit = command.limit?.text;
  return {
    release,
    core,
    extraVars,
    inventory,
    registered: new Map(),
    applied: new Set(),
    ...(limit === undefined ? {} : { limit }),
  };
}

export function planOf(command: PlaybookCommand): RunPlan {
  const startAt = command.options.findLast(({ name }) => name === 'start-at-task')?.value;
  return {
    playbooks: command.playbooks.map(({ name }) => name),
    tags: tagsOf(command),
    ...(startAt ? { startAt: { text: startAt.text, matches: matcherOf(startAt.text) } } : {}),
  };
}

/** `--start-at-task` takes a name, with or without the role before it, or a glob of it (`executor/play_iterator.py`). */
function matcherOf(wanted: string): StartAt['matches'] {
  const glob = /[*?[]/.test(wanted) ? parseGlob(wanted) : (name: string) => name === wanted;
  return ({ name, role }) => glob(name) || (role !== undefined && glob(`${role} : ${name}`));
}

export function isCheckRun(command: PlaybookCommand): boolean {
  return command.options.some(({ name }) => name === 'check');
}

/** Variables of the command that cannot be known: a file that was not given, or text that the shell replaces first. */
function unknownVariables(command: PlaybookCommand): Unknowable | undefined {
  for (const { missingFile, unknowable } of command.extraVars) {
    if (missingFile !== undefined) return new Unknowable('extra-vars-file-missing', missingFile);
    if (unknowable && unknowable.length > 0) return new Unknowable('shell-expansion', unknowable.join(' '));
  }
  return undefined;
}

/**
 * The hosts that may answer first where groups are completed, one for each that can make a difference. Only groups that name the hosts
 * of a play, and the first control-plane host, depend on the order.
 */
export function possibleOrders(
  { inventory, command }: Setting,
  release: Release,
  plan: RunPlan,
): readonly (string | undefined)[] {
  const times = plan.playbooks.reduce((sum, playbook) => sum + groupCompletions(release, playbook), 0);
  const completed = completeGroups(inventory, release.groupSetup, command.limit?.text, undefined, times);
  if (completed.added.size === 0) return [undefined];
  const deciding = new Set(['kube_control_plane']);
  for (const playbook of plan.playbooks) {
    const known = playsOf(release, playbook);
    if (known.kind === 'multus')
      for (const { hosts } of known.plays) for (const group of hosts.split(':')) deciding.add(group);
  }
  const added = new Map([...completed.added].filter(([group]) => deciding.has(group)));
  const forks = Number(command.options.findLast(({ name }) => name === 'forks')?.value?.text ?? DEFAULT_FORKS);
  const firsts = possibleFirsts({ ...completed, added }, Number.isInteger(forks) && forks > 0 ? forks : DEFAULT_FORKS);
  return firsts.length === 0 ? [undefined] : firsts;
}

function endingOf(setting: Setting, process: Process, run: Run): Ending {
  const check = isCheckRun(setting.command);
  // The module that applies has no check mode, so nothing reaches the cluster then.
  const applied = check ? [] : [...process.applied].sort();
  if (run.failure) return { outcome: 'fails', failure: run.failure, applied };
  if (!run.evaluated) return { outcome: 'not-reached', applied };
  const notApplied = check ? [] : objectsLeftOut(setting, process, run);
  return notApplied.length > 0 ? { outcome: 'incomplete', applied, notApplied } : { outcome: 'passes', applied };
}

/** Objects of the set that are missing although the whole cluster took part, with Multus on. */
function objectsLeftOut({ inventory }: Setting, process: Process, run: Run): readonly string[] {
  const cluster = clusterHosts(inventory, process);
  if (cluster.length === 0 || !cluster.every((host) => run.reached.has(host))) return [];
  const on = hostsWhere(process, cluster, [SWITCH], (host) => isMultusOn(process, host));
  if (on.length === 0) return [];
  return expectedObjects(process, on).filter((object) => !process.applied.has(object));
}

/** Every host of the cluster, whatever the limit: `k8s_cluster`, or the groups that it is derived from. */
export function clusterHosts(inventory: Inventory, { release }: Pick<Process, 'release'>): readonly string[] {
  const whole = completeGroups(inventory, release.groupSetup, undefined).inventory;
  if (whole.groups.has('k8s_cluster')) return hostsIn(whole, 'k8s_cluster');
  return [...new Set(clusterParts.flatMap((group) => (whole.groups.has(group) ? hostsIn(whole, group) : [])))];
}

/** What a complete installation applies: the objects of the cluster, and a DaemonSet for each engine in use. */
export function expectedObjects(process: Process, hosts: readonly string[]): readonly string[] {
  const once = clusterManifests.map(objectName);
  if (variants[process.release.variant].lookup === 'own') return [...once, ...singleManifest.map(objectName)];
  const kinds = firstOfEachKind(process, hosts, ['container_manager']);
  const inUse = new Set(
    kinds.map((host) => taskVariable(process, host, 'container_manager')?.value ?? roleDefaults.container_manager),
  );
  return [...once, ...engineManifests.filter(({ engine }) => inUse.has(engine)).map(objectName)];
}

function rank({ outcome }: Ending): number {
  return worstFirst.indexOf(outcome);
}

function distinct(endings: readonly Ending[], than: Ending): readonly Ending[] {
  const seen = new Set([JSON.stringify(than)]);
  return endings.filter((ending) => {
    const key = JSON.stringify(ending);
    return !seen.has(key) && seen.add(key);
  });
}

function emptyPrediction(setting: Setting, release: Release, core: Core, outcome: Outcome): ReleasePrediction {
  return { outcome, applied: [], alternatives: [], assumptions: [], evidence: evidenceOfStart(setting, release, core) };
}
