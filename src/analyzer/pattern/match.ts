import type { Inventory } from '../inventory/model.ts';
import { type Limit, readLimit } from './limit.ts';
import { type HostsMatch, hostsMatching } from './resolve.ts';

export { type HostsMatch, hostsMatching, type TermMatch } from './resolve.ts';

/** The answer to the question which hosts a pattern selects, under a limit. */
export type MatchedHosts = {
  /** In the order of the pattern. */
  readonly hosts: readonly string[];
  /** Terms that Ansible warns about, in the order of the warnings. */
  readonly unmatched: readonly string[];
  /** What Ansible stops with. */
  readonly error?: string;
  /** A construct of Python's regular expressions that takes more than linear time, so that the hosts are not known. */
  readonly unsupported?: string;
};

/**
 * The hosts of a play pattern that are within a limit. Source: `InventoryManager.subset` and `get_hosts`,
 * lib/ansible/inventory/manager.py.
 */
export function matchHosts(inventory: Inventory, hosts: string, limit?: string): MatchedHosts {
  const within = limitOf(inventory, limit);
  if (within.kind === 'limit' && within.missingFile !== undefined) return answer(within.match, [], []);
  const play = hostsMatching(inventory, hosts);
  if (within.kind === 'none' || isStopped(play)) return answer(play, play.hosts, play.unmatched);
  const unmatched = [...new Set([...play.unmatched, ...within.match.unmatched])];
  return answer(within.match, hostsWithin(inventory, play, within), unmatched);
}

/** The hosts of a resolved play pattern that a limit leaves, in their order. */
export function hostsWithin(inventory: Inventory, play: HostsMatch, limit: Limit): readonly string[] {
  if (limit.kind === 'none') return play.hosts;
  // Ansible makes up one host only, whichever of its three names asks for it.
  const sharesLocalhost = play.implicitLocalhost && limit.match.implicitLocalhost;
  return play.hosts.filter((host) => limit.hosts.has(host) || (sharesLocalhost && !inventory.hosts.has(host)));
}

function limitOf(inventory: Inventory, limit: string | undefined): Limit {
  return limit === undefined ? { kind: 'none', text: '' } : readLimit(inventory, limit);
}

function isStopped(match: Pick<HostsMatch, 'error' | 'unsupported'>): boolean {
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
