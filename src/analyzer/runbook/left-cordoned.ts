import { analyze } from '../analyze.ts';
import type { RunbookWorld, StepPrediction } from './model.ts';

/** The nodes that are cordoned in the end; what a run leaves cordoned is told with its step. */
export function leftCordonedOf(steps: readonly StepPrediction[], worlds: readonly RunbookWorld[]): readonly string[] {
  const told = new Set(
    steps.flatMap(({ prediction }) => prediction?.run.flatMap(({ leftCordoned }) => leftCordoned) ?? []),
  );
  return [...new Set(worlds.flatMap(({ state }) => state.cordoned))].filter((node) => !told.has(node));
}

/** Would a step complete if the nodes that it found cordoned, and that are not in the end, had not been? */
export function isUncordonedLater({ request, prediction }: StepPrediction, cordoned: ReadonlySet<string>): boolean {
  if (prediction?.headline !== 'incomplete' || !request?.states) return false;
  const found = new Set(request.states.flatMap((state) => state.cordoned));
  const left = prediction.run.flatMap(({ leftCordoned }) => leftCordoned);
  if (left.length === 0 || !left.every((node) => found.has(node) && !cordoned.has(node))) return false;
  const states = request.states.map((state) => ({ ...state, cordoned: [] }));
  return analyze({ ...request, states }, false).headline === 'completes';
}
