import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';

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

test('a task behind include_role is never found, so nothing runs at all', () => {
  expect(started('v2.31.0', 'Multus | Start resources').outcome).toBe('not-reached');
});

test('the include itself is found', () => {
  expect(started('v2.31.0', 'Multus').outcome).toBe('passes');
});

test('where a name is that of no Multus task, what runs is not known', () => {
  expect(started('v2.25.1', 'Gather facts').outcome).toBe('undetermined');
});
