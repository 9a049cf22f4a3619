import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

const published = new URL('../../../public/schema/prediction-1.json', import.meta.url);

/** A check against the published schema of predictions in which, besides, every property has to be declared. */
export function predictionValidator(): ValidateFunction {
  const schema = JSON.parse(readFileSync(published, 'utf8'), (_key, value) =>
    value?.properties && value.type === 'object' ? { ...value, additionalProperties: false } : value,
  );
  return new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(schema);
}
