import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'serial-not-a-number';
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

test('points at a list given as text', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e serial=1,2';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'serial=1,2',
      data: {
        value: '1,2',
        play: 'Upgrade calico and external cloud provider on all control plane nodes, calico-rrs, and nodes',
        message: "Unexpected Exception, this is probably a bug: invalid literal for int() with base 10: '1,2'",
      },
    },
  ]);
});

test('points at a fraction of a percent', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e serial=33.3%';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'serial=33.3%',
      data: {
        value: '33.3%',
        play: 'Upgrade calico and external cloud provider on all control plane nodes, calico-rrs, and nodes',
        message: "Unexpected Exception, this is probably a bug: invalid literal for int() with base 10: '33.3'",
      },
    },
  ]);
});

test('is silent for whole numbers and percentages', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e serial=50%';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent for a playbook that does not use serial', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini cluster.yml -e serial=1,2';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
