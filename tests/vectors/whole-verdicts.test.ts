import { expect, test } from 'vitest';
import { collected } from './verdicts.ts';
import { type WholeCase, wholeVerdicts } from './whole-verdicts.ts';

const ini = `[kube_control_plane]
cp1
cp2
[etcd]
cp1
[kube_node]
w1
[k8s_cluster:children]
kube_control_plane
kube_node
`;
const stopsAtSerial: WholeCase = {
  id: 'serial',
  kubespray: 'v2.25.1',
  ansible: '2.16.8',
  files: [{ path: 'hosts.ini', text: ini }],
  command: 'upgrade-cluster.yml -e serial=abc',
  facts: { state: 'all', hosts: [] },
  observed: {
    outcome: 'failed',
    failure: { play: null, task: null, message: 'ERROR! Unexpected Exception' },
    applied: [],
    drained: ['cp2', 'cp1'],
    cordoned: [],
  },
};
const differing = (observed: Partial<WholeCase['observed']>): readonly string[] =>
  collected(wholeVerdicts({ ...stopsAtSerial, observed: { ...stopsAtSerial.observed, ...observed } }))
    .filter(({ holds }) => !holds)
    .map(({ property }) => property);

test('agrees with a run whose nodes are drained in another order', () => {
  expect(differing({})).toEqual([]);
});

test('calls a green verdict misleading where the run failed, or left a node cordoned', () => {
  const ok = { outcome: 'ok', failure: null, drained: [], cordoned: [] } as const;
  const run: WholeCase = { ...stopsAtSerial, command: 'scale.yml' };
  const misleads = (observed: WholeCase['observed']) =>
    collected(wholeVerdicts({ ...run, observed })).some(
      ({ property, holds }) => property === 'no misleading green' && !holds,
    );
  expect(misleads({ ...run.observed, ...ok })).toBe(false);
  expect(misleads({ ...run.observed, ...ok, cordoned: ['w1'] })).toBe(true);
  expect(misleads(run.observed)).toBe(true);
});

test('names the first part in which the end differs, and a headline that does not fit it', () => {
  expect(differing({ outcome: 'ok', failure: null })).toEqual(['end', 'headline']);
  expect(differing({ drained: ['cp1'] })).toEqual(['drained']);
  expect(differing({ cordoned: ['cp1'] })).toEqual(['left cordoned', 'headline']);
  expect(differing({ applied: ['daemonset/x'] })).toEqual(['applied']);
  expect(differing({ failure: { play: null, task: 'Multus | Start resources', message: 'x' } })).toEqual(['task']);
});
