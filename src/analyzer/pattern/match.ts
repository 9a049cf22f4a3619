import type { Inventory } from '../inventory/model.ts';
import { type Limit, readLimit } from './limit.ts';
import { type HostsMatch, hostsMatching } from './resolve.ts';

/** The answer to the question which hosts a pattern selects, under a limit. */
export type MatchedHosts = {
  readonly hosts: readonly string[];
  readonly unmatched: readonly string[];
  readonly error?: string;
  readonly unsupported?: string;
};

/**
 * The hosts of a play pattern that are within a limit, in the order of the pattern; `error` is what Ansible stops with.
 * Source: `InventoryManager.subset` and `get_hosts`, lib/ansible/inventory/manager.py.
 */
export function matchHosts(inventory: Inventory, hosts: string, limit?: string): MatchedHosts {
  const within: Limit = limit === undefined ? { kind: 'none', text: '' } : readLimit(inventory, limit);
  if (within.kind === 'limit' && within.missingFile !== undefined) return answer(within.match, [], []);
  const play = hostsMatching(inventory, hosts);
  if (within.kind === 'none' || isStopped(play)) return answer(play, play.hosts, play.unmatched);
  return answer(within.match, hostsWithin(inventory, play, within), [
    ...new Set([...play.unmatched, ...within.match.unmatched]),
  ]);
}

/** The hosts of a resolved play pattern that a limit leaves, in their order. */
export function hostsWithin(inventory: Inventory, play: HostsMatch, limit: Limit): readonly string[] {
  if (limit.kind === 'none') return play.hosts;
  // Ansible makes up one host only, whichever of its three names asks for it.
  const sharesLocalhost = play.implicitLocalhost && limit.match.implicitLocalhost;
  return play.hosts.filter((host) => limit.hosts.has(host) || (sharesLocalhost && !inventory.hosts.has(host)));
}

function isStopped(match: HostsMatch): boolean {
  return match.error !== undefined || match.unsupported !== undefined;
}

function answer(source: HostsMatch, hosts: readonly string[], unmatched: readonly string[]): MatchedHosts {
  const { error, unsupported } = source;
  return {
    hosts: isStopped(source) ? [] : hosts,
    unmatched,
    ...(error !== undefined && { error }),
    ...(unsupported !== undefined && { unsupported }),
  };
}
