import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'multus-flag-is-text';
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

test('points at name and value given with -e', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e kube_network_plugin_multus=false';
  const request = { files, command, kubespray: 'v2.26.0' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: 'kube_network_plugin_multus=false', data: { value: 'false', form: 'extra-vars' } },
  ]);
});

test('points at them among others within quotes', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e "serial=1 kube_network_plugin_multus=no"';
  const request = { files, command, kubespray: 'v2.26.0' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: 'kube_network_plugin_multus=no', data: { value: 'no', form: 'extra-vars' } },
  ]);
});

test('points at the whole argument of JSON that quotes false', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e \'{"kube_network_plugin_multus": "false"}\'';
  const request = { files, command, kubespray: 'v2.26.0' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: '\'{"kube_network_plugin_multus": "false"}\'',
      data: { value: 'false', form: 'extra-vars' },
    },
  ]);
});

test('points at the value in INI', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
container_manager=containerd
kube_network_plugin_multus=false

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
    { severity: 'warning', words: 'false', data: { value: 'false', form: 'ini' } },
  ]);
});

test('points at the value in YAML', () => {
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
    { path: 'group_vars/all.yml', text: 'kube_network_plugin_multus: "off"\n' },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: '"off"', data: { value: 'off', form: 'yaml' } },
  ]);
});

test('is silent for what the last -e overrides', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command =
    'ansible-playbook -i hosts.ini upgrade-cluster.yml -e kube_network_plugin_multus=false -e \'{"kube_network_plugin_multus": false}\'';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent for booleans and for text that is meant as true', () => {
  const files = [
    {
      path: 'hosts.ini',
      text: `[all:vars]
container_manager=containerd
kube_network_plugin_multus=false

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
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('says of any text that ansible-core 2.19 stops at it', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e kube_network_plugin_multus=true';
  const request = { files, command, kubespray: 'v2.31.0' };
  expect(reported(id, { ...request, ansible: '2.18.9' })).toEqual([]);
  expect(reported(id, { ...request, ansible: '2.19.11' })).toEqual([
    {
      severity: 'warning',
      words: 'kube_network_plugin_multus=true',
      data: { value: 'true', form: 'extra-vars', stops: true },
    },
  ]);
});
