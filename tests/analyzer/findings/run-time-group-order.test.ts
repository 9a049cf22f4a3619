import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'run-time-group-order';
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

test('names the derived group and both outcomes', () => {
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

`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini cluster.yml';
  const request = { files, command, kubespray: 'v2.29.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: undefined, data: { groups: ['k8s_cluster'], outcomes: ['incomplete', 'passes'] } },
  ]);
});

test('is silent where the group is declared', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini cluster.yml';
  const request = { files, command, kubespray: 'v2.29.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where the order makes no difference', () => {
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

`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.29.1' };
  expect(reported(id, request)).toEqual([]);
});
