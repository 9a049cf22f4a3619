import type { Inventory } from '../../src/analyzer/index.ts';
import { readLimit } from '../../src/analyzer/pattern/limit.ts';
import { hostsMatching, type MatchedHosts, matchHosts } from '../../src/analyzer/pattern/match.ts';

/**
 * Asks as the recordings did, all questions of one `InventoryManager`: its caches name an unmatched term once for the same pattern and
 * limit, and after an error not those that it had warned about before it.
 */
export function conversationWith(inventory: Inventory): (hosts: string, limit?: string) => MatchedHosts {
  const questions = new Set<string>();
  const bodies = new Set<string>();
  return (hosts, limit) => {
    const selected = matchHosts(inventory, hosts, limit);
    const within = limit === undefined ? undefined : readLimit(inventory, limit);
    const limited = within?.kind === 'limit' ? within : undefined;
    if (limited?.missingFile !== undefined) return selected;
    const question = JSON.stringify([hosts, limited?.terms.map((term) => term.text) ?? []]);
    if (questions.has(question)) return { ...selected, unmatched: [] };
    const play = hostsMatching(inventory, hosts);
    const asked = !limited || isStopped(play) ? play.terms : [...play.terms, ...limited.match.terms];
    const fresh = asked.filter(({ term }) => !bodies.has(term.body));
    if (isStopped(selected)) for (const { term } of asked) bodies.add(term.body);
    else {
      questions.add(question);
      bodies.clear();
    }
    return { ...selected, unmatched: [...new Set(fresh.flatMap((term) => term.unmatched ?? []))] };
  };
}

function isStopped({ error, unsupported }: Pick<MatchedHosts, 'error' | 'unsupported'>): boolean {
  return error !== undefined || unsupported !== undefined;
}
