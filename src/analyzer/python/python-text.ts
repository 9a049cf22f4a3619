import { numberText, quoted } from './text.ts';
import { isMapping, touch } from './values.ts';

/** `str` of a value, as a template writes it; text as it is. Touching what is unset throws. */
export function pythonText(value: unknown): string {
  return typeof value === 'string' ? value : representation(value);
}

/** `repr` of a value. */
function representation(value: unknown): string {
  touch(value);
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return numberText(value, !Number.isInteger(value));
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(representation).join(', ')}]`;
  if (!isMapping(value)) return '';
  return `{${Object.entries(value)
    .map(([key, item]) => `${quoted(key)}: ${representation(item)}`)
    .join(', ')}}`;
}
