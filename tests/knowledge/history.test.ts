import { expect, test } from 'vitest';
import { historyOf } from '../../src/knowledge/history.ts';

test('a fact is written down where it changes, also when it goes', () => {
  expect(
    historyOf([
      ['a', undefined],
      ['b', [1]],
      ['c', [1]],
      ['d', undefined],
      ['e', [1]],
    ]),
  ).toEqual({ b: [1], d: undefined, e: [1] });
});
