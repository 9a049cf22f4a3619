import { expect, test } from 'vitest';
import { patchOf, runsOf, stripOf } from '../../src/views/release-strip.ts';

const outcomes = [
  { release: 'v2.20.0', outcome: 'passes' },
  { release: 'v2.25.0', outcome: 'fails' },
  { release: 'v2.25.1', outcome: 'fails' },
  { release: 'v2.26.0', outcome: 'incomplete' },
  { release: 'v2.27.0', outcome: 'not-reached' },
  { release: 'master', outcome: 'passes' },
] as const;

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
    { outcome: 'passes', from: 'v2.20.0', to: 'v2.20.0', count: 1 },
    { outcome: 'fails', from: 'v2.25.0', to: 'v2.25.1', count: 2 },
    { outcome: 'incomplete', from: 'v2.26.0', to: 'v2.26.0', count: 1 },
    { outcome: 'not-reached', from: 'v2.27.0', to: 'v2.27.0', count: 1 },
    { outcome: 'passes', from: 'master', to: 'master', count: 1 },
  ]);
});

test('takes the patch of a release by itself', () => {
  expect(['v2.25.1', 'master'].map(patchOf)).toEqual(['.1', 'master']);
});
