import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';

const ini = `[kube_control_plane]
cp1
cp2
[etcd]
cp1
[kube_node]
w1
[k8s_cluster:children]
kube_control_plane
kube_node
`;
const run = (all: string, release: string, playbook = 'upgrade-cluster.yml', node = '') =>
  analyze(
    requestFor(playbook, release, ini, [
      { path: 'group_vars/all.yml', text: all },
      { path: 'group_vars/kube_node.yml', text: node },
    ]),
  );

describe('the switch', () => {
  const engine = 'container_manager: containerd\n';

  test.each([
    ['"{{ true }}"', 'passes'],
    ['"{{ false }}"', 'passes'],
    ['"{{ wanted }}"\nwanted: "{{ deeper }}"\ndeeper: no', 'passes'],
    ["\"{{ lookup('env', 'MULTUS') }}\"", 'undetermined'],
    ['"{{ kube_something }}"', 'undetermined'],
  ])('%s', (flag, outcome) => {
    expect(run(`${engine}kube_network_plugin_multus: ${flag}\n`, 'v2.28.1').outcome).toBe(outcome);
  });

  test('is text where a chain of variables ends in text', () => {
    const { evidence } = run(`${engine}kube_network_plugin_multus: "{{ a }}"\na: "{{ b }}"\nb: "false"\n`, 'v2.28.1');
    expect(evidence.multus).toMatchObject({ value: 'false', on: true });
  });

  test('stops the first task where a variable on the way is undefined', () => {
    const { failure } = run(`${engine}kube_network_plugin_multus: "{{ a }}"\na: "{{ b }}"\n`, 'v2.21.0');
    expect(failure).toMatchObject({
      task: 'Multus | Copy manifest files',
      message:
        "The conditional check 'kube_network_plugin_multus' failed. The error was: error while evaluating conditional (kube_network_plugin_multus): {{ a }}: {{ b }}: 'b' is undefined",
    });
  });

  test('stops the include itself from v2.31 on', () => {
    expect(run(`${engine}kube_network_plugin_multus: "{{ b }}"\n`, 'v2.31.0').failure?.task).toBe('Multus');
  });
});

describe('the engine', () => {
  const on = 'kube_network_plugin_multus: true\n';

  test('that is undefined stays text in hostvars, and stops the task that takes it from there', () => {
    const { failure } = run(`${on}container_manager: "{{ wanted }}"\n`, 'v2.31.0', 'cluster.yml', 'wanted: crio\n');
    expect(failure).toMatchObject({
      task: 'Multus | Copy manifest templates',
      host: 'cp1',
      message:
        "The conditional check 'item.engine in container_manager_types' failed. The error was: error while evaluating conditional (item.engine in container_manager_types): ['{{ wanted }}', 'crio']: 'wanted' is undefined",
    });
  });

  test('may be chosen by group', () => {
    const engine = `container_manager: "{{ 'crio' if 'kube_node' in group_names else 'docker' }}"\n`;
    expect(run(on + engine, 'v2.30.0').applied).toEqual([
      'clusterrole/multus-clusterrole',
      'clusterrolebinding/multus-clusterrolebinding',
      'customresourcedefinition/multus-crd',
      'daemonset/multus-daemonset-crio',
      'daemonset/multus-daemonset-docker',
      'serviceaccount/multus-serviceaccount',
    ]);
  });
});
