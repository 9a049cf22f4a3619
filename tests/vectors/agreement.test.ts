import { expect, test } from 'vitest';
import { contradiction, type Ending, type Observed, sameValue } from './agreement.ts';

const failed: Observed = {
  outcome: 'failed',
  failure: { task: 'Multus | Start resources', host: 'w1', message: 'no\n attribute' },
  applied: [],
};
const fails: Ending = {
  outcome: 'fails',
  failure: { play: 'p', batch: 1, task: 'Multus | Start resources', host: 'w1', message: 'no attribute' },
  applied: [],
};
const ok: Observed = { outcome: 'ok', failure: null, applied: ['crd/a', 'daemonset/b'] };

test('folds white space in messages', () => {
  expect(contradiction(failed, fails)).toBeUndefined();
});

test('counts an incomplete run and one that is not reached as ending well', () => {
  for (const outcome of ['passes', 'incomplete', 'not-reached'] as const) {
    expect(contradiction(ok, { outcome, applied: ['daemonset/b', 'crd/a'] })).toBeUndefined();
  }
});

test('never agrees with an undetermined outcome', () => {
  expect(contradiction(ok, { outcome: 'undetermined', applied: ok.applied })).toBe('outcome');
  expect(contradiction(failed, { ...fails, outcome: 'undetermined' })).toBe('outcome');
});

test('names what contradicts: outcome, objects, task, host, message', () => {
  expect(contradiction(failed, { outcome: 'passes', applied: [] })).toBe('outcome');
  expect(contradiction(ok, { outcome: 'passes', applied: ['crd/a'] })).toBe('applied');
  expect(contradiction(failed, { ...fails, failure: { ...fails.failure!, task: 'other' } })).toBe('task or host');
  expect(contradiction(failed, { ...fails, failure: { ...fails.failure!, host: 'w2' } })).toBe('task or host');
  expect(contradiction(failed, { ...fails, failure: { ...fails.failure!, message: 'no attributes' } })).toBe('message');
});

test('does not hold the host against a task in which hosts fail side by side', () => {
  const task = 'Multus | Check container engine type';
  const observed: Observed = { ...failed, failure: { task, host: 'w2', message: 'no attribute' } };
  expect(contradiction(observed, { ...fails, failure: { ...fails.failure!, task } })).toBeUndefined();
});

test('compares no words where Ansible refused before the first play', () => {
  const refused: Observed = { outcome: 'failed', failure: { task: null, host: '', message: 'usage' }, applied: [] };
  expect(contradiction(refused, { outcome: 'rejected', applied: [] })).toBeUndefined();
});

test('compares no words where Ansible gave the failure none', () => {
  const observed: Observed = { ...failed, failure: { ...failed.failure!, message: '' } };
  expect(contradiction(observed, fails)).toBeUndefined();
});

test('accepts a longer message only where the recorded one was cut', () => {
  const long = 'x'.repeat(400);
  const observed = (message: string): Observed => ({ ...failed, failure: { ...failed.failure!, message } });
  const predicted: Ending = { ...fails, failure: { ...fails.failure!, message: `${long} and more` } };
  expect(contradiction(observed(long), predicted)).toBeUndefined();
  expect(contradiction(observed(long.slice(1)), predicted)).toBe('message');
});

test('compares values without regard to the order of keys, and knows infinity', () => {
  expect(sameValue({ a: 1, b: [Number.POSITIVE_INFINITY] }, { b: [{ $float: 'inf' }], a: 1 })).toBe(true);
  expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
});
