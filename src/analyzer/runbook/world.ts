import type { ClusterState, HeldFacts } from '../cluster-state.ts';
import type { RunbookWorld } from './model.ts';

/** A way in which the steps may go, and where in their structure it is. */
export type World = RunbookWorld & {
  readonly leaving?: 'exit' | 'return' | 'break' | 'continue';
  /** What the cache outside the container holds; `unknown`: nothing is known of it. */
  readonly outside?: readonly HeldFacts[] | 'unknown';
  /** A command of the pipe has failed. */
  readonly pipeFailed?: boolean;
};

export const running = (world: RunbookWorld): World => (world.ended ? { ...world, leaving: 'exit' } : world);

/** Equal for equal states. */
export const keyOf = (state: ClusterState): string => JSON.stringify(state);
export const distinctStates = (worlds: readonly World[]): readonly ClusterState[] => [
  ...new Map(worlds.map(({ state }) => [keyOf(state), state])).values(),
];

/** Nothing is known of the cache any more. */
export function withoutFacts({ state: { facts: _facts, ...state }, ...world }: World): World {
  return { ...world, state };
}

/** A world after a call in it. */
export function ended(world: World, state: ClusterState, stops: boolean, place: number): World {
  return { ...world, state, succeeded: !stops, stops: stops ? [...world.stops, place] : world.stops };
}

/** Each world once. */
export function distinct<W extends RunbookWorld>(worlds: readonly W[]): readonly W[] {
  if (worlds.length < 2) return worlds;
  const seen = new Set<string>();
  return worlds.filter((world) => {
    const key = JSON.stringify(world);
    return !seen.has(key) && seen.add(key);
  });
}
