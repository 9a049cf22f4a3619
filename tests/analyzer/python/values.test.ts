import { expect, test } from 'vitest';
import { TouchedUnset, unset } from '../../../src/analyzer/python/unset.ts';
import { attribute, isIn, isTruthy } from '../../../src/analyzer/python/values.ts';

test.each([
  [true, true],
  ['false', true],
  ['no', true],
  [1, true],
  [[0], true],
  [{ a: 1 }, true],
  [false, false],
  ['', false],
  [0, false],
  [null, false],
  [[], false],
  [{}, false],
])('the truth of %j is %s', (value, truth) => {
  expect(isTruthy(value)).toBe(truth);
});

test('the truth of an unset value is an error', () => {
  expect(() => isTruthy(unset('R'))).toThrow(TouchedUnset);
});

test('membership is equality in a list and a part in text', () => {
  expect(isIn('docker', ['containerd', 'docker'])).toBe(true);
  expect(isIn('containerd', '[AnsibleUndefined]')).toBe(false);
  expect(isIn('crio', 'crio,docker')).toBe(true);
});

test('a list is searched up to its first unset member', () => {
  expect(isIn('a', ['a', unset('R')])).toBe(true);
  expect(() => isIn('b', ['a', unset('R')])).toThrow(TouchedUnset);
});

test('an attribute is an own key: the prototype has none', () => {
  expect(attribute({ results: [] }, 'results')).toEqual([]);
  expect(attribute({}, 'constructor')).toBeUndefined();
  expect(attribute([1], 'length')).toBeUndefined();
});
