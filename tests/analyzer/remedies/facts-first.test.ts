import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { sampleCluster } from '../simulate/sample-cluster.ts';

const request = {
  files: sampleCluster(),
  command: 'ansible-playbook -i inventory.ini upgrade-cluster.yml --limit w1',
  kubespray: 'v2.31.0',
};

test('the facts playbook goes first, without the limit, and the same command completes after it', () => {
  const [first] = analyze({ ...request, facts: 'empty' }).remedies;
  expect([first?.kind, first?.before, first?.request.command, first?.request.facts]).toEqual([
    'facts-first',
    ['ansible-playbook playbooks/facts.yml -i inventory.ini'],
    request.command,
    'cached',
  ]);
});

test('is not offered where the facts are cached', () => {
  const kinds = analyze({ ...request, facts: 'cached' }).remedies.map(({ kind }) => kind);
  expect(kinds).not.toContain('facts-first');
});

test('is not offered on v2.27.0, whose cache does not keep the address', () => {
  const kinds = analyze({ ...request, kubespray: 'v2.27.0', facts: 'empty' }).remedies.map(({ kind }) => kind);
  expect(kinds).not.toContain('facts-first');
});

test('a release is recommended only if the same command completes there', () => {
  const files = sampleCluster({ cluster: true });
  const { remedies } = analyze({ ...request, files, kubespray: 'v2.25.1', facts: 'empty' });
  expect(remedies.find(({ kind }) => kind === 'release')?.request.kubespray).toBe('v2.26.1');
});

test('the facts playbook goes without what narrows or only shows the run at hand', () => {
  const command = 'ansible-playbook -i inventory.ini upgrade-cluster.yml --limit w1 --diff --forks 50';
  const [first] = analyze({ ...request, command, facts: 'empty' }).remedies;
  expect(first?.before).toEqual(['ansible-playbook playbooks/facts.yml -i inventory.ini --forks 50']);
});

test('is not offered where the DaemonSet of an engine would be applied twice', () => {
  const ini = `[all:vars]
container_manager=containerd
kube_network_plugin_multus=True
[kube_control_plane]
cp1
[etcd]
cp1
[kube_node]
w1
w2 container_manager=crio
[k8s_cluster:children]
kube_control_plane
kube_node
`;
  const doubled = {
    files: [{ path: 'inventory.ini', text: ini }],
    command: 'ansible-playbook -i inventory.ini upgrade-cluster.yml --limit cp1,w1',
    kubespray: 'v2.28.1',
  };
  const { remedies } = analyze(doubled);
  expect(remedies.map(({ kind }) => kind)).not.toContain('facts-first');
  for (const { request: better } of remedies)
    expect(analyze(better).findings.map(({ id }) => id)).not.toContain('engine-daemonsets-doubled');
  expect(remedies.length).toBeGreaterThan(0);
});
