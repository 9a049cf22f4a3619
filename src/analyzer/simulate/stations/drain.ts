import { isOn } from '../run-state.ts';
import { firstControlPlane } from './cluster-groups.ts';
import { type Station, taskRuns } from './place.ts';
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
  if (first !== undefined && run.down.get(plane.host) === 'start') return unreachable(TASK, plane.host, first);
  for (const host of at.hosts) {
    const needed = !run.check && (!run.cordoned.has(host) || isOn(run, host, 'upgrade_node_always_cordon'));
    if (!needed) {
      run.needsCordoning.delete(host);
      continue;
    }
    run.needsCordoning.add(host);
    run.cordoned.add(host);
    if (isOn(run, host, 'drain_nodes')) run.drained.push(host);
  }
  return undefined;
};

/** `roles/upgrade/post-upgrade`: makes the nodes schedulable again that the run had cordoned. */
export const postUpgrade: Station = (run, at) => {
  if (taskRuns(run, at)) for (const host of at.hosts) if (run.needsCordoning.has(host)) run.cordoned.delete(host);
  return undefined;
};
