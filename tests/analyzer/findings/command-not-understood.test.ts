import { expect, test } from 'vitest';
import { reported } from './reported.ts';

const id = 'command-not-understood';
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

test('is an error where Ansible refuses', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limits w1';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: '--limits',
      data: {
        code: 'arguments-unrecognized',
        says: 'ansible-playbook: error: unrecognized arguments: --limits w1',
        details: { word: '--limits' },
      },
    },
  ]);
});

test('is an error for prose', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'please upgrade my cluster';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'error', words: 'please upgrade my cluster', data: { code: 'not-a-command', says: '', details: {} } },
  ]);
});

test('warns about an extra variable without an equals sign', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 -e foo';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: 'foo',
      data: { code: 'extra-vars-without-equals', says: '', details: { word: 'foo' } },
    },
  ]);
});

test('warns about an empty limit', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = "ansible-playbook -i hosts.ini upgrade-cluster.yml --limit ''";
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    { severity: 'warning', words: "''", data: { code: 'limit-empty', says: '', details: {} } },
  ]);
});

test('warns about a subscript with a dash', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = "ansible-playbook -i hosts.ini upgrade-cluster.yml --limit 'kube_node[0-1]'";
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'warning',
      words: 'kube_node[0-1]',
      data: {
        code: 'subscript-with-dash',
        says: 'Use [x:y] inclusive subscripts instead of [x-y] which has been removed',
        details: { term: 'kube_node[0-1]', suggestion: 'kube_node[0:1]' },
      },
    },
  ]);
});

test('needs no known release', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limits w1';
  const request = { files, command, kubespray: 'latest' };
  expect(reported(id, request)).toEqual([
    {
      severity: 'error',
      words: '--limits',
      data: {
        code: 'arguments-unrecognized',
        says: 'ansible-playbook: error: unrecognized arguments: --limits w1',
        details: { word: '--limits' },
      },
    },
  ]);
});

test('leaves an empty command to what is missing', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = '';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});

test('gives way where the outcome depends on the same words', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit cp1,w1 -e @vars.yml';
  const request = { files, command, kubespray: 'v2.25.1' };
  expect(reported(id, request)).toEqual([]);
});

test('is silent for a plain command', () => {
  const files = [{ path: 'hosts.ini', text: cluster }];
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2';
  const request = { files, command, kubespray: 'v2.28.1' };
  expect(reported(id, request)).toEqual([]);
});
