import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';

const started = (release: string, task: string, more = '') =>
  analyze(requestFor(`upgrade-cluster.yml --start-at-task '${task}' ${more}`, release));

test('the task is looked for in one batch, and the next batch runs from its beginning', () => {
  const [play] = started('v2.28.1', 'Multus | Start resources', '-e serial=3').evidence.plays;
  expect(play?.batches.map(({ tasks }) => tasks.map(({ task }) => task))).toEqual([
    ['Multus | Start resources'],
    [
      'Multus | Copy manifest files',
      'Multus | Check container engine type',
      'Multus | Copy manifest templates',
      'Multus | Start resources',
    ],
  ]);
});

test('the engines that a task passed over would have set are not there for the next one', () => {
  const { failure } = started('v2.25.1', 'Multus | Copy manifest templates');
  expect(failure?.task).toBe('Multus | Copy manifest templates');
  expect(failure?.message).toContain("'container_manager_types' is undefined");
});

test('a task inside include_role is never found, so nothing runs at all', () => {
  expect(started('v2.31.0', 'Multus | Start resources').outcome).toBe('not-reached');
});

test('the include itself is found', () => {
  expect(started('v2.31.0', 'Multus').outcome).toBe('passes');
});

test('the run goes on from a task of another play that has hosts', () => {
  expect(started('v2.25.1', 'Gather minimal facts').outcome).toBe('passes');
  expect(started('v2.25.1', 'Gather * facts', '--limit w1').failure?.task).toBe('Multus | Start resources');
});

test('the tasks before the include are found as well, with the role before them or without', () => {
  expect(started('v2.31.0', 'network_plugin : Network plugin').outcome).toBe('passes');
  expect(started('v2.31.0', 'Cilium additional').outcome).toBe('passes');
});

test.each(['Multus | *', 'Multus'])('nothing runs where no play with hosts has %s', (task) => {
  const request = requestFor(
    `cluster.yml --limit w1 --start-at-task '${task}'`,
    'v2.25.1',
    clusterIni.replace('[k8s_cluster:children]\nkube_control_plane\nkube_node\n', ''),
  );
  expect(analyze(request).outcome).toBe('not-reached');
});

test('groups are completed only by plays after the task', () => {
  const dashed = clusterIni.replaceAll('k8s_cluster', 'k8s-cluster');
  const request = requestFor("cluster.yml --start-at-task 'Gather minimal facts'", 'v2.25.1', dashed);
  expect(analyze(request).evidence.plays.map(({ skippedBecause }) => skippedBecause)).toEqual(['no-hosts', undefined]);
});

test('where a name is that of no task in the playbook or of Multus, what runs is not known', () => {
  expect(started('v2.25.1', 'Kubeadm | Initialize first control plane node').outcome).toBe('undetermined');
});
