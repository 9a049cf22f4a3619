import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'facts-guard-vacuous';
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

test('names the hosts that nobody checks', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.31.0',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: 'w1',
      data: {
        hosts: { first: ['w2', 'cp1', 'cp2'], count: 4 },
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('is silent where the group is declared', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: `${sample}\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n` }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.31.0',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent before v2.27, which has no guard', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.26.1',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where the tags leave the guard out', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 --tags multus',
    kubespray: 'v2.31.0',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where assertions are switched off, even by text', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 -e ignore_assert_errors=false',
    kubespray: 'v2.31.0',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent without a limit', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.31.0',
  };
  expect(reported(id, request)).toEqual([]);
});
