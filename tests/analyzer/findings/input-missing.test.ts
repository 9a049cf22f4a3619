import { expect, test } from 'vitest';
import { releases } from '../../../src/analyzer/kubespray/releases.ts';
import { reported } from './reported.ts';

const id = 'input-missing';
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

test('points at a file of variables that is not here', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit cp1,w1 -e @vars.yml';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'error', words: '@vars.yml', data: { what: 'extra-vars-file-missing', subject: 'vars.yml' } },
  ]);
});

test('points at a limit file that is not here', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit @retry';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'error', words: '@retry', data: { what: 'limit-file-missing', subject: 'retry' } },
  ]);
});

test('points at what the shell replaces', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit $NODE';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'error', words: '$NODE', data: { what: 'shell-expansion', subject: '$NODE' } },
  ]);
});

test('points at a playbook that is not of Kubespray', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini site.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'error', words: 'site.yml', data: { what: 'unknown-playbook', subject: 'site' } },
  ]);
});

test('points at the task to start at', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = "ansible-playbook -i hosts.ini upgrade-cluster.yml --start-at-task 'Install packages'";
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: "--start-at-task 'Install packages'",
      data: { what: 'start-at-task', subject: 'Install packages' },
    },
  ]);
});

test('points at an encrypted value', () => {
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
    {
      path: 'group_vars/all.yml',
      text: `kube_network_plugin_multus: !vault |
  $ANSIBLE_VAULT;1.1;AES256
  6162
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'kube_network_plugin_multus: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162\n',
      data: { what: 'vaulted-value', subject: 'kube_network_plugin_multus' },
    },
  ]);
});

test('points at a template', () => {
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
    { path: 'group_vars/all.yml', text: "kube_network_plugin_multus: \"{{ lookup('env', 'M') }}\"\n" },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: "kube_network_plugin_multus: \"{{ lookup('env', 'M') }}\"",
      data: { what: 'templated-value', subject: 'kube_network_plugin_multus' },
    },
  ]);
});

test('has no place for an empty command', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = '';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'error', words: undefined, data: { what: 'command-missing', subject: '' } },
  ]);
});

test('names the releases where the request names none', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini site.yml';
  const request = { files, command };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'site.yml',
      data: {
        what: 'unknown-playbook',
        subject: 'site',
        releases: releases.map(({ name }) => name),
      },
    },
  ]);
});

test('is silent where nothing depends on it', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e @vars.yml --list-hosts';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
