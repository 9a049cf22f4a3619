import { expect, test } from 'vitest';
import { rangesOf, sameList } from '../../src/site/release-ranges.ts';

test('neighbours with the same value are one range', () => {
  const list = [
    { release: 'v1', value: true },
    { release: 'v2', value: true },
    { release: 'v3', value: false },
    { release: 'v4', value: true },
  ];
  expect(rangesOf(list)).toEqual([
    { from: 'v1', to: 'v2', value: true },
    { from: 'v3', to: 'v3', value: false },
    { from: 'v4', to: 'v4', value: true },
  ]);
});

test('columns are the same when each of their members is', () => {
  const list = [
    { release: 'v1', value: ['fails', 'passes'] },
    { release: 'v2', value: ['fails', 'passes'] },
    { release: 'v3', value: ['fails', 'fails'] },
  ];
  expect(rangesOf(list, sameList).map(({ from, to }) => [from, to])).toEqual([
    ['v1', 'v2'],
    ['v3', 'v3'],
  ]);
});

test('lists of other length are not the same', () => {
  expect(sameList([1, 2], [1])).toBe(false);
  expect(sameList([1], [1, 2])).toBe(false);
});

test('no release, no range', () => {
  expect(rangesOf([])).toEqual([]);
});
