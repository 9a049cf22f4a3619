import type { PlaybookCommand } from '../command/model.ts';
import { listingOptions } from '../command/options.ts';
import { hostsIn } from '../inventory/hosts-in.ts';
import { playsOf } from '../kubespray/playbooks.ts';
import { readLimit } from '../pattern/limit.ts';
import type { Reading } from '../reading.ts';
import type { ForRelease } from '../simulate/by-release.ts';

/** Options that narrow what runs, or belong to the playbook at hand: the facts run goes without them. */
const LEFT_OUT = new Set([...listingOptions, 'limit', 'tags', 'skip-tags', 'start-at-task', 'step', 'check', 'diff']);

/**
 * The facts run without a limit that a limited run needs before it, as a command in the user's own words; `undefined` when none is needed.
 * From v2.27 Kubespray stops when a host of `k8s_cluster` outside the limit has no cached facts (`roles/kubernetes/preinstall`).
 */
export function factsFirst(
  { inventory }: Reading,
  { release }: ForRelease,
  command: PlaybookCommand,
): string | undefined {
  if (!release.factsGuard || !command.program || !command.limit || !inventory.groups.has('k8s_cluster'))
    return undefined;
  if (!command.playbooks.some(({ name }) => playsOf(release, name).kind === 'multus')) return undefined;
  const limit = readLimit(inventory, command.limit.text);
  if (limit.kind === 'none' || hostsIn(inventory, 'k8s_cluster').every((host) => limit.hosts.has(host)))
    return undefined;
  const program = command.text.slice(command.program.start, command.program.end);
  const options = command.options
    .filter(({ name }) => !LEFT_OUT.has(name))
    .map(({ span }) => command.text.slice(span.start, span.end));
  return [program, release.factsPlaybook, ...options].join(' ');
}
