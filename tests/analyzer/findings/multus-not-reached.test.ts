import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'multus-not-reached';
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

test('points at the tag that skips it', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 --skip-tags multus';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'info', words: '--skip-tags multus', data: { why: 'tags', subject: 'multus' } },
  ]);
});

test('points at tags that do not select it', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --tags node';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'info', words: '--tags node', data: { why: 'tags', subject: 'node' } },
  ]);
});

test('points at the limit that leaves the play empty', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'info', words: 'w1', data: { why: 'no-hosts', subject: 'kube_control_plane' } },
  ]);
});

test('points at an option that only lists', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --list-hosts';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'info', words: '--list-hosts', data: { why: 'only-lists', subject: 'list-hosts' } },
  ]);
});

test('points at a playbook without Multus', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini reset.yml';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'info', words: 'reset.yml', data: { why: 'playbook', subject: 'reset.yml' } },
  ]);
});

test('points at a playbook that only renders', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini scale.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'info', words: 'scale.yml', data: { why: 'renders-only', subject: 'scale.yml' } },
  ]);
});

test('points at the switch where the role is not loaded', () => {
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
  const request = { files, command, kubespray: 'v2.31.0' };
  expect(reported(id, request)).toEqual([
    { severity: 'info', words: 'kube_network_plugin_multus=False', data: { why: 'include-off', subject: '' } },
  ]);
});

test('is silent where the task is evaluated, if only to skip it', () => {
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
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
