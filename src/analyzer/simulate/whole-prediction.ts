import { type ClusterState, untouched } from '../cluster-state.ts';
import { listingOptions } from '../command/options.ts';
import type { Release } from '../kubespray/releases.ts';
import type { Headline, Missing, RunEnd } from '../prediction.ts';
import type { RunInput } from '../reading.ts';
import { troubleAroundDrain } from './around-the-drain.ts';
import type { Core } from './core.ts';
import { isEarned, lackingIn } from './earned-green.ts';
import { headlineOf } from './headline.ts';
import { ignoredSetting } from './ignored-setting.ts';
import { isCheckRun, planOf, possibleOrders, type ReleasePrediction, startProcess } from './predict.ts';
import { leftOutHosts, reachesCluster } from './reaches-cluster.ts';
import { hostsWithRole } from './role-hosts.ts';
import { runEndsOf } from './run-ends.ts';
import { ifKnown } from './unknowable.ts';
import { unlistedVersion } from './unlisted-version.ts';

/** The whole run of one release: how it ends for each state of the fact cache, and what a reader sees first. */
export type WholePrediction = {
  readonly run: readonly RunEnd[];
  /** What each end of the run leaves for the command after it, told on demand. */
  readonly after: () => readonly ClusterState[];
  readonly headline: Headline;
  /** What the end of the run depends on and the request does not tell. */
  readonly missing?: Missing;
};

/** Simulates the run from its first play to its last; `prediction` is what was found of Multus alone. */
export function wholePrediction(
  reading: RunInput,
  release: Release,
  core: Core,
  prediction: ReleasePrediction,
): WholePrediction {
  const { request, command, inventory } = reading;
  if (prediction.outcome === 'rejected') return { run: [], after: () => [], headline: 'rejected' };
  if (prediction.outcome === 'undetermined') return { run: [], after: () => [], headline: 'undetermined' };
  if (inventory.hosts.size === 0 || command.options.some(({ name }) => listingOptions.has(name)))
    return { run: [], after: () => [], headline: 'nothing-runs' };
  const plan = planOf(command);
  const setting = { inventory, command };
  const ends = runEndsOf({
    command,
    tags: plan.tags,
    ...(plan.startAt ? { startAt: plan.startAt } : {}),
    startProcess: (of, limit) => {
      const { limit: _limit, ...started } = startProcess(setting, release, core);
      if (of === 'command') return startProcess(setting, release, core);
      return { ...started, extraVars: new Map(), ...(limit === undefined ? {} : { limit }) };
    },
    ...(request.facts === undefined ? {} : { facts: request.facts }),
    states: request.states ?? [untouched],
    down: request.down ?? [],
    check: isCheckRun(command),
    firsts: ifKnown(() => possibleOrders(setting, release, plan), [undefined]),
  });
  if (ends.nothingRuns) return { run: [], after: () => [], headline: 'nothing-runs' };
  const { after } = ends;
  const reaches = reachesCluster(inventory, command, release);
  const leftOut = reaches ? leftOutHosts(inventory, command, release) : [];
  const run = ends.run.map((end) => withHostsLeftOut(withMultusLoss(end, prediction), leftOut));
  const headline = headlineOf(prediction.outcome, run);
  if (headline !== 'completes') return { run, after, headline, ...(ends.missing ? { missing: ends.missing } : {}) };
  if (!reaches) return { run, after, headline: 'nothing-runs' };
  const missing = lackingIn(reading, release);
  if (missing) return { run, after, headline: 'undetermined', missing };
  const process = startProcess(setting, release, core);
  if (RECOVERY.some((role) => hostsWithRole(process, command, role).length > 0))
    return {
      run,
      after,
      headline: 'undetermined',
      missing: { what: 'unmodelled-playbook', subject: 'recover_control_plane' },
    };
  const ignored = ignoredSetting(process);
  if (ignored !== undefined)
    return { run, after, headline: 'undetermined', missing: { what: 'unusual-value', subject: ignored } };
  const trouble = unlistedVersion(process, command) ?? troubleAroundDrain(process, command);
  if (trouble) return { run, after, headline: 'undetermined', missing: trouble };
  return { run, after, headline: isEarned(reading, release) ? headline : 'undetermined' };
}

/** Roles that remove hosts from etcd and from the cluster, and ask groups that may be missing; the plays of cluster.yml come after them. */
const RECOVERY = ['etcd', 'control-plane', 'post-recover'].map((part) => `recover_control_plane/${part}`);

/** A run that ends although objects of Multus are missing. */
function withMultusLoss(end: RunEnd, { outcome }: ReleasePrediction): RunEnd {
  if (outcome !== 'incomplete' || end.end === 'stops') return end;
  return { ...end, losses: [...end.losses, { kind: 'multus', hosts: [] }] };
}

/** A run that ends without hosts which were meant to be in it. */
function withHostsLeftOut(end: RunEnd, hosts: readonly string[]): RunEnd {
  if (hosts.length === 0) return end;
  const of = (each: RunEnd): RunEnd =>
    each.end === 'stops' ? each : { ...each, losses: [...each.losses, { kind: 'left-out', hosts }] };
  return { ...of(end), ...(end.alternatives && { alternatives: end.alternatives.map(of) }) };
}
