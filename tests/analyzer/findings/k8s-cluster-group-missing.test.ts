import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'k8s-cluster-group-missing';

test('is an error where the lookup stops on it', () => {
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
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'error', words: undefined, data: { group: 'k8s_cluster', kind: 'stops' } },
  ]);
});

test('warns where only small batches get through', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
container_manager=containerd
kube_network_plugin_multus=True

[kube_control_plane]
cp1 ip=10.0.0.1

[etcd]
cp1

[kube_node]
w1 ip=10.0.0.2
w2 ip=10.0.0.3

`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --skip-tags preinstall';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: undefined, data: { group: 'k8s_cluster', kind: 'whole-play' } },
  ]);
});

test('is an error where a control plane is drained that the release has asked for no address', () => {
  const text = '[kube_control_plane]\ncp1\n\n[etcd]\ne1\n\n[kube_node]\nw1\nw2\n';
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --skip-tags multus,preinstall';
  const request = { files: [{ path: 'hosts.ini', text }], command, kubespray: 'v2.23.3' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: undefined,
      data: {
        group: 'k8s_cluster',
        kind: 'elsewhere',
        task: 'Kubeadm | Create kubeadm config',
        left: { first: ['cp1'], count: 1 },
      },
    },
  ]);
});

test('warns where a play targets the missing group and so has no host', () => {
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
  const command = 'ansible-playbook -i hosts.ini cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: undefined, data: { group: 'k8s_cluster', kind: 'no-hosts' } },
  ]);
});

test('points at the limit that cuts the derived group', () => {
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
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.29.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: 'w1',
      data: { group: 'k8s_cluster', kind: 'within-limit', derived: { first: ['w1'], count: 1 } },
    },
  ]);
});

test('points at an old name that is no longer mapped', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
container_manager=containerd
kube_network_plugin_multus=True

[kube-master]
cp1

[kube-node]
w1
w2

`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: 'kube-node', data: { group: 'k8s_cluster', kind: 'old-names' } },
  ]);
});

test('is silent for the old name up to v2.26, where it is mapped', () => {
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

[k8s-cluster:children]
kube_control_plane
kube_node
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent without a limit where the group is derived', () => {
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
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is an error where no host is of the control plane', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
container_manager=containerd
kube_network_plugin_multus=True

[kube_node]
w1

[k8s_cluster:children]
kube_node
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'error', words: undefined, data: { group: 'kube_control_plane', kind: 'stops' } },
  ]);
});

test('is an error up to v2.20 as well, where the apply task asks for the control plane', () => {
  const text = '[all:vars]\nkube_network_plugin_multus=True\n\n[kube_node]\nw1\n';
  const files = [{ path: 'hosts.ini', text }];
  const request = { files, command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml', kubespray: 'v2.20.0' };
  expect(reported(id, request)).toEqual([
    { severity: 'error', words: undefined, data: { group: 'kube_control_plane', kind: 'stops' } },
  ]);
});

test('points at a group whose name is near one that Kubespray knows', () => {
  const text = '[kube_control_plane]\ncp1\n[etcd]\ncp1\n[kube_nodes]\nw1\nw2\n';
  const command = 'ansible-playbook -i hosts.ini cluster.yml';
  const request = { files: [{ path: 'hosts.ini', text }], command, kubespray: 'v2.31.0' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: 'kube_nodes',
      data: { group: 'kube_node', kind: 'misspelt', name: 'kube_nodes', leftOut: { first: ['w1', 'w2'], count: 2 } },
    },
  ]);
});

test('points at a slip that leaves the group which was meant without a host, where the run stops', () => {
  const text = '[kube_control_plane]\ncp1\n[etcds]\ncp1\n[kube_node]\nw1\n';
  const command = 'ansible-playbook -i hosts.ini cluster.yml';
  const request = { files: [{ path: 'hosts.ini', text }], command, kubespray: 'v2.31.0' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: 'etcds', data: { group: 'etcd', kind: 'misspelt', name: 'etcds' } },
  ]);
});
