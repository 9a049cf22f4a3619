import { analyze } from '../analyze.ts';
import { hostsIn } from '../inventory/hosts-in.ts';
import { variableOf } from '../inventory/variables.ts';
import { type Release, releases } from '../kubespray/releases.ts';
import { rolePatch } from '../kubespray/role-patch.ts';
import { readRequest } from '../reading.ts';
import type { Request } from '../request.ts';
import { quoteWord } from '../shell/source.ts';
import { predictAll } from '../simulate/by-release.ts';
import { endsOf } from '../simulate/headline.ts';
import { type ReadGoal, readGoal, type Wave } from './goal.ts';
import type { Blocked, Hop, HopNote, Plan, PlanGoal, PlannedRun, PlanStep, RunScope } from './model.ts';

/** An upgrade from release to release, one minor release at a time, whose every run completes as it is simulated over the whole run. */
export function planUpgrade(goal: PlanGoal): Plan {
  const read = readGoal(goal);
  if (!('goal' in read)) return { from: goal.from, to: goal.to, problems: read, hops: [], mostDown: 0 };
  const hops: Hop[] = [];
  let blocked: Blocked | undefined;
  let from = read.from;
  for (const choices of hopsBetween(read.from, read.to)) {
    const tried = choices.map((release) => planHop(read, from, release));
    const hop = tried.find((each): each is Hop => 'steps' in each);
    const [first] = tried;
    if (hop) {
      hops.push(hop);
      from = choices[tried.indexOf(hop)] ?? from;
    } else {
      if (first && !('steps' in first)) blocked = first;
      break;
    }
  }
  const runs = hops.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'run' ? [step.run] : [])));
  return {
    from: read.from.name,
    to: read.to.name,
    problems: [],
    hops,
    ...(blocked ? { blocked } : {}),
    mostDown: runs.reduce((most, run) => Math.max(most, run.mostDown), 0),
  };
}

/** The releases that each hop may lead to, the best first: the newest patch of each minor release on the way, then the goal itself. */
function hopsBetween(from: Release, to: Release): readonly (readonly Release[])[] {
  if (from === to) return [];
  const minors = [...new Set(releases.map(({ order }) => order[0]))].filter(
    (minor) => minor > from.order[0] && minor < to.order[0],
  );
  const between = minors.map((minor) => releases.filter(({ order }) => order[0] === minor).toReversed());
  return [...between, [to]];
}

/** One way to do a hop: with the Multus role as it is, replaced, or left out; host by host in parts, or the whole cluster in one run. */
type Way = { readonly multus: 'as-it-is' | 'patch' | 'skip'; readonly whole: boolean };

function waysFor({ goal }: ReadGoal, release: Release): readonly Way[] {
  const preferred = goal.whereMultusStops ?? 'patch';
  const changes = (['patch', 'skip'] as const)
    .filter((change) => change !== 'patch' || rolePatch(release) !== undefined)
    .toSorted((a, b) => Number(b === preferred) - Number(a === preferred));
  return [false, true].flatMap((whole) =>
    (['as-it-is', ...changes] as const).map((multus): Way => ({ multus, whole })),
  );
}

function planHop(read: ReadGoal, from: Release, release: Release): Hop | Blocked {
  let firstStop: PlannedRun | undefined;
  for (const way of waysFor(read, release)) {
    const runs = runsOf(read, release, way);
    if (!('headline' in runs)) return hopOf(read, from, release, way, runs, firstStop);
    firstStop ??= runs;
  }
  if (!firstStop) throw new Error('a hop has at least one way');
  return { from: from.name, release: release.name, run: firstStop };
}

type Step = Extract<PlanStep, { kind: 'run' }>;

/** The runs of a hop in their order, all of which complete; or the first that does not. */
function runsOf(read: ReadGoal, release: Release, way: Way): readonly Step[] | PlannedRun {
  const { source, controlPlane, waves, atMostDown } = read;
  const facts = simulated(read, release, way, `${release.factsPlaybook} ${source} -b`, 'empty');
  // Where the facts playbook reaches no host, the other runs have to do without.
  const isCached = isSafe(facts, 0);
  const steps: Step[] = isCached ? [{ kind: 'run', scope: 'facts', run: facts }] : [];
  const upgrade = (scope: RunScope, words: string, group?: string): Step => {
    const run = simulated(
      read,
      release,
      way,
      `upgrade-cluster.yml ${source} -b${words}`,
      isCached ? 'cached' : 'empty',
    );
    return { kind: 'run', scope, run, ...(group === undefined ? {} : { group }) };
  };
  const all: Wave = { limit: '', size: Number.POSITIVE_INFINITY };
  const parts = way.whole ? [] : [upgrade('control-plane', ` --limit ${quoteWord(controlPlane)}`)];
  for (const step of parts) {
    if (!isSafe(step.run, atMostDown)) return step.run;
    steps.push(step);
  }
  for (const { limit, size, group } of way.whole ? [all] : waves) {
    const scope = way.whole ? 'everything' : 'workers';
    const words = limit === '' ? '' : ` --limit ${quoteWord(limit)}`;
    let firstStop: PlannedRun | undefined;
    let step: Step | undefined;
    for (const serial of serials(size, atMostDown)) {
      step = upgrade(scope, `${words} -e serial=${serial}`, group);
      if (isSafe(step.run, atMostDown)) break;
      firstStop ??= step.run;
      step = undefined;
    }
    if (!step) return firstStop ?? facts;
    steps.push(step);
  }
  return steps;
}

/** How many hosts a batch may have, the most first: also one less than all of them, since the role mistakes a batch of all for the cluster. */
function serials(size: number, atMostDown: number): readonly number[] {
  const most = Math.min(size, atMostDown);
  return [...new Set([most, most === size ? size - 1 : most, 1])].filter((serial) => serial > 0);
}

/** `firstStop`: the run for which the hop is done in another way than as it is. */
function hopOf(
  read: ReadGoal,
  from: Release,
  release: Release,
  way: Way,
  runs: readonly Step[],
  firstStop: PlannedRun | undefined,
): Hop {
  const patch = way.multus === 'patch' ? rolePatch(release) : undefined;
  const multusOn = isMultusOn(read, release);
  const catchUp = multusOn && way.multus !== 'skip' ? catchUpOf(read, release, way, runs) : [];
  const notes: HopNote[] = [];
  const pinned = pinnedVersion(read);
  if (pinned) notes.push({ code: 'version-pinned', ...pinned });
  if (patch) notes.push({ code: 'multus-patched', release: release.name });
  if (way.multus === 'skip') {
    // That Multus is left out needs a reason only where the operator has wished otherwise.
    const isWished = read.goal.whereMultusStops === 'skip';
    const finding = isWished || !firstStop ? undefined : findingOf(firstStop);
    notes.push({ code: 'multus-skipped', release: release.name, ...(finding === undefined ? {} : { finding }) });
  }
  if (way.whole) notes.push({ code: 'whole-cluster-at-once' });
  return {
    from: from.name,
    release: release.name,
    kubernetes: release.kubernetes.default.replace(/^v/, ''),
    notes,
    steps: [
      { kind: 'checkout', release: release.name },
      { kind: 'environment', release: release.name, ansible: release.ansible.pinned },
      ...(patch ? [{ kind: 'patch', from: patch.from, path: patch.path } as const] : []),
      ...runs,
      ...catchUp,
      { kind: 'check', release: release.name, multus: multusOn },
      ...(patch ? [{ kind: 'unpatch', path: patch.path } as const] : []),
    ],
  };
}

/** What is wrong with the input of a run that stops. */
function findingOf({ request }: PlannedRun): string | undefined {
  return analyze(request).findings.find(({ severity }) => severity === 'error')?.id;
}

/** Where no run of a hop applies an object of Multus, the tasks of Multus alone for every host, if they do. */
function catchUpOf(read: ReadGoal, release: Release, way: Way, runs: readonly Step[]): readonly Step[] {
  if (runs.some(({ run }) => run.applied.length > 0)) return [];
  const facts = runs.some(({ scope }) => scope === 'facts') ? 'cached' : 'empty';
  const run = simulated(read, release, way, `upgrade-cluster.yml ${read.source} -b --tags multus`, facts);
  return isSafe(run, 0) && run.applied.length > 0 ? [{ kind: 'run', scope: 'multus', run }] : [];
}

function simulated(read: ReadGoal, release: Release, way: Way, words: string, facts: 'cached' | 'empty'): PlannedRun {
  const isUpgrade = !words.startsWith(release.factsPlaybook);
  const version = isUpgrade && pinnedVersion(read) ? ` -e kube_version=${release.kubernetes.default}` : '';
  const skips = isUpgrade && way.multus === 'skip' ? ' --skip-tags multus' : '';
  const request: Request = {
    files: read.goal.files,
    command: `ansible-playbook ${words}${version}${skips}`,
    kubespray: release.name,
    facts,
    ...(way.multus === 'patch' ? { patched: true } : {}),
  };
  const [predicted] = predictAll(readRequest(request));
  if (!predicted) throw new Error(`${release.name} is a release`);
  const { headline, run, applied } = predicted.prediction;
  const together = endsOf(run).map((end) => end.drainedTogether ?? []);
  const [drainedTogether = []] = together;
  return { request, headline, drainedTogether, mostDown: mostOf(together.flat()), applied };
}

/** Does the run complete, with no more nodes drained at the same time than the goal allows? */
function isSafe(run: PlannedRun, atMostDown: number): boolean {
  return run.headline === 'completes' && run.mostDown <= atMostDown;
}

function mostOf(batches: readonly (readonly string[])[]): number {
  return batches.reduce((most, batch) => Math.max(most, batch.length), 0);
}

/** The value of the switch where an upgrade evaluates it for the first control-plane host. */
function isMultusOn({ goal, source, firstPlane }: ReadGoal, release: Release): boolean {
  const command = `ansible-playbook upgrade-cluster.yml ${source} -b --limit ${quoteWord(firstPlane)}`;
  const [predicted] = predictAll(readRequest({ files: goal.files, command, kubespray: release.name, facts: 'cached' }));
  return predicted?.prediction.evidence.multus?.on ?? false;
}

/** A Kubernetes version that the inventory pins: each hop gives its own in its place. */
function pinnedVersion({ inventory }: ReadGoal): { readonly value: string; readonly path: string } | undefined {
  const [host = ''] = hostsIn(inventory, 'all');
  const found = variableOf(inventory, host, 'kube_version');
  if (typeof found?.value !== 'string' || !/^v?\d+(?:\.\d+){1,2}$/.test(found.value)) return undefined;
  return { value: found.value, path: found.span.file ?? '' };
}
