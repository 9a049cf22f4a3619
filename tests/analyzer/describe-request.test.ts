import { expect, test } from 'vitest';
import { describeRequest } from '../../src/analyzer/describe-request.ts';

const files = [{ path: 'hosts.ini', text: '[kube_control_plane]\ncp1\n[kube_node]\nw[1:3]\n[empty]\n' }];
const describe = (command: string) => describeRequest({ files, command });

test('gives hosts, and the groups that hold one, in the order of Ansible', () => {
  const { hosts, groups, readable, stopped } = describe('ansible-playbook cluster.yml');
  expect([hosts, readable, stopped]).toEqual([['cp1', 'w1', 'w2', 'w3'], true, false]);
  expect(groups).toEqual([
    { name: 'all', hosts: ['cp1', 'w1', 'w2', 'w3'] },
    { name: 'kube_control_plane', hosts: ['cp1'] },
    { name: 'kube_node', hosts: ['w1', 'w2', 'w3'] },
  ]);
});

test.for([
  ['', { kind: 'no-command' }],
  ['upgrade the first worker', { kind: 'command-unreadable' }],
  ['ansible-playbook cluster.yml', { kind: 'no-limit', hosts: ['cp1', 'w1', 'w2', 'w3'] }],
  ['ansible-playbook cluster.yml -l w3,cp1', { kind: 'limit', hosts: ['cp1', 'w3'] }],
  ['ansible-playbook cluster.yml -l w9', { kind: 'limit', hosts: [] }],
  ['ansible-playbook cluster.yml -l "~("', { kind: 'limit-refused' }],
  ['ansible-playbook cluster.yml -l @retry.txt', { kind: 'limit-unknown' }],
  ['ansible-playbook cluster.yml -l $NODE', { kind: 'limit-unknown' }],
] as const)('says of %j which hosts it may reach', ([command, reach]) => {
  expect(describe(command).reach).toEqual(reach);
});
