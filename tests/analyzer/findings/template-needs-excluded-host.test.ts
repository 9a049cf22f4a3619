import { expect, test } from 'vitest';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'template-needs-excluded-host';
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

test('names the node that stays drained and what brings it back', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.31.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'w1',
      data: {
        task: 'Nginx-proxy | Write nginx-proxy configuration',
        host: 'w1',
        left: { first: ['w1'], count: 1 },
        outside: { first: ['cp1', 'cp2', 'cp3'], count: 3 },
        when: 'given',
        help: 'facts',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('is a warning where the state of the cache is not known', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.31.0',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: 'w1',
      data: {
        task: 'Nginx-proxy | Write nginx-proxy configuration',
        host: 'w1',
        left: { first: ['w1'], count: 1 },
        outside: { first: ['cp1', 'cp2', 'cp3'], count: 3 },
        when: 'uncached',
        help: 'facts',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('leaves no node behind where nothing is drained', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini cluster.yml --limit w1',
    kubespray: 'v2.31.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'w1',
      data: {
        task: 'Nginx-proxy | Write nginx-proxy configuration',
        host: 'w1',
        left: { first: [], count: 0 },
        outside: { first: ['cp1', 'cp2', 'cp3'], count: 3 },
        when: 'given',
        help: 'facts',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('asks for the group where the facts playbook reaches etcd only', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample.replace('[etcd:children]\nkube_control_plane', '[etcd]\ne1') }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.27.1',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'w1',
      data: {
        task: 'Nginx-proxy | Write nginx-proxy configuration',
        host: 'w1',
        left: { first: ['w1'], count: 1 },
        outside: { first: ['cp1', 'cp2', 'cp3'], count: 3 },
        when: 'given',
        help: 'group-then-facts',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('is silent where facts are cached', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.31.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where the limit holds the control plane', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit kube_control_plane,w1',
    kubespray: 'v2.31.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent on v2.27.0, where the cache would not help', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.27.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([]);
});
