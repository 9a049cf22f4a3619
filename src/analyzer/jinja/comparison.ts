import { isMapping, touch } from '../python/values.ts';
import { BeyondJinja } from './faults.ts';

/** A comparison of Jinja's, which is Python's. */
export function compare(operator: string, left: unknown, right: unknown): boolean {
  switch (operator) {
    case '==':
      return sameValue(left, right);
    case '!=':
      return !sameValue(left, right);
    case 'in':
      return contains(right, left);
    case 'not in':
      return !contains(right, left);
    default: {
      touch(left);
      touch(right);
      if (typeof left !== typeof right || (typeof left !== 'number' && typeof left !== 'string'))
        throw new BeyondJinja('an order of these values');
      const [a, b] = [left as string, right as string];
      return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
    }
  }
}

/** Python's `==`, where `True` equals 1. */
export function sameValue(left: unknown, right: unknown): boolean {
  touch(left);
  touch(right);
  if (typeof left === 'boolean' && typeof right === 'number') return Number(left) === right;
  if (typeof left === 'number' && typeof right === 'boolean') return left === Number(right);
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, at) => sameValue(item, right[at]));
  if (isMapping(left) && isMapping(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]))
    );
  }
  return left === right;
}

/** Python's `needle in haystack`. */
export function contains(haystack: unknown, needle: unknown): boolean {
  touch(haystack);
  if (Array.isArray(haystack)) return haystack.some((item) => sameValue(item, needle));
  if (typeof haystack === 'string' && typeof needle === 'string') return haystack.includes(needle);
  if (isMapping(haystack) && typeof needle === 'string') return Object.hasOwn(haystack, needle);
  throw new BeyondJinja('"in" with these values');
}
