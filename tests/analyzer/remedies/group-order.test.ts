import { expect, test } from 'vitest';
import type { InventoryFile } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';
import { offered } from './offered.ts';

const workersFirst = '[k8s_cluster:children]\nkube_node\nkube_control_plane';

test('the control plane moves to the front of k8s_cluster in INI', () => {
  const ini = clusterIni.replace('[k8s_cluster:children]\nkube_control_plane\nkube_node', workersFirst);
  const remedy = offered(requestFor('cluster.yml', 'v2.29.1', ini), 'group-order');
  expect(remedy?.request.files[0]?.text).toBe(clusterIni);
  expect(remedy?.outcome).toBe('passes');
});

test('the control plane moves to the front of k8s_cluster in YAML', () => {
  const block = (first: string, second: string): string => `all:
  vars:
    kube_network_plugin_multus: true
    container_manager: containerd
  children:
    kube_node:
      hosts:
        w1:
    kube_control_plane:
      hosts:
        cp1:
    etcd:
      hosts:
        cp1:
    k8s_cluster:
      children:
        ${first}:
        ${second}:
`;
  const files: readonly InventoryFile[] = [{ path: 'hosts.yml', text: block('kube_node', 'kube_control_plane') }];
  const remedy = offered(
    { files, command: 'ansible-playbook -i hosts.yml cluster.yml', kubespray: 'v2.29.1' },
    'group-order',
  );
  expect(remedy?.request.files[0]?.text).toBe(block('kube_control_plane', 'kube_node'));
});
