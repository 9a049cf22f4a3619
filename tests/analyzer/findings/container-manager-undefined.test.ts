import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'container-manager-undefined';

test('points at the first host without an engine and counts them', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
kube_network_plugin_multus=True

[kube_control_plane]
cp1

[kube_node]
w1
w2

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
      words: 'cp1',
      data: {
        hosts: { first: ['cp1', 'w1', 'w2'], count: 3 },
        play: 'Upgrade calico and external cloud provider on all control plane nodes, calico-rrs, and nodes',
        host: 'cp1',
      },
    },
  ]);
});

test('names only the hosts that lack it', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
kube_network_plugin_multus=True

[kube_control_plane]
cp1 container_manager=containerd

[kube_node]
w1 container_manager=containerd
w2

[k8s_cluster:children]
kube_control_plane
kube_node
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'w2',
      data: {
        hosts: { first: ['w2'], count: 1 },
        play: 'Upgrade calico and external cloud provider on all masters, calico-rrs, and nodes',
        host: 'cp1',
      },
    },
  ]);
});

test('is silent where -e gives the engine to everyone', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
kube_network_plugin_multus=True

[kube_control_plane]
cp1

[kube_node]
w1
w2

[k8s_cluster:children]
kube_control_plane
kube_node
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e container_manager=containerd';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where Multus is off', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
kube_network_plugin_multus=False

[kube_control_plane]
cp1

[kube_node]
w1
w2

[k8s_cluster:children]
kube_control_plane
kube_node
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('sees that group_vars of a derived group reach hosts inside the limit', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
kube_network_plugin_multus=True

[kube_control_plane]
cp1

[kube_node]
w1
w2

`,
    },
    { path: 'group_vars/k8s_cluster.yml', text: 'container_manager: containerd\n' },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
