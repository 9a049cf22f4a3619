import { expect, test } from 'vitest';
import { differenceOf } from './agreement.ts';

const failure = { play: 'A play', task: 'Stop', message: "not cached: ['cp1', 'cp2']" };
const stopped = { outcome: 'failed', failure, applied: [], drained: ['w1', 'w2'], cordoned: ['w2'] };

test('the same run agrees with itself', () => {
  expect(differenceOf({ observed: stopped }, stopped)).toBeUndefined();
});

test('hosts are compared as sets, names in a message in any order, white space folded', () => {
  const now = {
    ...stopped,
    drained: ['w2', 'w1'],
    failure: { ...failure, host: 'w2', message: "not  cached:\n['cp2', 'cp1']" },
  };
  expect(differenceOf({ observed: stopped }, now)).toBeUndefined();
});

test.each([
  ['another outcome', { outcome: 'ok', failure: null }, /^outcome/],
  ['another task', { failure: { ...failure, task: 'Other' } }, /^task/],
  ['another play', { failure: { ...failure, play: 'Other' } }, /^play/],
  ['another message', { failure: { ...failure, message: 'Other' } }, /^message/],
  ['another node left cordoned', { cordoned: ['w1'] }, /^cordoned/],
  ['another object', { applied: ['daemonset/a'] }, /^applied/],
])('%s is a difference', (_, change, says) => {
  expect(differenceOf({ observed: stopped }, { ...stopped, ...change })).toMatch(says);
});

test('under a race one of its results is enough', () => {
  const ended = { outcome: 'ok', failure: null, applied: [] };
  expect(differenceOf({ observed: stopped, also: [ended] }, ended)).toBeUndefined();
});

test('a case without a recording cannot be compared', () => {
  expect(differenceOf({}, stopped)).toBe('nothing to compare with');
});
