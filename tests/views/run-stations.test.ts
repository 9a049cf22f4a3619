import { expect, test } from 'vitest';
import { stationsOf } from '../../src/views/run-stations.ts';
import { askedOfRun } from './rendered.ts';

const limited = 'upgrade-cluster.yml --limit w1';

function statesOf(words: string, kubespray: string, facts: 'cached' | 'empty') {
  const { run, evidence } = askedOfRun(words, kubespray, facts);
  return stationsOf(run[0]!, evidence).map(({ kind, state }) => `${kind} ${state}`);
}

test('an upgrade of one worker passes every station, and has nobody for etcd and the control plane', () => {
  expect(statesOf(limited, 'v2.31.0', 'cached')).toEqual([
    'facts passed',
    'guard passed',
    'etcd nobody',
    'control-plane nobody',
    'network passed',
    'workers passed',
  ]);
});

test('a stop in the load balancer’s template lies with the workers, after the drain', () => {
  const { run, evidence } = askedOfRun(limited, 'v2.31.0', 'empty');
  const workers = stationsOf(run[0]!, evidence).at(-1);
  expect(workers).toMatchObject({ kind: 'workers', state: 'stops', drained: ['w1'], leftCordoned: ['w1'] });
  expect(workers?.stop?.task).toBe('Nginx-proxy | Write nginx-proxy configuration');
});

test('a stop in a Multus task lies with the network, and the workers after it are not reached', () => {
  const { run, evidence } = askedOfRun(`${limited} -e kube_network_plugin_multus=true`, 'v2.26.1', 'cached');
  expect(stationsOf(run[0]!, evidence).map(({ state }) => state)).toEqual([
    'passed',
    'passed',
    'nobody',
    'nobody',
    'stops',
    'unreached',
  ]);
});

test('an installation sets up its nodes before the control plane and the network', () => {
  expect(statesOf('cluster.yml', 'v2.31.0', 'empty')).toEqual([
    'facts passed',
    'guard passed',
    'etcd passed',
    'workers passed',
    'control-plane passed',
    'network passed',
  ]);
});

test('what is lost silently is told where it is lost', () => {
  const { run, evidence } = askedOfRun('cluster.yml', 'v2.31.0', 'cached');
  const end = { ...run[0]!, losses: [{ kind: 'sans', hosts: ['cp2'] }] } as const;
  expect(stationsOf(end, evidence).filter(({ state }) => state === 'lost')).toMatchObject([
    { kind: 'control-plane', losses: [{ kind: 'sans', hosts: ['cp2'] }] },
  ]);
});
