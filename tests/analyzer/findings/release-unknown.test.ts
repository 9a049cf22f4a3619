import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'release-unknown';
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

test('names the release that stands in for a newer one', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.99.0' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: undefined, data: { asked: 'v2.99.0', used: 'master' } },
  ]);
});

test('names the release that stands in for an older one', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: '2.10' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: undefined, data: { asked: '2.10', used: 'v2.18.0' } },
  ]);
});

test('is an error for a name that is no release', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'latest' };
  expect(reported(id, request)).toEqual([{ severity: 'error', words: undefined, data: { asked: 'latest' } }]);
});

test('is silent for a branch', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'release-2.25' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where no release is named', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command };
  expect(reported(id, request)).toEqual([]);
});
