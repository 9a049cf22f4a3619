import { expect, test } from 'vitest';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'etcd-host-excluded';
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

test('stops before any drain where etcd is on the control planes', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit cp2',
    kubespray: 'v2.31.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'cp2',
      data: {
        task: 'Configure | Check if etcd cluster is healthy',
        host: 'cp2',
        left: { first: [], count: 0 },
        outside: { first: ['cp1', 'cp3'], count: 2 },
        when: 'given',
        help: 'facts',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('leaves a control plane drained where etcd has hosts of its own', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample.replace('[etcd:children]\nkube_control_plane', '[etcd]\ne1') }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit kube_control_plane',
    kubespray: 'v2.31.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'kube_control_plane',
      data: {
        task: 'Kubeadm | Create kubeadm config',
        host: 'cp1',
        left: { first: ['cp1'], count: 1 },
        outside: { first: ['e1'], count: 1 },
        when: 'given',
        help: 'facts',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('is silent where facts are cached', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit cp2',
    kubespray: 'v2.31.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where no etcd host takes part', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.31.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([]);
});
