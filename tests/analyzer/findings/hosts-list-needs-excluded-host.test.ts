import { expect, test } from 'vitest';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'hosts-list-needs-excluded-host';
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

test('stops before any drain and names who is outside', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.28.1',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'w1',
      data: {
        task: 'Hosts | create hosts list from inventory',
        host: 'w1',
        left: { first: [], count: 0 },
        outside: { first: ['w2', 'cp1', 'cp2'], count: 4 },
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
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.28.1',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent from v2.29, which has no such task', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.29.1',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([]);
});
