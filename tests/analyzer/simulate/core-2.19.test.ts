import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';

const bare = clusterIni.slice(0, clusterIni.indexOf('[all:vars]'));
const run = (vars: string, command = 'upgrade-cluster.yml', ini = bare) =>
  analyze({
    ...requestFor(command, 'v2.31.0', ini, [{ path: 'group_vars/all/all.yml', text: vars }]),
    ansible: '2.19.11',
  });
const engine = 'container_manager: containerd\n';

test.each([
  [
    'kube_network_plugin_multus: "false"\n',
    "(True) was derived from value of type 'str' at 'group_vars/all/all.yml:1:29'",
  ],
  ['kube_network_plugin_multus: 1\n', "(True) was derived from value of type 'int' at 'group_vars/all/all.yml:1:29'"],
  ['kube_network_plugin_multus: ""\n', "(False) was derived from value of type 'str' at 'group_vars/all/all.yml:1:29'"],
])('a condition must be a boolean: %j', (flag, words) => {
  const { outcome, failure } = run(`${flag}${engine}`);
  expect(outcome).toBe('fails');
  expect(failure).toMatchObject({
    task: 'Multus',
    message: `Task failed: Conditional result ${words}. Conditionals must have a boolean result.`,
  });
});

test('a flag of the command is quoted with its option', () => {
  const { failure } = run(engine, 'upgrade-cluster.yml -e kube_network_plugin_multus=false');
  expect(failure?.message).toContain(`type 'str' at "<CLI option '-e'>".`);
});

test('a boolean is one however it came about', () => {
  expect(run(`kube_network_plugin_multus: "{{ true }}"\n${engine}`).outcome).toBe('passes');
});

test('undefined values are told in its own words', () => {
  const resolving =
    "Task failed: Finalization of task args for 'ansible.builtin.set_fact' failed: Error while resolving value for 'container_manager_types': ";
  const on = 'kube_network_plugin_multus: true\n';
  expect(run(on).failure?.message).toBe(
    `${resolving}object of type 'HostVarsVars' has no attribute 'container_manager'`,
  );
  expect(run(`${on}container_manager: "{{ wanted }}"\n`).failure?.message).toBe(`${resolving}'wanted' is undefined`);
  const withoutPlane = '[kube_node]\nw1\n[k8s_cluster:children]\nkube_node\n';
  expect(run(on + engine, 'upgrade-cluster.yml', withoutPlane).failure?.message).toBe(
    "Task failed: Error while evaluating conditional: object of type 'dict' has no attribute 'kube_control_plane'",
  );
});
