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

/** The caches of one `InventoryManager` that decide whether it warns (again). */
type Warned = { readonly questions: Set<string>; readonly bodies: Set<string> };

const warnedBefore = new WeakMap<Inventory, Warned>();

/**
 * The hosts of a play pattern that are within a limit. Source: `InventoryManager.subset` and `get_hosts`,
 * lib/ansible/inventory/manager.py.
 */
export function selectHosts(inventory: Inventory, hosts: string, limit?: string): MatchedHosts {
  const within = limitOf(inventory, limit);
  if (within.kind === 'limit' && within.missingFile !== undefined) return answer(within.match, [], []);
  const play = hostsMatching(inventory, hosts);
  if (within.kind === 'none' || isStopped(play)) return answer(play, play.hosts, play.unmatched);
  const unmatched = [...new Set([...play.unmatched, ...within.match.unmatched])];
  return answer(within.match, hostsWithin(inventory, play, within), unmatched);
}

/**
 * As `selectHosts`, for a conversation with one manager: like Ansible's, which answers a question from its cache, it names an
 * unmatched term once for the same pattern and limit, and after an error not those that it had warned about before it.
 */
export function matchHosts(inventory: Inventory, hosts: string, limit?: string): MatchedHosts {
  const within = limitOf(inventory, limit);
  const selected = selectHosts(inventory, hosts, limit);
  if (within.kind === 'limit' && within.missingFile !== undefined) return selected;
  const warned = warnedBefore.get(inventory) ?? { questions: new Set(), bodies: new Set() };
  warnedBefore.set(inventory, warned);
  const question = JSON.stringify([hosts, within.kind === 'limit' ? within.terms.map((term) => term.text) : []]);
  if (warned.questions.has(question)) return { ...selected, unmatched: [] };
  const play = hostsMatching(inventory, hosts);
  const asked = within.kind === 'none' || isStopped(play) ? play.terms : [...play.terms, ...within.match.terms];
  const fresh = asked.filter(({ term }) => !warned.bodies.has(term.body));
  const unmatched = new Set(fresh.flatMap((term) => term.unmatched ?? []));
  if (isStopped(selected)) for (const { term } of asked) warned.bodies.add(term.body);
  else {
    warned.questions.add(question);
    warned.bodies.clear();
  }
  return { ...selected, unmatched: [...unmatched] };
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
