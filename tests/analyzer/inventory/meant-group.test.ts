import { expect, test } from 'vitest';
import { meantGroup } from '../../../src/analyzer/inventory/meant-group.ts';

test.for([
  ['kube_nodes', 'kube_node'],
  ['kube-nodes', 'kube_node'],
  ['Kube_Node', 'kube_node'],
  ['kubenode', 'kube_node'],
  ['kube_ndoe', 'kube_node'],
  ['kube_worker', 'kube_node'],
  ['kube-workers', 'kube_node'],
  ['k8s_nodes', 'kube_node'],
  ['kube_control_planes', 'kube_control_plane'],
  ['kube-controlplane', 'kube_control_plane'],
  ['kube_contol_plane', 'kube_control_plane'],
  ['kube_master', 'kube_control_plane'],
  ['k8s_masters', 'kube_control_plane'],
  ['etcds', 'etcd'],
  ['ectd', 'etcd'],
  ['k8s-clusters', 'k8s_cluster'],
  ['calico_rrs', 'calico_rr'],
])('%s is a slip for %s', ([name, group]) => {
  expect(meantGroup(name as string)).toEqual({ group, isCommonWord: false });
});

test.for([
  ['workers', 'kube_node'],
  ['node', 'kube_node'],
  ['master', 'kube_control_plane'],
  ['control_plane', 'kube_control_plane'],
])('%s may mean %s, and others use the word as well', ([name, group]) => {
  expect(meantGroup(name as string)).toEqual({ group, isCommonWord: true });
});

test.for([
  'kube_node',
  'kube-node',
  'kube-master',
  'k8s-cluster',
  'bastion',
  'kube_ingress',
  'kube_logs',
  'gpu',
  'loadbalancer',
  'storage_nodes',
  'kubernetes',
  'kubernetes_cluster',
  'all',
])('%s is what it is', (name) => {
  expect(meantGroup(name)).toBeUndefined();
});
