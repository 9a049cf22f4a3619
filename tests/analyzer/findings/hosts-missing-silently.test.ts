import { expect, test } from 'vitest';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'hosts-missing-silently';
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

test('is a remark where only /etc/hosts lacks a host', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.27.1',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([
    { severity: 'info', words: 'w1', data: { kind: 'etc-hosts', hosts: { first: ['w2'], count: 1 } } },
  ]);
});

test('is a warning where no_proxy lacks a host', () => {
  const files = [{ path: 'hosts.ini', text: `${sample}\n[all:vars]\nhttp_proxy=http://proxy.example:3128\n` }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.29.1', facts: 'cached' } as const;
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: 'w1', data: { kind: 'no-proxy', hosts: { first: ['w2'], count: 1 } } },
  ]);
});

test('is silent where the run stops anyway', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.27.1',
    facts: 'empty',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent without a limit', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.27.1',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});
