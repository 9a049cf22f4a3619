import { expect, test } from 'vitest';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'hardening-needs-excluded-host';
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

[all:vars]
kubelet_systemd_hardening=True
`;

test('stops with a full cache on v2.28.1, after the drain', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.28.1',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'w1',
      data: {
        task: 'Write kubelet systemd init file',
        host: 'w1',
        left: { first: ['w1'], count: 1 },
        outside: { first: ['cp1', 'cp2', 'cp3'], count: 4 },
        when: 'given',
        help: 'none',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('is silent with a full cache on v2.30.0', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.30.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where nothing is hardened', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample.replace('=True', '=False') }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.28.1',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});
