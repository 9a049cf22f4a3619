import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';

const withEtcdHost =
  '[kube_control_plane]\ncp1\n[kube_node]\nw1\n[etcd]\ne1\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n';

test('a serial that is no number stops the upgrade in the play of the etcd hosts, before any play with Multus', () => {
  const request = requestFor('upgrade-cluster.yml --limit e1 -e serial=abc', 'v2.25.1', withEtcdHost);
  expect(analyze(request).outcome).toBe('rejected');
});

test('cluster.yml has no play with a serial', () => {
  expect(analyze(requestFor('cluster.yml --limit e1 -e serial=abc', 'v2.25.1', withEtcdHost)).outcome).toBe(
    'not-reached',
  );
});

test('what a playbook before it has applied stays applied', () => {
  const vars = [{ path: 'group_vars/all.yml', text: 'kube_network_plugin_multus: true\ncontainer_manager: crio\n' }];
  const request = requestFor('cluster.yml upgrade-cluster.yml -e serial=abc', 'v2.28.1', withEtcdHost, vars);
  const { outcome, applied } = analyze(request);
  expect(outcome).toBe('rejected');
  expect(applied).toContain('daemonset/multus-daemonset-crio');
});
