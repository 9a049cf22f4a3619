import { expect, test } from 'vitest';
import { keepTasks, tasksOf } from './task-list.ts';

const tasks = `---
# The head of the file.
- name: First
  assert:
    that: "groups.get('etcd')"
  when:
    - not ignore_assert_errors

- import_tasks: second.yml
  tags: [facts]
# Of the third.
- name: Third
  command: "true"
`;

test('an entry has its name, its keys and its text', () => {
  expect(tasksOf(tasks).map(({ name, keys }) => ({ name, keys }))).toEqual([
    { name: 'First', keys: ['name', 'assert', 'when'] },
    { name: '', keys: ['import_tasks', 'tags'] },
    { name: 'Third', keys: ['name', 'command'] },
  ]);
});

test('a kept task keeps its text to the letter', () => {
  expect(keepTasks(tasks, ({ name }) => name === 'First')).toBe(
    '---\n- name: First\n  assert:\n    that: "groups.get(\'etcd\')"\n  when:\n    - not ignore_assert_errors\n',
  );
});

test('a file of which nothing stays is an empty list', () => {
  expect(keepTasks(tasks, () => false)).toBe('---\n[]\n');
  expect(keepTasks(tasks, 'none')).toBe('---\n[]\n');
});

test('a file that stays is not touched', () => {
  expect(keepTasks(tasks, 'all')).toBe(tasks);
});

test('a file without a list has no tasks', () => {
  expect(tasksOf('---\n')).toEqual([]);
  expect(tasksOf('a: 1\n')).toEqual([]);
});
