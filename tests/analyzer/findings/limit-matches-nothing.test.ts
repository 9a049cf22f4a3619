import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'limit-matches-nothing';
const cluster = `[all:vars]
container_manager=containerd
kube_network_plugin_multus=True

[kube_control_plane]
cp1

[kube_node]
w1
w2

[k8s_cluster:children]
kube_control_plane
kube_node
`;

test('suggests the host that was meant', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w9';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([{ severity: 'error', words: 'w9', data: { limit: 'w9', suggestion: 'w1' } }]);
});

test('points at what Ansible cannot resolve', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = "ansible-playbook -i hosts.ini upgrade-cluster.yml --limit 'kube_node[7]'";
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'kube_node[7]',
      data: { limit: 'kube_node[7]', says: "No hosts matched the subscripted pattern 'kube_node[7]'" },
    },
  ]);
});

test('points at the limit within its quotes', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = "ansible-playbook -i hosts.ini upgrade-cluster.yml --limit 'kube_node:!kube_node'";
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'error', words: 'kube_node:!kube_node', data: { limit: 'kube_node:!kube_node' } },
  ]);
});

test('needs no known release', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w9';
  const request = { files, command, kubespray: 'latest' };
  expect(reported(id, request)).toEqual([{ severity: 'error', words: 'w9', data: { limit: 'w9', suggestion: 'w1' } }]);
});

test('is silent where a host is left', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w9';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent for an empty limit, which limits nothing', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = "ansible-playbook -i hosts.ini upgrade-cluster.yml --limit ''";
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where the shell decides what the limit is', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit $NODE';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
