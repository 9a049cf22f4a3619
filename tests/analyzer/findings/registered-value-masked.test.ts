import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'registered-value-masked';
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

test('is an error where the run stays incomplete by it', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e \'{"multus_manifest_2": {"results": []}}\'';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'error', words: '\'{"multus_manifest_2": {"results": []}}\'', data: { name: 'multus_manifest_2' } },
  ]);
});

test('warns where the run would not apply anything anyway', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command =
    'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 -e \'{"multus_manifest_2": {"results": []}}\'';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: '\'{"multus_manifest_2": {"results": []}}\'', data: { name: 'multus_manifest_2' } },
  ]);
});

test('points at the name within a list of key=value', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e "serial=1 vars_from_node=w1"';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: 'vars_from_node=w1', data: { name: 'vars_from_node' } },
  ]);
});

test('is silent for the same variable in group_vars', () => {
  const files = [
    { path: 'hosts.ini', text: cluster },
    { path: 'group_vars/all.yml', text: 'multus_manifest_2: {results: []}\n' },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([]);
});
