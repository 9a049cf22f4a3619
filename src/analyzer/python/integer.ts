import { parsePythonInt } from './text.ts';
import { pythonType } from './values.ts';

/** `int(value)`, or what Python says against it. */
export function pythonInt(value: unknown): number | string {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return 'cannot convert float NaN to integer';
    return Number.isFinite(value) ? Math.trunc(value) : 'cannot convert float infinity to integer';
  }
  if (typeof value === 'string') {
    return parsePythonInt(value) ?? `invalid literal for int() with base 10: '${value}'`;
  }
  return `int() argument must be a string, a bytes-like object or a real number, not '${pythonType(value)}'`;
}
