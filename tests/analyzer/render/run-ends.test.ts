import { expect, test } from 'vitest';
import { endLabel, endsOnce, headlineLabel, stopOf } from '../../../src/analyzer/index.ts';
import { predictedRun } from './examples.ts';

const open = predictedRun('upgrade-cluster.yml --limit w1', 'v2.31.0');
const empty = predictedRun('upgrade-cluster.yml --limit w1', 'v2.31.0', 'empty');

test('two ends that say the same are one', () => {
  expect(endsOnce(predictedRun('cluster.yml', 'v2.31.0').run)).toHaveLength(1);
  expect(endsOnce(open.run)).toHaveLength(2);
});

test('an end names the nodes that it leaves drained', () => {
  expect(open.run.map((end) => endLabel(end, 'en'))).toEqual(['Completes', 'Stops with w1 drained']);
  expect(headlineLabel(empty, 'en')).toBe('Stops with w1 drained');
  expect(headlineLabel(empty, 'zh-CN')).toBe('会中断，w1 已清空（drain）');
});

test('the message that is quoted is that of the stop which leaves a node drained', () => {
  const [completes, drains] = open.run;
  const stops = {
    ...completes!,
    end: 'stops',
    stop: { play: 'p', task: 't', host: 'w1', message: 'earlier' },
  } as const;
  expect(stopOf({ run: [stops, drains!] })?.message).toMatch(/^AnsibleFilterError: /);
});
