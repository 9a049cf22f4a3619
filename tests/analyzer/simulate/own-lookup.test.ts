import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';

// k8s_cluster lacks the control plane, so the play that renders leaves it out.
const apart = `[kube_control_plane]
cp1
cp2
[kube_node]
w1
[etcd]
cp1
[k8s_cluster:children]
kube_node
`;
const vars = (name: string, text: string) => ({ path: `host_vars/${name}.yml`, text });

test('up to v2.20 only the first control-plane host misses what it did not register', () => {
  const files = [vars('cp1', 'kube_network_plugin_multus: false\n'), vars('cp2', 'kube_network_plugin_multus: true\n')];
  expect(analyze(requestFor('cluster.yml', 'v2.20.0', apart, files)).outcome).toBe('passes');
});

test('and it stops there with Multus on', () => {
  const { failure } = analyze(
    requestFor('cluster.yml', 'v2.20.0', apart, [vars('cp1', 'kube_network_plugin_multus: true\n')]),
  );
  expect(failure).toMatchObject({ host: 'cp1', message: "'multus_manifest_1' is undefined" });
});
