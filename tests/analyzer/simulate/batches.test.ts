import { expect, test } from 'vitest';
import { BadSerial, batchesOf } from '../../../src/analyzer/simulate/batches.ts';

const hosts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const sizes = (serial: unknown, of: readonly string[] = hosts): readonly number[] =>
  batchesOf(of, serial).map((batch) => batch.length);

test.each([
  ['no serial: one batch', undefined, [7]],
  ['a number', 3, [3, 3, 1]],
  ['a number as text, as -e gives it', '3', [3, 3, 1]],
  ['a percentage counts the whole play, rounded down', '20%', [1, 1, 1, 1, 1, 1, 1]],
  ['a percentage of a larger share', '50%', [3, 3, 1]],
  ['a percentage below one host is one host', '1%', [1, 1, 1, 1, 1, 1, 1]],
  ['100 % is one batch', '100%', [7]],
  ['0 takes all that is left', 0, [7]],
  ['a negative number takes all that is left', '-1', [7]],
  ['more than there are', 99, [7]],
  ['a list repeats its last step', [1, 3], [1, 3, 3]],
  ['a list that ends with everything', [1, '100%'], [1, 6]],
  ['an empty list is no serial', [], [7]],
  ['text that looks like a list is one', '[1, 3]', [1, 3, 3]],
  ['text in such a list loses its quotes', "['50%', 1]", [3, 1, 1, 1, 1]],
  ['a fraction in a list is cut', [2.5], [2, 2, 2, 1]],
  ['true is one host', true, [1, 1, 1, 1, 1, 1, 1]],
  ['and so is the text of it', 'True', [1, 1, 1, 1, 1, 1, 1]],
  ['a negative percentage that rounds to nothing is one host', '-10%', [1, 1, 1, 1, 1, 1, 1]],
  ['leading zeros and signs count as Python reads them', '+02', [2, 2, 2, 1]],
  ['underscores count as Python reads them', '1_0', [7]],
])('%s', (_what, serial, expected) => {
  expect(sizes(serial)).toEqual(expected);
});

test('cuts hosts in the order of the play', () => {
  expect(batchesOf(['a', 'b', 'c'], 2)).toEqual([['a', 'b'], ['c']]);
});

test('has no batch when the play has no host', () => {
  expect(batchesOf([], '20%')).toEqual([]);
});

test.each([
  ['1,2', "invalid literal for int() with base 10: '1,2'"],
  ['33.3%', "invalid literal for int() with base 10: '33.3'"],
  ['all', "invalid literal for int() with base 10: 'all'"],
  ['', "invalid literal for int() with base 10: ''"],
  [null, "invalid literal for int() with base 10: ''"],
  [2.7, "invalid literal for int() with base 10: '2.7'"],
  [' [3]', "invalid literal for int() with base 10: ' [3]'"],
  ['[a]', "invalid literal for int() with base 10: '[a]'"],
  [{ a: 1 }, "int() argument must be a string, a bytes-like object or a real number, not 'dict'"],
  [[[1]], "int() argument must be a string, a bytes-like object or a real number, not 'list'"],
  ['[None, 1]', "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"],
])('stops on %j as Python does', (serial, message) => {
  expect(() => batchesOf(hosts, serial)).toThrow(new BadSerial(message));
});
