import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'lookup-reaches-excluded-hosts';
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

test('points at a limit of one host', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'w1',
      data: {
        missing: { first: ['cp1', 'w2'], count: 2 },
        host: 'w1',
        play: 'Upgrade calico and external cloud provider on all masters, calico-rrs, and nodes',
        batch: 1,
        batchSize: 1,
        playSize: 1,
        serial: true,
        limited: true,
        message:
          "Error in jmespath.search in json_query filter plugin:\n'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'",
      },
    },
  ]);
});

test('points at the serial that makes one batch of two hosts', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2 -e serial=100%';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'serial=100%',
      data: {
        missing: { first: ['cp1'], count: 1 },
        host: 'w1',
        play: 'Upgrade calico and external cloud provider on all masters, calico-rrs, and nodes',
        batch: 1,
        batchSize: 2,
        playSize: 2,
        serial: true,
        limited: true,
        message:
          "Error in jmespath.search in json_query filter plugin:\n'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'",
      },
    },
  ]);
});

test('is silent where batches are smaller than the play', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is reported for cluster.yml on the control plane alone, which has no serial', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini cluster.yml --limit kube_control_plane';
  const request = { files, command, kubespray: 'v2.23.3' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'kube_control_plane',
      data: {
        missing: { first: ['w1', 'w2'], count: 2 },
        host: 'cp1',
        play: 'Install Kubernetes apps',
        batch: 1,
        batchSize: 1,
        playSize: 1,
        serial: false,
        limited: true,
        message:
          "The conditional check 'not item is skipped' failed. The error was: The 'skipped' test expects a dictionary",
      },
    },
  ]);
});

test('points at a host that no group of the play holds, where there is no limit', () => {
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

[extra]
x1

[k8s_cluster:children]
kube_control_plane
kube_node
extra
`,
    },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e serial=100%';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: 'serial=100%',
      data: {
        missing: { first: ['x1'], count: 1 },
        host: 'cp1',
        play: 'Upgrade calico and external cloud provider on all masters, calico-rrs, and nodes',
        batch: 1,
        batchSize: 3,
        playSize: 3,
        serial: true,
        limited: false,
        message:
          "Error in jmespath.search in json_query filter plugin:\n'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'",
      },
    },
  ]);
});

test('is silent once the variable is predefined', () => {
  const files = [
    { path: 'hosts.ini', text: cluster },
    { path: 'group_vars/all.yml', text: 'multus_manifest_2: {results: []}\n' },
  ];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent from v2.27.0 on', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const request = { files, command, kubespray: 'v2.27.0' };
  expect(reported(id, request)).toEqual([]);
});
