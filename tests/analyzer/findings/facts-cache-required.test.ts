import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'facts-cache-required';
const cluster = `[all:vars]
container_manager=containerd
kube_network_plugin_multus=True

[kube_control_plane]
cp1

[etcd]
cp1

[kube_node]
w1
w2

[k8s_cluster:children]
kube_control_plane
kube_node
`;

test('names the hosts of the cluster outside the limit', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: 'w1',
      data: {
        kind: 'excluded',
        hosts: { first: ['cp1', 'w2'], count: 2 },
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('is an error where the cache is known to be empty, and silent where it is not', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, { ...request, facts: 'empty' }).map(({ severity }) => severity)).toEqual(['error']);
  expect(reported(id, { ...request, facts: 'cached' })).toEqual([]);
});

test('is silent where the group is derived, since the guard then checks nothing', () => {
  const files = [{ path: 'hosts.ini', text: cluster.slice(0, cluster.indexOf('[k8s_cluster:children]')) }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  expect(reported(id, { files, command, kubespray: 'v2.28.1' })).toEqual([]);
});

test('takes every host as excluded where the limit is a file', () => {
  const files = [
    { path: 'hosts.ini', text: cluster },
    { path: 'retry', text: 'w1\n' },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit @retry';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: '@retry',
      data: {
        kind: 'limit-file',
        hosts: { first: ['cp1', 'w1', 'w2'], count: 3 },
        run: 'ansible-playbook playbooks/facts.yml -i hosts.ini',
      },
    },
  ]);
});

test('is silent before v2.27', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2';
  const request = { files, command, kubespray: 'v2.26.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where the limit holds the whole cluster', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit k8s_cluster';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where the tags leave the guard out', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 --tags multus';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where assertions are switched off, even by text', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 -e ignore_assert_errors=false';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent for a playbook without the guard', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini reset.yml --limit w1';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
