import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** A published schema in which, besides, every property has to be declared. */
function published(name: string): object {
  const text = readFileSync(new URL(`../../../public/schema/${name}.json`, import.meta.url), 'utf8');
  return JSON.parse(text, (_key, value) =>
    value?.properties && value.type === 'object' ? { ...value, additionalProperties: false } : value,
  );
}

const ajv = () => new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false });

/** A check against the published schema of predictions. */
export function predictionValidator(): ValidateFunction {
  return ajv().compile(published('prediction-1'));
}

/** A check against the published schema of runbooks. */
export function runbookValidator(): ValidateFunction {
  return ajv().addSchema(published('prediction-1')).compile(published('runbook-1'));
}
