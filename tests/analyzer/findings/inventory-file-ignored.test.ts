import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'inventory-file-ignored';
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

test('points at the file that the folder hides', () => {
  const files = [
    { path: 'inv/hosts.ini', text: cluster },
    {
      path: 'inv/more.yaml',
      text: `all:
  hosts:
    spare:
`,
    },
  ];
  const command = 'ansible-playbook -i inv upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: '[all:vars]', data: { path: 'inv/hosts.ini', extension: '.ini' } },
  ]);
});

test('is silent where -i names the file', () => {
  const files = [
    { path: 'inv/hosts.ini', text: cluster },
    {
      path: 'inv/more.yaml',
      text: `all:
  hosts:
    spare:
`,
    },
  ];
  const command = 'ansible-playbook -i inv/hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
