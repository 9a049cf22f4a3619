import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'inventory-unreadable';
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

test('points at the word that Ansible refuses', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
container_manager=containerd
kube_network_plugin_multus=True

[kube_control_plane]
cp1

[kube_node]
w1
w2 zone two

[k8s_cluster:children]
kube_control_plane
kube_node
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'zone',
      data: {
        code: 'host-variable-without-equals',
        says: 'Failed to parse hosts.ini with ini plugin: hosts.ini:10: Expected key=value host variable assignment, got: zone',
        file: 'hosts.ini',
        details: { host: 'w2', word: 'zone', words: 3 },
      },
    },
  ]);
});

test('points at a child that no section declares', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
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
calico_rr
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'calico_rr',
      data: {
        code: 'child-undefined',
        says: 'Failed to parse hosts.ini with ini plugin: hosts.ini:15: Section [k8s_cluster:children] includes undefined group: calico_rr',
        file: 'hosts.ini',
        details: { group: 'calico_rr', parent: 'k8s_cluster' },
      },
    },
  ]);
});

test('only warns about a key that stands twice', () => {
  const files = [
    { path: 'hosts.ini', text: cluster },
    { path: 'group_vars/all.yml', text: 'serial_a: 1\nserial_a: 2\n' },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: 'serial_a',
      data: {
        code: 'yaml-duplicate-key',
        says: 'While constructing a mapping from group_vars/all.yml, found a duplicate dict key (serial_a). Using last defined value only.',
        file: 'group_vars/all.yml',
        details: { key: 'serial_a' },
      },
    },
  ]);
});

test('needs no known release', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
container_manager=containerd
kube_network_plugin_multus=True

[kube_control_plane]
cp1

[kube_node]
w1
w2 zone two

[k8s_cluster:children]
kube_control_plane
kube_node
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'latest' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'zone',
      data: {
        code: 'host-variable-without-equals',
        says: 'Failed to parse hosts.ini with ini plugin: hosts.ini:10: Expected key=value host variable assignment, got: zone',
        file: 'hosts.ini',
        details: { host: 'w2', word: 'zone', words: 3 },
      },
    },
  ]);
});

test('is silent for an inventory that can be read', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
