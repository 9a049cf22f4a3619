import { expect, test } from 'vitest';
import { patchOf, runsOf, stripOf } from '../../src/views/release-strip.ts';

const outcomes = [
  { release: 'v2.20.0', headline: 'completes' },
  { release: 'v2.25.0', headline: 'stops' },
  { release: 'v2.25.1', headline: 'stops' },
  { release: 'v2.26.0', headline: 'incomplete' },
  { release: 'v2.27.0', headline: 'completes' },
  { release: 'master', headline: 'completes' },
] as const;

test('holds no release safe that depends on facts, leaves a node drained, or runs nothing', () => {
  const later = (['depends-on-facts', 'stops-drained', 'nothing-runs', 'completes'] as const).map((headline, at) => ({
    release: `v2.${26 + at}.0`,
    headline,
  }));
  const first = stripOf([{ release: 'v2.25.1', headline: 'stops' }, ...later], 'v2.25.1')
    .flatMap(({ releases }) => releases)
    .find(({ isFirstSafe }) => isFirstSafe);
  expect(first?.release).toBe('v2.29.0');
});

const marked = (current: string | undefined, mark: 'isCurrent' | 'isFirstSafe') =>
  stripOf(outcomes, current)
    .flatMap(({ releases }) => releases)
    .filter((release) => release[mark])
    .map(({ release }) => release);

test('puts the patches of a minor release together', () => {
  expect(stripOf(outcomes, 'v2.25.1').map(({ line, releases }) => [line, releases.length])).toEqual([
    ['v2.20', 1],
    ['v2.25', 2],
    ['v2.26', 1],
    ['v2.27', 1],
    ['master', 1],
  ]);
});

test('marks the current release and the first safe one after it', () => {
  expect(marked('v2.25.1', 'isCurrent')).toEqual(['v2.25.1']);
  expect(marked('v2.25.1', 'isFirstSafe')).toEqual(['v2.27.0']);
});

test('has no first safe release where the current one is safe', () => {
  expect(marked('v2.20.0', 'isFirstSafe')).toEqual([]);
});

test('marks the first safe release after the last that goes wrong where none is chosen', () => {
  expect(marked(undefined, 'isCurrent')).toEqual([]);
  expect(marked(undefined, 'isFirstSafe')).toEqual(['v2.27.0']);
});

test('lets the head of a branch stand at its newest patch', () => {
  expect(marked('release-2.25', 'isCurrent')).toEqual(['v2.25.1']);
});

test('says a strip in few words', () => {
  expect(runsOf(outcomes)).toEqual([
    { headline: 'completes', from: 'v2.20.0', to: 'v2.20.0', count: 1 },
    { headline: 'stops', from: 'v2.25.0', to: 'v2.25.1', count: 2 },
    { headline: 'incomplete', from: 'v2.26.0', to: 'v2.26.0', count: 1 },
    { headline: 'completes', from: 'v2.27.0', to: 'master', count: 2 },
  ]);
});

test('takes the patch of a release by itself', () => {
  expect(['v2.25.1', 'master'].map(patchOf)).toEqual(['.1', 'master']);
});
