import type { Prediction } from '../prediction.ts';

/** The version of the JSON form; it grows when a field changes its meaning or goes. Schema: `public/schema/prediction-1.json`. */
export const jsonVersion = 1;

/** A prediction in its machine-readable form, with the id of its request where there is one. */
export type PredictionJson = { readonly schema: typeof jsonVersion; readonly id?: unknown } & Prediction;

/** The machine-readable form of a prediction: plain data, the same from every part of the product. */
export function predictionJson(prediction: Prediction, id?: unknown): PredictionJson {
  return { schema: jsonVersion, ...(id === undefined ? {} : { id }), ...prediction };
}
