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
  ['null is no serial', null, [7]],
  ['text that looks like a list is one', '[1, 3]', [1, 3, 3]],
  ['underscores count as Python takes them', '1_0', [7]],
])('%s', (_what, serial, expected) => {
  expect(sizes(serial)).toEqual(expected);
});

test('cuts hosts in the order of the play', () => {
  expect(batchesOf(['a', 'b', 'c'], 2)).toEqual([['a', 'b'], ['c']]);
});

test('has no batch when the play has no host', () => {
  expect(batchesOf([], '20%')).toEqual([]);
});

test.each([['1,2'], ['33.3%'], ['all'], [''], [{ a: 1 }], [[[1]]]])('stops on %j as Python does', (serial) => {
  expect(() => batchesOf(hosts, serial)).toThrow(BadSerial);
});
