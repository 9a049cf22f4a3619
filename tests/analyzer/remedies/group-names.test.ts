import { expect, test } from 'vitest';
import { analyze, describeProblem } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';
import { offered } from './offered.ts';

const dashed = clusterIni
  .replaceAll('kube_control_plane', 'kube-master')
  .replaceAll('kube_node', 'kube-node')
  .replaceAll('k8s_cluster', 'k8s-cluster');

test('groups with a dash are renamed where the run stops because of them', () => {
  const request = requestFor('cluster.yml', 'v2.28.1', dashed);
  expect(analyze(request).headline).toBe('stops');
  const remedy = offered(request, 'group-names');
  expect(remedy?.request.files[0]?.text).toBe(clusterIni);
  expect(remedy?.headline).toBe('completes');
});

test('a limit follows the groups to their new names', () => {
  const request = requestFor('upgrade-cluster.yml --limit kube-node', 'v2.28.1', dashed);
  const remedy = offered(request, 'group-names');
  expect(remedy?.request.files[0]?.text).toBe(clusterIni);
  expect(remedy?.request.command).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit kube_node');
});

test('a limit that has the new name on an old inventory passes once the groups have it too', () => {
  const request = requestFor('upgrade-cluster.yml --limit kube_node', 'v2.28.1', dashed);
  expect(analyze(request).refusal?.kind).toBe('no-hosts');
  const remedy = offered(request, 'group-names');
  expect(remedy?.request.command).toBe(request.command);
  expect(remedy?.request.files[0]?.text).toBe(clusterIni);
  const [problem] = analyze(request).problems;
  expect(problem && describeProblem(problem, 'en').change).toBe('Rename "kube-node" to "kube_node" in the inventory.');
  expect(problem && describeProblem(problem, 'zh-CN').change).toBe('在主机清单中把“kube-node”改名为“kube_node”。');
});

test('an old name in a YAML inventory is renamed as a key, in a flow as well', () => {
  const yaml = (controlPlane: string, workers: string, cluster: string) => `all:
  vars: {kube_network_plugin_multus: true, container_manager: containerd}
  hosts: {cp1: , w1: , w2: }
  children:
    ${controlPlane}:
      hosts: {cp1: }
    "${workers}": {hosts: {w1: , w2: }}
    etcd: {hosts: {cp1: }}
    ${cluster}:
      children: {${controlPlane}: , ${workers}: }
`;
  const request = {
    files: [{ path: 'hosts.yml', text: yaml('kube-master', 'kube-node', 'k8s-cluster') }],
    command: 'ansible-playbook -i hosts.yml cluster.yml',
    kubespray: 'v2.28.1',
  };
  expect(offered(request, 'group-names')?.request.files[0]?.text).toBe(
    yaml('kube_control_plane', 'kube_node', 'k8s_cluster'),
  );
});

test('no group is renamed whose old name is a host, or has variables under it', () => {
  const host = requestFor('cluster.yml', 'v2.28.1', `${dashed}[all]\nkube-node\n`);
  expect(offered(host, 'group-names')?.request.files[0]?.text ?? '').not.toContain('kube_node');
  const variables = requestFor('cluster.yml', 'v2.28.1', dashed, [
    { path: 'group_vars/kube-node.yml', text: 'a: 1\n' },
  ]);
  expect(offered(variables, 'group-names')).toBeUndefined();
});

test('a misspelt group gets the name that was meant, and its hosts join the run', () => {
  const request = requestFor('cluster.yml', 'v2.31.0', clusterIni.replaceAll('kube_node', 'kube_nodes'));
  const remedy = offered({ ...request, facts: 'cached' }, 'group-names');
  expect(remedy?.request.files[0]?.text).toBe(clusterIni);
  expect([remedy?.headline, remedy?.cost]).toEqual(['completes', 'hosts-join']);
});

test('a misspelt group joins the one that was meant, where an INI source has both', () => {
  const slip = requestFor('cluster.yml', 'v2.31.0', `${clusterIni}[kube_nodes]\nw4\n`);
  const remedy = offered({ ...slip, facts: 'cached' }, 'group-names');
  expect(remedy?.request.files[0]?.text).toBe(`${clusterIni}[kube_node]\nw4\n`);
  expect([remedy?.headline, remedy?.cost]).toEqual(['completes', 'hosts-join']);
});

test.each([
  ['with variables of its own', `${clusterIni}[kube_nodes]\nw4\n[kube_nodes:vars]\na=1\n`, 'hosts.ini'],
  [
    'in YAML, where a key counts once',
    'all:\n  children:\n    kube_control_plane: {hosts: {cp1: }}\n    etcd: {hosts: {cp1: }}\n    kube_node: {hosts: {w1: }}\n    kube_nodes: {hosts: {w4: }}\n    k8s_cluster: {children: {kube_control_plane: , kube_node: }}\n',
    'hosts.yml',
  ],
])('nothing is offered that leaves the same hosts out: %s', (_name, text, path) => {
  const request = { files: [{ path, text }], command: `ansible-playbook -i ${path} cluster.yml`, kubespray: 'v2.31.0' };
  const { headline, remedies } = analyze({ ...request, facts: 'cached' });
  expect([headline, remedies]).toEqual(['incomplete', []]);
});
