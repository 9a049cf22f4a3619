import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'serial-in-inventory-ignored';
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

test('points at serial in group_vars', () => {
  const files = [
    { path: 'hosts.ini', text: cluster },
    { path: 'group_vars/all.yml', text: '---\nserial: 1\n' },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([{ severity: 'warning', words: 'serial: 1', data: { value: 1 } }]);
});

test('points at serial in the inventory, once for all hosts', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
container_manager=containerd
kube_network_plugin_multus=True

[kube_control_plane]
cp1

[kube_node]
w[1:2] serial=30%

[k8s_cluster:children]
kube_control_plane
kube_node
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([{ severity: 'warning', words: 'serial=30%', data: { value: '30%' } }]);
});

test('is silent where -e sets it too', () => {
  const files = [
    { path: 'hosts.ini', text: cluster },
    { path: 'group_vars/all.yml', text: 'serial: 1\n' },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e serial=2';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent for a playbook without serial', () => {
  const files = [
    { path: 'hosts.ini', text: cluster },
    { path: 'group_vars/all.yml', text: 'serial: 1\n' },
  ];
  const command = 'ansible-playbook -i hosts.ini cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
