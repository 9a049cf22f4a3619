import { expect, test } from 'vitest';
import { hostNames, sampleOf } from '../../../src/analyzer/findings/host-sample.ts';

test.each([
  [['w1'], '`w1`', '`w1` '],
  [['w1', 'w2'], '`w1` and `w2`', '`w1`、`w2` '],
  [['w1', 'w2', 'w3'], '`w1`, `w2` and `w3`', '`w1`、`w2`、`w3` '],
  [['w1', 'w2', 'w3', 'w4'], '`w1`, `w2`, `w3` and 1 more', '`w1`、`w2`、`w3` 等 4 台主机'],
])('names %j', (hosts, en, zh) => {
  expect(hostNames(sampleOf(hosts), 'en')).toBe(en);
  expect(hostNames(sampleOf(hosts), 'zh-CN')).toBe(zh);
});

test('keeps three names of five thousand', () => {
  const hosts = Array.from({ length: 5000 }, (_, at) => `w${at}`);
  expect(sampleOf(hosts)).toEqual({ first: ['w0', 'w1', 'w2'], count: 5000 });
});
