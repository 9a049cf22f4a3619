import type { Inventory } from '../inventory/model.ts';
import { type MatchedHosts, selectHosts } from '../pattern/match.ts';

const answers = new WeakMap<Inventory, Map<string, MatchedHosts>>();

/** `selectHosts`, kept for as long as the inventory is: a simulation asks for the same few patterns again and again. */
export function hostsWithin(inventory: Inventory, pattern: string, limit: string | undefined): MatchedHosts {
  const known = answers.get(inventory) ?? new Map<string, MatchedHosts>();
  answers.set(inventory, known);
  const key = JSON.stringify([pattern, limit]);
  const answer = known.get(key) ?? selectHosts(inventory, pattern, limit);
  known.set(key, answer);
  return answer;
}
