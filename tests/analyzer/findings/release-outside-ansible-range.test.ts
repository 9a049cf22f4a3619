import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'release-outside-ansible-range';
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

test('names the range where the check stops the run', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.25.1', ansible: '2.18.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: undefined,
      data: { ansible: '2.18.1', range: { from: '2.16.4', below: '2.17.0' }, unchecked: false, stops: false },
    },
  ]);
});

test('says that the limit skips the check', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2';
  const request = { files, command, kubespray: 'v2.23.3', ansible: '2.16.2' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: undefined,
      data: { ansible: '2.16.2', range: { from: '2.14.0', below: '2.15.0' }, unchecked: 'limit', stops: false },
    },
  ]);
});

test('is an error where the core no longer evaluates the joined text', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit k8s_cluster';
  const request = { files, command, kubespray: 'v2.21.0', ansible: '2.14.17' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: undefined,
      data: { ansible: '2.14.17', range: { from: '2.11.0', below: '2.13.0' }, unchecked: 'limit', stops: true },
    },
  ]);
});

test('is reported for a text that is no version', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.25.1', ansible: 'newest' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: undefined, data: { ansible: 'newest', unchecked: false, stops: false } },
  ]);
});

test('treats a version without patch as the newest of its line', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.25.1', ansible: '2.16' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent without a version', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([]);
});
