import { expect, test } from 'vitest';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'fact-gathering-narrowed';
const sample = `[kube_control_plane]
cp1
cp2
cp3

[etcd:children]
kube_control_plane

[kube_node]
w1
w2

[k8s_cluster:children]
kube_control_plane
kube_node
`;

test('stops whatever the cache holds', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.26.0',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'w1',
      data: {
        task: 'Nginx-proxy | Write nginx-proxy configuration',
        host: 'w1',
        left: { first: ['w1'], count: 1 },
        outside: { first: ['cp2', 'cp3'], count: 2 },
        when: 'always',
        help: 'none',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('stops before any drain where an etcd host takes part', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit cp2',
    kubespray: 'v2.26.0',
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
        outside: { first: ['cp3'], count: 1 },
        when: 'given',
        help: 'none',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('is silent on v2.26.1, which gathers from every host', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.26.1',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent without a limit', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.26.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([]);
});
