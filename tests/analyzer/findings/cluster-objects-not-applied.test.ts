import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'cluster-objects-not-applied';

test('points at the group that stands before the control plane', () => {
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
kube_node
kube_control_plane
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini cluster.yml';
  const request = { files, command, kubespray: 'v2.29.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'kube_node',
      data: {
        missing: [
          'customresourcedefinition/multus-crd',
          'serviceaccount/multus-serviceaccount',
          'clusterrole/multus-clusterrole',
          'clusterrolebinding/multus-clusterrolebinding',
        ],
        firstHost: 'w1',
        controlPlane: 'cp1',
      },
    },
  ]);
});

test('names no first host where the group is derived', () => {
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
  const request = { files, command, kubespray: 'v2.30.0' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: undefined,
      data: {
        missing: [
          'customresourcedefinition/multus-crd',
          'serviceaccount/multus-serviceaccount',
          'clusterrole/multus-clusterrole',
          'clusterrolebinding/multus-clusterrolebinding',
        ],
        controlPlane: 'cp1',
      },
    },
  ]);
});

test('points into YAML as well', () => {
  const files = [
    {
      path: 'hosts.yaml',
      text: `all:
  vars:
    container_manager: containerd
    kube_network_plugin_multus: true
  children:
    k8s_cluster:
      children:
        kube_node:
          hosts: {w1: , w2: }
        kube_control_plane:
          hosts: {cp1: }
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.yaml cluster.yml';
  const request = { files, command, kubespray: 'v2.31.0' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'kube_node',
      data: {
        missing: [
          'customresourcedefinition/multus-crd',
          'serviceaccount/multus-serviceaccount',
          'clusterrole/multus-clusterrole',
          'clusterrolebinding/multus-clusterrolebinding',
        ],
        firstHost: 'w1',
        controlPlane: 'cp1',
      },
    },
  ]);
});

test('is silent for an upgrade, whose pattern begins with the control plane', () => {
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
kube_node
kube_control_plane
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.29.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent before v2.29', () => {
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
kube_node
kube_control_plane
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
