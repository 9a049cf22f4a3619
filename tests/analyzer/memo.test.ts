import { expect, test } from 'vitest';
import { memo, memoByKey } from '../../src/analyzer/memo.ts';

test('makes the result of an object once', () => {
  const made: string[] = [];
  const upper = memo(({ text }: { readonly text: string }) => {
    made.push(text);
    return text.toUpperCase();
  });
  const first = { text: 'a' };
  expect([upper(first), upper(first), upper({ text: 'a' })]).toEqual(['A', 'A', 'A']);
  expect(made).toEqual(['a', 'a']);
});

test('keeps the results `false`, `0` and `null`', () => {
  const asked: unknown[] = [];
  const resultOf = memo((of: { readonly value: false | 0 | null }) => {
    asked.push(of.value);
    return of.value;
  });
  for (const of of [{ value: false }, { value: 0 }, { value: null }] as const) expect(resultOf(of)).toBe(resultOf(of));
  expect(asked).toEqual([false, 0, null]);
});

test('tells the results of one object apart by their keys', () => {
  const remembered = memoByKey<object, string, string>();
  const [one, other] = [{}, {}];
  remembered(one, 'a', () => 'first');
  expect(remembered(one, 'a', () => 'again')).toBe('first');
  expect(remembered(one, 'b', () => 'second')).toBe('second');
  expect(remembered(other, 'a', () => 'of another object')).toBe('of another object');
});

test('forgets what it holds of an object when that would be more than it may keep', () => {
  const remembered = memoByKey<object, number, string>(2);
  const of = {};
  for (const key of [1, 2]) remembered(of, key, () => 'first');
  expect(remembered(of, 1, () => 'again')).toBe('first');
  remembered(of, 3, () => 'first');
  expect(remembered(of, 1, () => 'again')).toBe('again');
});
