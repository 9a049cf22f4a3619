import type { Inventory } from '../inventory/model.ts';
import { memoByKey } from '../memo.ts';
import { type MatchedHosts, matchHosts } from '../pattern/match.ts';

const answers = memoByKey<Inventory, string, MatchedHosts>(200);

/** `matchHosts`, kept for as long as the inventory is: a simulation asks for the same few patterns again and again. */
export function hostsWithin(inventory: Inventory, pattern: string, limit: string | undefined): MatchedHosts {
  return answers(inventory, JSON.stringify([pattern, limit]), () => matchHosts(inventory, pattern, limit));
}
