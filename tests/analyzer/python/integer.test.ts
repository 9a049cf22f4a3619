import { expect, test } from 'vitest';
import { pythonInt } from '../../../src/analyzer/python/integer.ts';

test.each([
  [' 1_000 ', 1000],
  [-1.9, -1],
  [true, 1],
])('int(%j) is %d', (value, number) => {
  expect(pythonInt(value)).toBe(number);
});

test.each([
  ['1.5', "invalid literal for int() with base 10: '1.5'"],
  [Number.NaN, 'cannot convert float NaN to integer'],
  [Number.NEGATIVE_INFINITY, 'cannot convert float infinity to integer'],
  [null, "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"],
  [[1], "int() argument must be a string, a bytes-like object or a real number, not 'list'"],
])('int(%j) is refused in the words of Python', (value, message) => {
  expect(pythonInt(value)).toBe(message);
});
