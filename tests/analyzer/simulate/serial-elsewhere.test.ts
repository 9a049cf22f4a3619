import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';

const withEtcdHost =
  '[kube_control_plane]\ncp1\n[kube_node]\nw1\n[etcd]\ne1\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n';

test('a serial that is no number stops the upgrade in the play of the etcd hosts, before any play with Multus', () => {
  const request = requestFor('upgrade-cluster.yml --limit e1 -e serial=abc', 'v2.25.1', withEtcdHost);
  const { outcome, failure } = analyze(request);
  expect(outcome).toBe('fails');
  expect(failure).toEqual({
    play: 'Upgrade container engine on non-cluster nodes',
    batch: 1,
    task: '',
    host: '',
    message: "Unexpected Exception, this is probably a bug: invalid literal for int() with base 10: 'abc'",
  });
});

test('cluster.yml has no play with a serial', () => {
  expect(analyze(requestFor('cluster.yml --limit e1 -e serial=abc', 'v2.25.1', withEtcdHost)).outcome).toBe(
    'not-reached',
  );
});

test('where no etcd host is apart it stops in the network play, when the control plane has gone through its own', () => {
  const ini = withEtcdHost.replace('e1', 'cp1');
  const { failure, run } = analyze({
    ...requestFor('upgrade-cluster.yml -e serial=abc', 'v2.25.1', ini),
    facts: 'cached',
  });
  expect(failure?.play).toMatch(/^Upgrade calico and external cloud provider/);
  expect(run[0]).toMatchObject({ end: 'stops', drained: ['cp1'], leftCordoned: [], stop: { play: failure?.play } });
});

test('what a playbook before it has applied stays applied', () => {
  const vars = [{ path: 'group_vars/all.yml', text: 'kube_network_plugin_multus: true\ncontainer_manager: crio\n' }];
  const request = requestFor('cluster.yml upgrade-cluster.yml -e serial=abc', 'v2.28.1', withEtcdHost, vars);
  const { outcome, applied } = analyze(request);
  expect(outcome).toBe('fails');
  expect(applied).toContain('daemonset/multus-daemonset-crio');
});
