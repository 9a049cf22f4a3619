import { expect, test } from 'vitest';
import { upstreamTarget } from '../../src/site/upstream.ts';

const kubespray = 'https://github.com/kubernetes-sigs/kubespray';

test('an issue and a pull request lead to their threads', () => {
  expect(upstreamTarget({ issue: 11431 })).toEqual({ label: '#11431', href: `${kubespray}/issues/11431` });
  expect(upstreamTarget({ pr: 11434 })).toEqual({ label: '#11434', href: `${kubespray}/pull/11434` });
});

test('a commit is shown by its first nine digits', () => {
  expect(upstreamTarget({ commit: '538a1f27912' })).toEqual({
    label: '538a1f279',
    href: `${kubespray}/commit/538a1f27912`,
  });
});

test('a file leads to its tag, and says which', () => {
  expect(upstreamTarget({ file: 'v2.25.1:playbooks/upgrade_cluster.yml' })).toEqual({
    label: 'playbooks/upgrade_cluster.yml (v2.25.1)',
    href: `${kubespray}/blob/v2.25.1/playbooks/upgrade_cluster.yml`,
  });
});

test('a file of Ansible leads to Ansible, and long paths are cut in front', () => {
  expect(upstreamTarget({ file: 'ansible v2.16.8:lib/ansible/executor/task_executor.py' })).toEqual({
    label: 'ansible/executor/task_executor.py (ansible v2.16.8)',
    href: 'https://github.com/ansible/ansible/blob/v2.16.8/lib/ansible/executor/task_executor.py',
  });
});

test.for([{}, { file: 'playbooks/cluster.yml' }, { file: 'v2.25.1:' }])('%o is no reference', (reference) => {
  expect(() => upstreamTarget(reference)).toThrow('Not an upstream reference');
});
