import { reasonUnset, TouchedUnset } from './unset.ts';

/** A mapping as Ansible's data has it: an object that is neither a list nor unset. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && reasonUnset(value) === undefined;
}

/** Python's truth of a value; touching an unset one throws. */
export function isTruthy(value: unknown): boolean {
  touch(value);
  if (value === null || value === undefined || value === false || value === 0 || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (isMapping(value)) return Object.keys(value).length > 0;
  return true;
}

/** Python's `needle in haystack` for the haystacks that variables can be: a list, text or a mapping. */
export function isIn(needle: string, haystack: unknown): boolean {
  touch(haystack);
  if (typeof haystack === 'string') return haystack.includes(needle);
  if (Array.isArray(haystack)) {
    return haystack.some((member) => {
      touch(member);
      return member === needle;
    });
  }
  return isMapping(haystack) && Object.hasOwn(haystack, needle);
}

/** The attribute or key of a value; what is missing is `undefined` here, and the caller words it. */
export function attribute(value: unknown, name: string): unknown {
  touch(value);
  return isMapping(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Throws if the value is unset, as every Jinja operation does but passing it on. */
export function touch(value: unknown): void {
  const reason = reasonUnset(value);
  if (reason !== undefined) throw new TouchedUnset(reason);
}
