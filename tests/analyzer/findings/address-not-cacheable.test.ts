import { expect, test } from 'vitest';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'address-not-cacheable';
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

test('stops although every fact is cached', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.27.0',
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
        help: 'none',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('is silent on v2.27.1, which caches the address', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.27.1',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where every control plane has an address of its own', () => {
  const request: Request = {
    files: [
      { path: 'hosts.ini', text: sample.replace('cp1\ncp2\ncp3', 'cp1 ip=10.0.0.1\ncp2 ip=10.0.0.2\ncp3 ip=10.0.0.3') },
    ],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.27.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});
