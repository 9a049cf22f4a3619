import { expect, test } from 'vitest';
import { analyze, type Down } from '../../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../../requests.ts';

const stopOf = (limit: string, from: Down['from'], host = 'cp1') => {
  const { run } = analyze({
    ...requestFor(`upgrade-cluster.yml -e serial=1${limit}`, 'v2.31.0', clusterIni),
    facts: 'cached',
    down: [{ host, from }],
  });
  const { stop } = run[0] ?? {};
  return stop && [stop.task, stop.host, stop.play.split(' ')[0]];
};

const READY = 'See if node is in ready state';

test.for([
  [' --limit w1', 'start', 'w1', 'Finally'],
  [' --limit w1', 'facts', 'w1', 'Finally'],
  [' --limit w1', 'network', 'w1', 'Finally'],
  [' --limit cp2', 'facts', 'cp2', 'Handle'],
  ['', 'facts', 'cp2', 'Handle'],
] as const)('nodes are drained through the first control plane:%s, lost %s', ([limit, from, host, play]) => {
  expect(stopOf(limit, from)).toEqual([READY, host, play]);
});

test('one that is lost in the network play was there for the control plane', () => {
  expect(stopOf(' --limit cp2', 'network')).toBeUndefined();
});

test.for(['start', 'facts', 'network'] as const)('another control plane is not asked, lost %s', (from) => {
  expect(stopOf(' --limit w1', from, 'cp2')).toBeUndefined();
});
