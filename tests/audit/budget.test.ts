import { expect, test } from 'vitest';
import { articleBudget, heldAgainst, medianOf, playgroundBudget } from './budget.ts';

const figures = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100, bytes: 122_880 };

test('takes the middle of each figure, whatever the order of the runs', () => {
  const runs = [90, 99, 97].map((performance, at) => ({ ...figures, performance, bytes: [3, 1, 2][at]! }));
  expect(medianOf(runs)).toEqual({ ...figures, performance: 97, bytes: 2 });
});

test('a page exactly on its budget holds it', () => {
  expect(heldAgainst(figures, articleBudget).every(({ ok }) => ok)).toBe(true);
});

test.for([
  ['performance', { performance: 97 }],
  ['accessibility', { accessibility: 99 }],
  ['best-practices', { 'best-practices': 99 }],
  ['seo', { seo: 99 }],
  ['weight', { bytes: 122_881 }],
] as const)('a page below in %s does not, and is told so', ([part, less]) => {
  const missed = heldAgainst({ ...figures, ...less }, articleBudget).filter(({ ok }) => !ok);
  expect(missed.map(({ line }) => line.split(' ')[0])).toEqual([part]);
});

test('the playground may be heavier and a little slower', () => {
  expect(heldAgainst({ ...figures, performance: 95, bytes: 10_000_000 }, playgroundBudget).every(({ ok }) => ok)).toBe(
    true,
  );
});
