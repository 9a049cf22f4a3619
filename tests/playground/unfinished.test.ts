import { expect, test } from 'vitest';
import { unfinishedTerm } from '../../src/playground/unfinished.ts';

const names = { hosts: ['worker-1', 'worker-2', 'cp1'], groups: ['kube_node'] };

test('the beginning of a name in a limit is unfinished, wherever its term stands', () => {
  expect(unfinishedTerm('ansible-playbook cluster.yml --limit work', names)).toEqual({
    term: 'work',
    names: ['worker-1', 'worker-2'],
  });
  expect(unfinishedTerm('ansible-playbook -l cp1,kube_ cluster.yml', names)).toEqual({
    term: 'kube_',
    names: ['kube_node'],
  });
  expect(unfinishedTerm('ansible-playbook cluster.yml --limit="all:!work"', names)?.term).toBe('work');
});

test('whole names, patterns and other words are finished', () => {
  for (const limit of ['worker-1', 'kube_node,cp1', 'work*', 'nobody', ''])
    expect(unfinishedTerm(`ansible-playbook cluster.yml --limit ${limit}`, names)).toBeUndefined();
});
