import type { Prediction } from '../prediction.ts';
import type { Runbook, StepPrediction } from '../runbook/model.ts';
import { mostDrained } from './disruption.ts';

/** The version of the JSON form; it grows when a field changes its meaning or goes. Schema: `public/schema/prediction-1.json`. */
export const jsonVersion = 1;

/** A prediction in its machine-readable form, with the id of its request where there is one. */
export type PredictionJson = { readonly schema: typeof jsonVersion; readonly id?: unknown } & Prediction;

/** The machine-readable form of a prediction: plain data, the same from every part of the product. */
export function predictionJson(prediction: Prediction, id?: unknown): PredictionJson {
  return { schema: jsonVersion, ...(id === undefined ? {} : { id }), ...prediction };
}

/** The machine-readable form of a runbook. Schema: `public/schema/runbook-1.json`. */
export type RunbookJson = Omit<Runbook, 'steps' | 'state'> & {
  readonly schema: typeof jsonVersion;
  readonly kind: 'runbook';
  /** Nodes that any step drains at the same time. */
  readonly mostDrained: number;
  readonly steps: readonly (Omit<StepPrediction, 'request' | 'prediction'> & {
    readonly prediction?: PredictionJson;
  })[];
};

/** The machine-readable form of a runbook: plain data, without the files that each step was simulated with. */
export function runbookJson({ steps, state: _state, ...runbook }: Runbook): RunbookJson {
  const drained = steps.map(({ prediction }) => mostDrained(prediction?.run ?? []));
  return {
    schema: jsonVersion,
    kind: 'runbook',
    ...runbook,
    mostDrained: Math.max(0, ...drained),
    steps: steps.map(({ request: _request, prediction, ...step }) => ({
      ...step,
      ...(prediction && { prediction: predictionJson(prediction) }),
    })),
  };
}
