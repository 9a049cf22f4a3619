import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'multus-off-still-evaluated';
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

test('points at the switch that is off', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
container_manager=containerd
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
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: 'kube_network_plugin_multus=False', data: { host: 'w1', written: true } },
  ]);
});

test('has no place where the switch is not written', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
container_manager=containerd

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
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.21.0' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: undefined, data: { host: 'w1', written: false } },
  ]);
});

test('is silent where Multus is on', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where the older core passes', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
container_manager=containerd
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
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.23.3' };
  expect(reported(id, request)).toEqual([]);
});
