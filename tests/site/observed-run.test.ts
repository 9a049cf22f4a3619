import { expect, test } from 'vitest';
import { anchorOfRun, observedRun, requestOfRun } from '../../src/site/observed-run.ts';

test('a recorded run says its release and its ansible-core', () => {
  expect(observedRun('one-worker@v2.25.1')).toMatchObject({ kubespray: 'v2.25.1', ansible: '2.16.8' });
});

test('a run that was not recorded cannot be claimed', () => {
  expect(() => observedRun('one-worker@v2.24.0')).toThrow('No recorded run is called one-worker@v2.24.0');
});

test('a recorded run opens in the playground with its inventory, command, release, core and facts', () => {
  const { files, ...request } = requestOfRun(observedRun('one-cp-apart-etcd-cached@v2.31.0'));
  expect(request).toEqual({
    command: 'ansible-playbook -i inventory.ini upgrade-cluster.yml --limit cp2',
    kubespray: 'v2.31.0',
    ansible: '2.18.0',
    facts: ['e1'],
  });
  expect(files.map(({ path }) => path)).toEqual(['inventory.ini', 'group_vars/all/all.yml']);
});

test('the anchor of a run has only characters that a chat keeps in a link', () => {
  expect(anchorOfRun('cluster-cp1,w1@v2.25.1')).toBe('cluster-cp1-w1-v2.25.1');
});
