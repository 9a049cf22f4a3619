import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'facts-playbook-etcd-only';
const sample = `[kube_control_plane]
cp1
cp2
cp3

[etcd:children]
kube_control_plane

[kube_node]
w1
w2
`;

test('names the hosts outside the limit that are not etcd', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.28.1',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: 'w1',
      data: { hosts: { first: ['w2'], count: 1 }, run: 'ansible-playbook playbooks/facts.yml -i hosts.ini' },
    },
  ]);
});

test('speaks of the facts playbook itself', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini playbooks/facts.yml',
    kubespray: 'v2.28.1',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: undefined,
      data: { hosts: { first: ['w1', 'w2'], count: 2 }, run: 'ansible-playbook playbooks/facts.yml -i hosts.ini' },
    },
  ]);
});

test('is silent from v2.29, where the facts playbook derives the group', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.29.1',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where the group is declared', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: `${sample}\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n` }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.28.1',
  };
  expect(reported(id, request)).toEqual([]);
});
