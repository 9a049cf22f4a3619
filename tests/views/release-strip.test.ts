import { expect, test } from 'vitest';
import { stripOf } from '../../src/views/release-strip.ts';

const outcomes = [
  { release: 'v2.20.0', headline: 'completes' },
  { release: 'v2.25.0', headline: 'stops' },
  { release: 'v2.25.1', headline: 'stops' },
  { release: 'v2.26.0', headline: 'stops' },
  { release: 'v2.26.1', headline: 'incomplete' },
  { release: 'v2.27.0', headline: 'completes' },
  { release: 'master', headline: 'completes' },
] as const;

const marked = (current: string | undefined, mark: 'current' | 'firstSafe') =>
  stripOf(outcomes, current).flatMap((run) => run[mark] ?? []);

test('joins releases of the same headline, and names whole minor versions without their patch', () => {
  expect(stripOf(outcomes, undefined).map(({ headline, from, to }) => [headline, from, to])).toEqual([
    ['completes', 'v2.20', 'v2.20'],
    ['stops', 'v2.25', 'v2.26.0'],
    ['incomplete', 'v2.26.1', 'v2.26.1'],
    ['completes', 'v2.27', 'master'],
  ]);
});

test('puts the patches of a minor release together', () => {
  expect(stripOf(outcomes, undefined)[1]?.cells).toEqual([
    { from: 'v2.25', to: 'v2.25', releases: ['v2.25.0', 'v2.25.1'] },
    { from: 'v2.26.0', to: 'v2.26.0', releases: ['v2.26.0'] },
  ]);
});

test('holds no release safe that depends on facts, leaves a node drained, or runs nothing', () => {
  const later = (['depends-on-facts', 'stops-drained', 'nothing-runs', 'completes'] as const).map((headline, at) => ({
    release: `v2.${26 + at}.0`,
    headline,
  }));
  const runs = stripOf([{ release: 'v2.25.1', headline: 'stops' }, ...later], 'v2.25.1');
  expect(runs.flatMap(({ firstSafe }) => firstSafe ?? [])).toEqual(['v2.29.0']);
});

test('marks the current release and the first safe one after it', () => {
  expect(marked('v2.25.1', 'current')).toEqual(['v2.25.1']);
  expect(marked('v2.25.1', 'firstSafe')).toEqual(['v2.27.0']);
});

test('has no first safe release where the current one is safe', () => {
  expect(marked('v2.20.0', 'firstSafe')).toEqual([]);
});

test('marks the first safe release after the last that goes wrong where none is chosen', () => {
  expect(marked(undefined, 'current')).toEqual([]);
  expect(marked(undefined, 'firstSafe')).toEqual(['v2.27.0']);
});

test('lets the head of a branch stand at its newest patch', () => {
  expect(marked('release-2.25', 'current')).toEqual(['v2.25.1']);
});
