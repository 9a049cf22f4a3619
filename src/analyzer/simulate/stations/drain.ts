import { HostSet } from '../../inventory/host-set.ts';
import { hostsWhere } from '../kinds.ts';
import { isOn, type RunState } from '../run-state.ts';
import { firstControlPlane } from './cluster-groups.ts';
import { type Place, type Station, taskRuns } from './place.ts';
import { unreachable } from './unreachable.ts';

const TASK = 'See if node is in ready state';

/**
 * `roles/upgrade/pre-upgrade`: cordons and drains the nodes of the batch through the first control plane. A node that was ready and
 * schedulable before, or with `upgrade_node_always_cordon` any node.
 */
export const preUpgrade: Station = (run, at) => {
  if (!taskRuns(run, at)) return undefined;
  const [first] = at.hosts;
  const plane = firstControlPlane(run);
  if ('reason' in plane)
    return first === undefined
      ? undefined
      : {
          task: TASK,
          host: first,
          message: run.process.core.undefinedMessage(plane.reason),
        };
  if (first !== undefined && isLost(run, at, plane.host)) return unreachable(TASK, plane.host, first);
  const needed = run.check ? [] : withoutSpared(run, at.hosts);
  run.needsCordoning = run.needsCordoning.without(at.hosts).with(needed);
  for (const host of needed) run.cordoned.add(host);
  const drains = hostsWhere(run.process, needed, ['drain_nodes'], (host) => isOn(run, host, 'drain_nodes'));
  if (drains.length > 0) run.drainedTogether.push([...drains]);
  for (const host of drains) run.drained.push(host);
  return undefined;
};

/** Is a host lost by now? The control plane is upgraded before the network play, workers after it; a host that is lost stays so. */
function isLost({ down }: RunState, { play }: Place, host: string): boolean {
  const from = down.get(host);
  return from === 'start' || from === 'facts' || (from === 'network' && play.hosts !== 'kube_control_plane');
}

/** Hosts but those that are cordoned already, unless they are to be cordoned in any case. */
function withoutSpared(run: RunState, hosts: readonly string[]): readonly string[] {
  const name = 'upgrade_node_always_cordon';
  if (run.cordoned.size === 0) return hosts;
  const cordoned = hosts.filter((host) => run.cordoned.has(host));
  for (const host of cordoned) run.foundCordoned.add(host);
  const spared = hostsWhere(run.process, cordoned, [name], (host) => !isOn(run, host, name));
  return HostSet.none(run.process.inventory).with(spared).outside(hosts);
}

/** `roles/upgrade/post-upgrade`: makes the nodes schedulable again that the run had cordoned. */
export const postUpgrade: Station = (run, at) => {
  if (!taskRuns(run, at)) return undefined;
  for (const host of run.needsCordoning.within(at.hosts)) run.cordoned.delete(host);
  if (!run.check) run.upgraded.push(at.hosts);
  return undefined;
};
