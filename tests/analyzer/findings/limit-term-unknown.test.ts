import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'limit-term-unknown';
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

test('points at the one term and suggests another', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,kube_nod';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: 'kube_nod',
      data: { term: 'kube_nod', role: 'add', mixesSeparators: false, suggestion: 'kube_node' },
    },
  ]);
});

test('points into quotes', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = "ansible-playbook -i hosts.ini upgrade-cluster.yml --limit 'w1,!w99x'";
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: '!w99x', data: { term: 'w99x', role: 'exclude', mixesSeparators: false } },
  ]);
});

test('points into the file that the limit names', () => {
  const files = [
    { path: 'hosts.ini', text: cluster },
    { path: 'retry', text: 'w1\nw7\n' },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit @retry';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: 'w7', data: { term: 'w7', role: 'add', mixesSeparators: false, suggestion: 'w1' } },
  ]);
});

test('says that a comma keeps colons from separating', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit cp1,w1:w2';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: 'w1:w2', data: { term: 'w1:w2', role: 'add', mixesSeparators: true } },
  ]);
});

test('gives way where the same words leave no host', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w9';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent for known names and globs', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = "ansible-playbook -i hosts.ini upgrade-cluster.yml --limit 'w*,cp1'";
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
