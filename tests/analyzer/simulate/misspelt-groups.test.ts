import { expect, test } from 'vitest';
import { analyze, renderText } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';

const leftOut = (ini: string, playbook = 'cluster.yml', kubespray = 'v2.31.0') => {
  const { headline, run } = analyze({ ...requestFor(playbook, kubespray, ini), facts: 'cached' });
  const hosts = run[0]?.losses.find(({ kind }) => kind === 'left-out')?.hosts;
  return hosts ? [headline, ...hosts] : [headline];
};

/** The cluster of most tests as the sample inventory writes it since v2.27, Multus off, its workers in a group of this name. */
const workersIn = (group: string): string =>
  clusterIni
    .replace(/\[k8s_cluster:children\][^[]+/, '')
    .replace('kube_network_plugin_multus=True\n', '')
    .replace('[kube_node]', `[${group}]`);

test('the inventory of these tests completes', () => {
  expect(leftOut(workersIn('kube_node'))).toEqual(['completes']);
});

test.for(['kube_nodes', 'kube-nodes', 'kube_worker', 'kube_workers', 'workers', 'nodes'])(
  'workers in %s are left out, which is no green',
  (group) => {
    expect(leftOut(workersIn(group))).toEqual(['incomplete', 'w1', 'w2', 'w3']);
  },
);

test('a misspelt group among the children of the cluster gets no play of the workers either', () => {
  expect(leftOut(clusterIni.replaceAll('kube_node', 'kube_nodes'))).toEqual(['incomplete', 'w1', 'w2', 'w3']);
});

test('hosts of a slip are left out beside the group that was meant', () => {
  expect(leftOut(`${workersIn('kube_node')}[kube_nodes]\nw1\nw4\n`)).toEqual(['incomplete', 'w4']);
});

test.for([
  ['a common word beside the group that could be meant', '[workers]\nci1\n[nodes]\nnfs1\n[masters]\ndb1\n'],
  ['groups of the user', '[gpu]\ng1\n[loadbalancer]\nlb1\n[storage_nodes]\ns1\n'],
  ['a bastion and hosts without a group', 'x1\n[bastion]\nb1\n'],
  ['a slip whose hosts are workers too', '[kube_nodes]\nw1\nw2\n'],
  ['a slip without a host', '[kube_nodes]\n'],
])('%s: the run is green', ([, more]) => {
  expect(leftOut(`${more}${workersIn('kube_node')}`)).toEqual(['completes']);
});

test('a group of the user that has the workers as its child is green', () => {
  expect(leftOut(`${workersIn('kube_node')}[kube_nodes:children]\nkube_node\n`)).toEqual(['completes']);
});

test('old names with a dash are no slips', () => {
  expect(leftOut(workersIn('kube-node'), 'playbooks/facts.yml')).toEqual(['completes']);
});

test('a limit that takes none of the hosts left out promises its own', () => {
  const ini = clusterIni.replaceAll('kube_node', 'kube_nodes');
  expect(leftOut(ini, 'upgrade-cluster.yml --limit cp1')).toEqual(['completes']);
  expect(leftOut(ini, 'upgrade-cluster.yml --limit cp1,w1')).toEqual(['incomplete', 'w1']);
});

test('a limit of hosts left out alone runs nothing', () => {
  expect(leftOut(workersIn('kube_nodes'), 'cluster.yml --limit w1')).toEqual(['nothing-runs']);
});

test('the verdict names the hosts that are left out, in both languages', () => {
  const request = { ...requestFor('cluster.yml', 'v2.31.0', workersIn('kube_nodes')), facts: 'cached' as const };
  const text = (locale: 'en' | 'zh-CN') => renderText(request, analyze(request), { locale });
  expect(text('en')).toContain(
    'w1, w2 and w3 are in no group of workers, control plane or etcd, because the name of their group is misspelt; plays on those groups leave them out.',
  );
  expect(text('zh-CN')).toContain(
    '组名拼写有误，w1、w2、w3 不在工作节点、控制平面或 etcd 的组里，以这些组为目标的 play 会遗漏它们。',
  );
});
