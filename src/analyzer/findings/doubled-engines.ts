import { engines } from '../kubespray/multus-role.ts';
import { clusterHosts } from '../simulate/predict.ts';
import { hostVariable } from '../simulate/process.ts';
import { ifKnown } from '../simulate/unknowable.ts';
import { processAtRunTime } from './at-run-time.ts';
import type { FindingContext } from './define.ts';

/** `engine`: the one that the limited play sees; `engines`: those of the whole cluster. */
export type DoubledEngines = { readonly engine: string; readonly engines: readonly string[] };

/** What a limited run sees of a cluster with several engines, if it applies a DaemonSet beside the cluster's own. */
export function doubledEngines(
  context: Pick<FindingContext, 'command' | 'inventory' | 'release' | 'core' | 'prediction'>,
): DoubledEngines | undefined {
  const { command, inventory, prediction } = context;
  const rendered = engines.filter((engine) => prediction.applied.includes(`daemonset/multus-daemonset-${engine}`));
  const [engine] = rendered;
  if (!command.limit || command.limit.text === '' || engine === undefined || rendered.length > 1) return undefined;
  const process = processAtRunTime(context);
  const engineOf = (host: string): unknown =>
    ifKnown(() => hostVariable(process, host, 'container_manager')?.value, undefined);
  const play = prediction.evidence.plays.find(({ parts, batches }) => parts.includes('render') && batches.length > 0);
  if (!play?.hosts.every((host) => engineOf(host) === engine)) return undefined;
  const inCluster = new Set(clusterHosts(inventory, context).map(engineOf));
  const all = engines.filter((known) => inCluster.has(known));
  return all.length > 1 ? { engine, engines: all } : undefined;
}
