import { numberText } from './text.ts';

/** A value of the input as JSON can carry it: numbers that JSON cannot write become Python's text for them, `inf`, `nan`, `-0.0`. */
export function jsonValue(value: unknown): unknown {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : numberText(value, true);
  if (Array.isArray(value)) return value.map(jsonValue);
  if (typeof value !== 'object' || value === null) return value;
  // No prototype: `__proto__` is an ordinary key.
  const plain: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) plain[key] = jsonValue(inner);
  return plain;
}
