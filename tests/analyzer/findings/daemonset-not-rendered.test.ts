import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'daemonset-not-rendered';
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

test('is an error at a host outside the cluster that comes first', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `bastion container_manager=containerd

[all:vars]
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
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'bastion',
      data: { engine: 'containerd', representative: 'bastion', because: 'outside-cluster' },
    },
  ]);
});

test('is a remark at a limit that leaves the representative out', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'info', words: 'w1,w2', data: { engine: 'containerd', representative: 'cp1', because: 'limit' } },
  ]);
});

test('is a remark where the playbook takes workers only', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini scale.yml';
  const request = { files, command, kubespray: 'v2.29.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'info', words: 'cp1', data: { engine: 'containerd', representative: 'cp1', because: 'playbook' } },
  ]);
});

test('is silent where the representative is in the play', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent on master, which searches the play alone', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2';
  const request = { files, command, kubespray: 'master' };
  expect(reported(id, request)).toEqual([]);
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
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
