import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffOf } from '../../../src/analyzer/render/diff.ts';
import { propertyRuns } from '../../property-runs.ts';

const marks = { same: ' ', added: '+', removed: '-' } as const;
const written = (before: string, after: string) =>
  diffOf([...before], [...after])
    .map(({ kind, text }) => marks[kind] + text)
    .join('');

test('keeps what is common and names what comes and goes, what goes first', () => {
  expect(written('abcd', 'axcd')).toBe(' a-b+x c d');
});

test('finds a common piece between two changes', () => {
  expect(written('abcde', 'xbcdy')).toBe('-a+x b c d-e+y');
});

test('has nothing to say about nothing', () => {
  expect(diffOf([], [])).toEqual([]);
});

test('takes a very large changed middle as replaced whole', () => {
  const before = ['first', ...Array.from({ length: 600 }, (_, at) => `old ${at}`), 'last'];
  const after = ['first', ...Array.from({ length: 600 }, (_, at) => `new ${at}`), 'last'];
  const kinds = diffOf(before, after).map(({ kind }) => kind);
  expect(kinds).toEqual(['same', ...Array(600).fill('removed'), ...Array(600).fill('added'), 'same']);
});

test('gives both texts back, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = diffOf(before, after);
      expect(changes.filter(({ kind }) => kind !== 'added').map(({ text }) => text)).toEqual(before);
      expect(changes.filter(({ kind }) => kind !== 'removed').map(({ text }) => text)).toEqual(after);
    }),
    propertyRuns(500),
  );
});
