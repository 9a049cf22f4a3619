import { withLimit, withSerial } from '../command/edit.ts';
import { parseCommand } from '../command/parse.ts';
import { hostsIn } from '../inventory/hosts-in.ts';
import { controlPlaneNames, workerNames } from '../kubespray/groups.ts';
import type { RemedyCost } from '../prediction.ts';
import { clusterHosts } from '../simulate/predict.ts';
import { type Candidate, type Proposer, type RemedyContext, withCommand } from './candidate.ts';

/** The groups whose next host is worth adding, workers first: a limited upgrade is mostly about them. */
const GROUPS = [...workerNames, 'calico_rr', ...controlPlaneNames];

/**
 * Another limit: one more host, so that a batch is no longer the whole play; the whole control plane instead of one of its hosts; the
 * first control-plane host where the role cannot do without it. Each with the serial of the command, then one host at a time.
 */
export const proposeLimit: Proposer = function* (context) {
  const { command, inventory } = context.reading;
  if (!command.limit || command.limit.text.startsWith('@')) return;
  const limit = command.limit.text;
  const inPlay = new Set(context.target.prediction.evidence.plays.flatMap(({ hosts }) => hosts));
  const more = (host: string): string => `${limit}${!limit.includes(',') && limit.includes(':') ? ':' : ','}${host}`;
  for (const group of GROUPS) {
    if (!inventory.groups.has(group)) continue;
    const members = hostsIn(inventory, group);
    const inGroup = members.filter((host) => inPlay.has(host)).length;
    if (inGroup === 0) continue;
    if (controlPlaneNames.includes(group) && members.length > 1 && inGroup === inPlay.size) {
      yield* limited(context, group, 'whole-control-plane');
    }
    const next = members.find((host) => !inPlay.has(host));
    const cost = controlPlaneNames.includes(group) ? 'control-plane-joins' : 'one-more-host';
    if (next !== undefined) yield* limited(context, more(next), cost);
  }
  const controlPlane = new Set(
    controlPlaneNames.flatMap((group) => (inventory.groups.has(group) ? hostsIn(inventory, group) : [])),
  );
  const first = clusterHosts(inventory, context.target).find((host) => controlPlane.has(host));
  if (first !== undefined && !inPlay.has(first)) yield* limited(context, more(first), 'control-plane-joins');
};

function* limited({ reading }: RemedyContext, limit: string, cost: RemedyCost): Iterable<Candidate> {
  const { request, command } = reading;
  const text = withLimit(command, limit);
  if (text === undefined) return;
  yield { kind: 'limit', request: withCommand(request, text), cost, edits: 1 };
  const oneByOne = withSerial(parseCommand(text, request.files), '1');
  if (oneByOne !== undefined) yield { kind: 'limit', request: withCommand(request, oneByOne), cost, edits: 2 };
}
