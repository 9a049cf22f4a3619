import type { Outcome } from '../prediction.ts';

/** Whether a remedy may lead to this outcome: nothing stops, and nothing is left out without a word. */
export function isSafe(outcome: Outcome): boolean {
  return outcome === 'passes' || outcome === 'not-reached';
}
