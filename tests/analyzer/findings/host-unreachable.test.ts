import { expect, test } from 'vitest';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'host-unreachable';
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

test('stops the run for everybody where the host is in it', () => {
  const down = [{ host: 'w2', from: 'start' }] as const;
  const files = [{ path: 'hosts.ini', text: sample }];
  const request: Request = {
    files,
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.31.0',
    facts: 'cached',
    down,
  } as const;
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: undefined,
      data: {
        kind: 'stops',
        task: 'Fetch /etc/os-release',
        host: 'w2',
        left: { first: [], count: 0 },
        outside: { first: [], count: 0 },
        when: 'given',
        help: 'none',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
        down: { first: ['w2'], count: 1 },
      },
    },
  ]);
});

test('is a warning where the run goes on without the host', () => {
  const down = [{ host: 'w2', from: 'facts' }] as const;
  const files = [{ path: 'hosts.ini', text: sample }];
  const request: Request = {
    files,
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.31.0',
    facts: 'cached',
    down,
  } as const;
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: undefined, data: { kind: 'lost', down: { first: ['w2'], count: 1 } } },
  ]);
});

test('is silent where nobody is down', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.31.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([]);
});
