import { hostsIn } from '../inventory/hosts-in.ts';
import { completesGroups } from '../kubespray/playbooks.ts';
import type { RunEnd, RunStop } from '../prediction.ts';
import { completeGroups } from '../simulate/groups.ts';
import { endsOf } from '../simulate/headline.ts';
import { wholePrediction } from '../simulate/whole-prediction.ts';
import type { FindingContext, Found, Severity } from './define.ts';
import { factsCommand } from './facts-command.ts';
import { type HostSample, sampleOf } from './host-sample.ts';
import { causeOf, type StopCause } from './stop-cause.ts';

/** Where the whole run stops, and what that leaves behind: the data of findings about stops outside Multus. */
export type StopData = {
  readonly task: string;
  readonly host: string;
  /** Nodes that are still cordoned or drained then. */
  readonly left: HostSample;
  /** Hosts outside the limit that the task is about. */
  readonly outside: HostSample;
  /** It stops whatever the cache holds, only while facts are missing, or in the one state that the request names. */
  readonly when: 'always' | 'uncached' | 'given';
  /** What gets past it: the facts playbook, the same once the group `k8s_cluster` is declared, or neither. */
  readonly help: 'facts' | 'group-then-facts' | 'none';
  /** The facts playbook, in the user's own words. */
  readonly run: string;
};

/** Every end of the run that stops for a cause. */
export function stopsBecause({ prediction, release }: FindingContext, cause: StopCause): readonly StoppedEnd[] {
  return endsOf(prediction.run).filter((end): end is StoppedEnd => {
    return end.stop !== undefined && causeOf(release, end.stop) === cause;
  });
}

type StoppedEnd = RunEnd & { readonly stop: RunStop };

/** The place of a finding about a stop, if the run stops for this cause; `groups` are those whose hosts outside the limit matter. */
export function* stopPlace(
  context: FindingContext,
  cause: StopCause,
  groups: readonly string[],
): Generator<Found<StopData>> {
  const ends = stopsBecause(context, cause);
  // What leaves a node drained comes first.
  const end = ends.find(({ leftCordoned }) => leftCordoned.length > 0) ?? ends[0];
  if (!end) return;
  const { limit } = context.command;
  yield {
    ...(limit && limit.text !== '' ? { at: limit.span } : {}),
    severity: severityOf(context),
    data: {
      task: end.stop.task,
      host: end.stop.host,
      left: sampleOf(end.leftCordoned),
      outside: sampleOf(hostsOutside(context, groups)),
      when: whenOf(context, ends),
      help: helpOf(context, cause),
      run: factsCommand(context, context.release) ?? `ansible-playbook ${context.release.factsPlaybook}`,
    },
  };
}

/** A run that stops in any case is an error; one that depends on the cache may still get through. */
export function severityOf({ prediction: { headline } }: FindingContext): Severity {
  return headline === 'stops' || headline === 'stops-drained' ? 'error' : 'warning';
}

/** The hosts that groups would have in a run without a limit and that this limit leaves out, in the order of the groups. */
export function hostsOutside(context: FindingContext, groups: readonly string[]): readonly string[] {
  const { inventory, release, prediction } = context;
  const within = prediction.evidence.limit;
  if (!within) return [];
  const inside = new Set(within.hosts);
  const whole = completeGroups(inventory, release.groupSetup, undefined).inventory;
  return [...new Set(groups.flatMap((name) => hostsIn(whole, name)))].filter((host) => !inside.has(host));
}

/** Does the release's facts playbook reach only etcd, because it does not derive `k8s_cluster` and the inventory does not declare it? */
export function factsReachEtcdOnly({ inventory, release }: FindingContext): boolean {
  const { groupSetup } = release;
  return groupSetup === 'group-mapping' && !inventory.groups.has('k8s_cluster') && !completesGroups(release, 'facts');
}

function whenOf({ prediction }: FindingContext, ends: readonly RunEnd[]): StopData['when'] {
  if (prediction.run.length === 1) return 'given';
  return prediction.run.every(({ facts }) => ends.some((end) => end.facts === facts)) ? 'always' : 'uncached';
}

function helpOf(context: FindingContext, cause: StopCause): StopData['help'] {
  const { release } = context;
  const stops = endsIfCached(context).some(({ stop }) => stop !== undefined && causeOf(release, stop) === cause);
  if (!stops) return 'facts';
  return release.factsGuard && factsReachEtcdOnly(context) ? 'group-then-facts' : 'none';
}

/** The ends of the same run after the facts playbook; simulated where the request names another state of the cache. */
function endsIfCached(context: FindingContext): readonly RunEnd[] {
  const { request, release, core, prediction } = context;
  const known = prediction.run.filter(({ facts }) => facts === 'cached');
  if (known.length > 0) return endsOf(known);
  const cached = { ...context, request: { ...request, facts: 'cached' as const } };
  return endsOf(wholePrediction(cached, release, core, prediction).run);
}
