import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';

const withoutCluster = '[all]\ncp1\nw1\n[kube_control_plane]\ncp1\n[kube_node]\nw1\n[etcd]\ncp1\n';

test('files of a group that only a play makes count for its hosts', () => {
  const vars = 'kube_network_plugin_multus: true\ncontainer_manager: crio\n';
  const files = [{ path: 'group_vars/k8s_cluster/k8s-cluster.yml', text: vars }];
  const prediction = analyze(requestFor('upgrade-cluster.yml', 'v2.31.0', withoutCluster, files));
  expect(prediction.outcome).toBe('passes');
  expect(prediction.applied).toContain('daemonset/multus-daemonset-crio');
});

test('they do not count for hosts that the limit keeps out of the group', () => {
  const vars = 'kube_network_plugin_multus: true\ncontainer_manager: crio\n';
  const files = [{ path: 'group_vars/k8s_cluster.yml', text: vars }];
  const request = requestFor('upgrade-cluster.yml --limit w1', 'v2.30.0', withoutCluster, files);
  // cp1 comes first in the inventory, yet w1 renders: nothing tells the engine of cp1.
  expect(analyze(request).applied).toEqual(['daemonset/multus-daemonset-crio']);
});

const dashed =
  '[kube-master]\ncp1\n[kube-node]\nw1\n[etcd]\ncp1\n[all:vars]\nkube_network_plugin_multus=True\ncontainer_manager=crio\n';

test('a playbook that completes its groups once leaves old names without k8s_cluster from v2.27 on', () => {
  expect(analyze(requestFor('cluster.yml', 'v2.28.1', dashed)).evidence.plays[0]?.hosts).toEqual([]);
});

test('recover-control-plane.yml completes them again in the cluster.yml that it imports, and then k8s_cluster is derived', () => {
  const [play] = analyze(requestFor('recover-control-plane.yml', 'v2.28.1', dashed)).evidence.plays;
  expect(play?.hosts).toEqual(['cp1', 'w1']);
});
