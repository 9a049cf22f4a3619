import { expect, test } from 'vitest';
import { disruptionSentence, mostDrained, type RunEnd } from '../../../src/analyzer/index.ts';
import { predictedRun } from './examples.ts';

const runOf = (serial: string, limit = 'kube_node'): readonly RunEnd[] =>
  predictedRun(`upgrade-cluster.yml --limit ${limit} -e '{"serial": ${serial}}'`, 'v2.31.0', 'cached').run;

test.each([
  { serial: '1', most: 1, says: 'At most one node is drained at a time: w1 and w2 one by one.' },
  { serial: '2', most: 2, says: 'At most 2 nodes are drained at a time: w1 and w2 together.' },
  { serial: '"50%"', most: 1, says: 'At most one node is drained at a time: w1 and w2 one by one.' },
  { serial: '"100%"', most: 2, says: 'At most 2 nodes are drained at a time: w1 and w2 together.' },
  { serial: '[1, "50%"]', most: 1, says: 'At most one node is drained at a time: w1 and w2 one by one.' },
])('serial $serial', ({ serial, most, says }) => {
  const run = runOf(serial);
  expect(mostDrained(run)).toBe(most);
  expect(disruptionSentence(run, 'en')).toBe(
    `${says} Whether a PodDisruptionBudget holds a drain up is not known here.`,
  );
});

test('the control plane is drained one by one, before workers that share a batch', () => {
  expect(disruptionSentence(runOf('2', 'all'), 'en')).toContain('cp1, cp2 and cp3 one by one, then w1 and w2 together');
  expect(disruptionSentence(runOf('2', 'all'), 'zh-CN')).toBe(
    '同一时间最多清空（drain）2 个节点：cp1、cp2、cp3 逐个进行，然后 w1、w2 同时进行。PodDisruptionBudget 是否会阻碍清空，这里无法知道。',
  );
});

test('a run that drains one node alone says no more than its verdict', () => {
  const run = runOf('1', 'w1');
  expect(mostDrained(run)).toBe(1);
  expect(disruptionSentence(run, 'en')).toBe('');
});

test('a run that drains nothing says nothing', () => {
  const { run } = predictedRun('playbooks/facts.yml', 'v2.31.0');
  expect(run.length).toBeGreaterThan(0);
  expect(disruptionSentence(run, 'en')).toBe('');
  expect(mostDrained(run)).toBe(0);
});

test('of many batches the first are named, and the others counted', () => {
  const batches = Array.from({ length: 9 }, (_, at) => [`a${at}`, `b${at}`]);
  const end = { facts: 'cached', end: 'completes', drained: batches.flat(), drainedTogether: batches } as const;
  const run: readonly RunEnd[] = [{ ...end, leftCordoned: [], applied: [], losses: [] }];
  expect(disruptionSentence(run, 'en')).toContain(
    ': a0 and b0 together, then a1 and b1 together, then a2 and b2 together, then 6 more batches.',
  );
});
