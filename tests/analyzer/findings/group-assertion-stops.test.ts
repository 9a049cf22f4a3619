import { expect, test } from 'vitest';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'group-assertion-stops';
const sample = `[kube_control_plane]
cp1
cp2
cp3

[etcd]
cp1
cp2

[kube_node]
w1
w2

[k8s_cluster:children]
kube_control_plane
kube_node
`;

test('points at the group whose number of hosts is even', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.31.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'cp1',
      data: {
        task: 'Stop if even number of etcd hosts',
        host: 'cp1',
        left: { first: [], count: 0 },
        outside: { first: [], count: 0 },
        when: 'given',
        help: 'none',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
        kind: 'even-etcd',
      },
    },
  ]);
});

test('is silent where the number is odd', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample.replace('[etcd]\ncp1\ncp2', '[etcd]\ncp1') }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.31.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where assertions are switched off', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e ignore_assert_errors=true',
    kubespray: 'v2.31.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});
