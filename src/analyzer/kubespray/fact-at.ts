import type { History } from './model.ts';
import { upstream } from './upstream.ts';

const places = new Map(upstream.releases.map(([name], at) => [name, at]));

/** What a history says of a release, by its name in `upstream.releases`; `undefined` also before its first entry. */
export function factAt<T>(history: History<T>, release: string): T | undefined {
  const place = places.get(release) ?? -1;
  const since = Object.keys(history).findLast((name) => (places.get(name) ?? 0) <= place);
  return since === undefined ? undefined : history[since];
}
