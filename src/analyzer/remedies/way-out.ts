import type { Headline, Remedy, WayOut } from '../prediction.ts';
import { readRequest } from '../reading.ts';
import type { Request } from '../request.ts';
import { quoteWord } from '../shell/source.ts';
import { type ForRelease, predictAll } from '../simulate/by-release.ts';
import { endsOf } from '../simulate/headline.ts';

const LEAVING: ReadonlySet<Headline> = new Set(['stops-drained', 'depends-on-facts', 'incomplete']);

/**
 * What to type for nodes that a run leaves cordoned. Where a remedy ends their upgrade on the same release, by commands alone and without
 * draining hosts that were not asked for, it comes first: no node keeps half of an upgrade or is drained twice. A node that is cordoned
 * already is none of Kubespray's business (`upgrade/pre-upgrade`, `needs_cordoning`), so `kubectl uncordon` has to follow.
 */
export function wayOutOf(
  request: Request,
  predictions: readonly ForRelease[],
  remedies: readonly Remedy[],
): WayOut | undefined {
  const [only, ...others] = predictions;
  if (!only || others.length > 0 || !LEAVING.has(only.prediction.headline)) return undefined;
  const left = endsOf(only.prediction.run).filter(({ leftCordoned }) => leftCordoned.length > 0);
  const nodes = [...new Set(left.flatMap(({ leftCordoned }) => leftCordoned))];
  if (nodes.length === 0) return undefined;
  const drained = left.some((end) => end.leftCordoned.some((node) => end.drained.includes(node)));
  const uncordon = `kubectl uncordon ${nodes.map(quoteWord).join(' ')}`;
  if (left.every(({ end }) => end === 'completes')) return { kind: 'afterwards', nodes, drained, commands: [uncordon] };
  const { limit, hosts } = only.prediction.evidence;
  const asked = new Set(limit?.hosts ?? hosts);
  const finishing = remedies.find((remedy) => isOfCommandsAlone(remedy, request) && upgrades(remedy, nodes, asked));
  if (!finishing) return { kind: 'uncordon', nodes, drained, commands: [uncordon] };
  const commands = [...finishing.before, finishing.request.command.trim(), uncordon];
  return { kind: 'finish', nodes, drained, commands };
}

function isOfCommandsAlone(remedy: Remedy, { files, kubespray }: Request): boolean {
  return remedy.request.kubespray === kubespray && remedy.request.files === files;
}

/** Does the remedy's run upgrade all these nodes, and none but the hosts that were asked for? It drains what it upgrades. */
function upgrades({ request }: Remedy, nodes: readonly string[], asked: ReadonlySet<string>): boolean {
  return predictAll(readRequest(request)).every(({ prediction }) =>
    endsOf(prediction.run).every(
      ({ drained }) => nodes.every((node) => drained.includes(node)) && drained.every((host) => asked.has(host)),
    ),
  );
}
