import { describe, expect, test } from 'vitest';
import type { Request } from '../../../src/analyzer/request.ts';
import { reported } from './reported.ts';

const id = 'group-assertion-stops';
const sample = `[kube_control_plane]
cp1
cp2
cp3

[etcd]
cp1
cp2

[kube_node]
w1
w2

[k8s_cluster:children]
kube_control_plane
kube_node
`;

test('points at the group whose number of hosts is even', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.31.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'cp1',
      data: {
        task: 'Stop if even number of etcd hosts',
        host: 'cp1',
        left: { first: [], count: 0 },
        outside: { first: [], count: 0 },
        when: 'given',
        help: 'none',
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
        kind: 'even-etcd',
      },
    },
  ]);
});

test('is silent where the number is odd', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample.replace('[etcd]\ncp1\ncp2', '[etcd]\ncp1') }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.31.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where assertions are switched off', () => {
  const request: Request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e ignore_assert_errors=true',
    kubespray: 'v2.31.0',
    facts: 'cached',
  };
  expect(reported(id, request)).toEqual([]);
});

describe('a name that no node can have', () => {
  const judged = (from: string, to: string, kubespray: string) =>
    reported(id, {
      files: [{ path: 'hosts.ini', text: sample.replace('[etcd]\ncp1\ncp2', '[etcd]\ncp1').replaceAll(from, to) }],
      command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --skip-tags multus',
      kubespray,
      facts: 'cached',
    }).map(({ words, data }) => [words, data.kind, data.task]);

  test.each(['k8s_node1', 'Node1', 'node1-', 'root@w1', '节点1'])('%s stops the run', (name) => {
    for (const kubespray of ['v2.21.0', 'v2.27.1', 'v2.31.0'])
      expect(judged('w1', name, kubespray)).toEqual([[name, 'bad-name', 'Stop if bad hostname']]);
  });

  test.each(['node-1.example.com', '10.0.0.1', '1'])('%s is one', (name) => {
    expect(judged('w1', name, 'v2.31.0')).toEqual([]);
  });

  test('is what a group in the place of a host has', () => {
    expect(judged('[k8s_cluster:children]', '[k8s_cluster]', 'v2.25.1')).toEqual([
      ['kube_control_plane', 'group-as-host', 'Stop if bad hostname'],
    ]);
  });
});
