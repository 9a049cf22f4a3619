import { search } from 'jmespath';
import { expect, test } from 'vitest';
import { reasonUnset, TouchedUnset, unset } from '../../../src/analyzer/python/unset.ts';

const value = unset("'x' is undefined");

test('passing an unset value on is harmless', () => {
  expect([value, 1].length).toBe(2);
  expect(reasonUnset(value)).toBe("'x' is undefined");
});

test('a look inside throws with its reason', () => {
  expect(() => (value as { results: unknown }).results).toThrow(new TouchedUnset("'x' is undefined"));
});

test('a query that reaches it throws, as json_query does', () => {
  expect(() => search([{ results: [1] }, value] as never, '[].results')).toThrow(TouchedUnset);
});

test('a query that does not reach it gives its answer', () => {
  expect(search([{ results: [1] }, value] as never, '[0].results')).toEqual([1]);
});

test('only sentinels are unset', () => {
  expect([null, undefined, 0, '', {}, []].map(reasonUnset)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
