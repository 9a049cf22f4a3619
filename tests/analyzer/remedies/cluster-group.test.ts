import { expect, test } from 'vitest';
import { analyze, type Request } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';
import { offered } from './offered.ts';

test('k8s_cluster is declared where the inventory lacks it', () => {
  const ini = clusterIni.replace('[k8s_cluster:children]\nkube_control_plane\nkube_node\n', '');
  const request = requestFor('cluster.yml', 'v2.25.1', ini);
  expect(analyze(request).failure?.message).toMatch(/'dict object' has no attribute 'k8s_cluster'/);
  expect(offered(request, 'cluster-group')?.request.files[0]?.text).toBe(
    `${ini}\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n`,
  );
});

test('k8s_cluster is declared in YAML as YAML', () => {
  const yaml = `all:
  vars: {kube_network_plugin_multus: true, container_manager: containerd}
  children:
    kube_control_plane: {hosts: {cp1: }}
    kube_node: {hosts: {w1: }}
    etcd: {hosts: {cp1: }}
`;
  const request: Request = {
    files: [{ path: 'hosts.yml', text: yaml }],
    command: 'ansible-playbook -i hosts.yml cluster.yml',
    kubespray: 'v2.30.0',
  };
  expect(analyze(request).outcome).toBe('incomplete');
  const remedy = offered(request, 'cluster-group');
  expect(remedy?.request.files[0]?.text).toBe(
    `${yaml}k8s_cluster:\n  children:\n    kube_control_plane:\n    kube_node:\n`,
  );
  expect(remedy?.outcome).toBe('passes');
});
