import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'lookup-dotted-key';
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

test('points at the switch that turns Multus on', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.26.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'kube_network_plugin_multus=True',
      data: { host: 'cp1', play: 'Upgrade calico and external cloud provider on all masters, calico-rrs, and nodes' },
    },
  ]);
});

test('points at -e where that is what turns it on', () => {
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
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e kube_network_plugin_multus=true';
  const request = { files, command, kubespray: 'v2.26.0' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'kube_network_plugin_multus=true',
      data: { host: 'cp1', play: 'Upgrade calico and external cloud provider on all masters, calico-rrs, and nodes' },
    },
  ]);
});

test('is silent where Multus is off', () => {
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
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.26.0' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent for the releases before and after', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.27.0' };
  expect(reported(id, request)).toEqual([]);
});
