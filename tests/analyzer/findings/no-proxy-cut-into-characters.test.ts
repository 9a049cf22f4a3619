import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'no-proxy-cut-into-characters';
const sample = `[kube_control_plane]
cp1
cp2
cp3

[etcd:children]
kube_control_plane

[kube_node]
w1
w2

[k8s_cluster:children]
kube_control_plane
kube_node

[all:vars]
http_proxy=http://proxy.example:3128
`;

test('is a warning without a limit as well', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini cluster.yml',
    kubespray: 'v2.30.0',
  };
  expect(reported(id, request)).toEqual([{ severity: 'warning', words: undefined, data: { release: 'v2.30.0' } }]);
});

test('is silent on the next release', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini cluster.yml',
    kubespray: 'v2.31.0',
  };
  expect(reported(id, request)).toEqual([]);
});

test('is silent where the user sets no_proxy', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: sample }],
    command: 'ansible-playbook -i hosts.ini cluster.yml -e no_proxy=localhost',
    kubespray: 'v2.30.0',
  };
  expect(reported(id, request)).toEqual([]);
});
