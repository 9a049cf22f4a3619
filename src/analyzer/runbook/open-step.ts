import { analyze } from '../analyze.ts';
import type { Prediction, Remedy } from '../prediction.ts';
import type { StepPrediction } from './model.ts';

/** A step with its remedies. Looking for them takes longer than all the rest, so a runbook has those of one step. */
export function openStep(step: StepPrediction): StepPrediction {
  return step.request ? { ...step, prediction: withoutStates(analyze(step.request)) } : step;
}

/** What is offered is written in the words of a request that somebody may send: the states are of this simulation alone. */
function withoutStates(prediction: Prediction): Prediction {
  const plain = <R extends Remedy>(remedy: R): R => {
    const { states, ...request } = remedy.request;
    return states ? { ...remedy, request } : remedy;
  };
  const { remedies, counterfactual } = prediction;
  return {
    ...prediction,
    remedies: remedies.map(plain),
    ...(counterfactual ? { counterfactual: plain(counterfactual) } : {}),
  };
}
