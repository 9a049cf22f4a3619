import { type ClusterState, untouched } from '../cluster-state.ts';
import type { Prediction } from '../prediction.ts';
import type { Request } from '../request.ts';
import { predictTurns } from '../simulate/by-release.ts';
import { ended, keyOf, type World } from './world.ts';

/** The worlds that a call leads to: of each one for every end of its run. */
export function worldsAfter(
  request: Request,
  { headline, run }: Prediction,
  worlds: readonly World[],
  place: number,
  keepsNone: boolean,
): readonly World[] {
  const [only, ...more] = predictTurns(request).predictions;
  const after = only && more.length === 0 ? only.prediction.after() : [];
  if (run.length === 0 || after.length !== run.length) {
    const stops = headline === 'rejected' || headline === 'stops' || headline === 'stops-drained';
    return worlds.map((world) => ended(world, world.state, stops, place));
  }
  const endsByState = new Map<string, { readonly stops: boolean; readonly state: ClusterState }[]>();
  let at = 0;
  for (const state of request.states ?? [untouched]) {
    // A state that says nothing of the cache has an end for each state of it that the request leaves open.
    const count = state.facts === undefined && request.facts === undefined && !keepsNone ? 2 : 1;
    const ends = run.slice(at, at + count).map(({ end, unreachable = [] }, index) => ({
      stops: end === 'stops' || unreachable.length > 0,
      state: after[at + index] ?? state,
    }));
    endsByState.set(keyOf(state), ends);
    at += count;
  }
  return worlds.flatMap((world) =>
    (endsByState.get(keyOf(world.state)) ?? []).map(({ stops, state }) => ended(world, state, stops, place)),
  );
}
