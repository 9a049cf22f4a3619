import { expect, test } from 'vitest';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'no-proxy-needs-excluded-host';
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
http_proxy=http://proxy.example:3128
`;

test('stops before the guard, on a release with one', () => {
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
        task: 'Set no_proxy to all assigned cluster IPs and hostnames',
        host: 'w1',
        left: { first: [], count: 0 },
        outside: { first: ['cp1', 'cp2', 'cp3'], count: 4 },
        when: 'given',
        help: 'facts',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('stops without a limit on v2.24.0, where caching cannot help', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini cluster.yml',
    kubespray: 'v2.24.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: undefined,
      data: {
        task: 'Set no_proxy to all assigned cluster IPs and hostnames',
        host: 'cp1',
        left: { first: [], count: 0 },
        outside: { first: [], count: 0 },
        when: 'given',
        help: 'none',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('is silent where the user sets no_proxy', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 -e no_proxy=localhost',
    kubespray: 'v2.31.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent without a proxy', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample.replace('http_proxy=http://proxy.example:3128', '') }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.31.0',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([]);
});
