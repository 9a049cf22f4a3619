import { expect, test } from 'vitest';
import { Evidence } from '../../src/views/Evidence.tsx';
import { asked, html, inventory, words } from './rendered.ts';

const evidenceOf = (command: string, kubespray?: string) => asked(command, kubespray).prediction.evidence;
const failing = evidenceOf('upgrade-cluster.yml --limit w1');

test('tells the failing lookup as steps, with the role’s own expression and query', () => {
  const text = words(<Evidence evidence={failing} locale="en" />);
  expect(text.slice(text.indexOf('The lookup of'))).toBe(
    `The lookup of Multus | Start resources
w1, the first host of the batch, evaluates Multus | Start resources once for all of them.
The batch has as many hosts as the play (1). The role mistakes it for the whole cluster and looks at k8s_cluster: 4 hosts.
{{ groups['k8s_cluster'] if ansible_play_batch | length == ansible_play_hosts_all | length else ansible_play_batch }}
It asks each of 4 hosts for multus_manifest_2.
registered in this run w1
nothing, for it took no part in this run cp1w2w3
The query touches the missing value of cp1, and the task stops.
[].results`,
  );
});

test('tells it in Chinese', () => {
  const text = words(<Evidence evidence={failing} locale="zh-CN" />);
  expect(text).toContain(
    '本批与整个 play 的主机数相等（1 台）。角色把它当成整个集群，于是查找 k8s_cluster 的全部 4 台主机。',
  );
  expect(text).toContain('查询触及 cp1 缺失的值，任务停止。');
});

test('says what each task did and what it registers', () => {
  const text = words(<Evidence evidence={failing} locale="en" />);
  expect(text).toContain('Multus | Copy manifest templates registers multus_manifest_2\nskipped on w1\n');
  expect(text).toContain('Multus | Start resources\nfails on w1\n');
});

test('says that a batch smaller than the play is looked at alone', () => {
  const text = words(<Evidence evidence={evidenceOf('upgrade-cluster.yml --limit w1,w2')} locale="en" />);
  expect(text).toContain('The batch has 1 of the play’s 2 hosts, so not all. The role looks at the batch alone.');
});

test('says that a key spelled with a dot names nothing', () => {
  const text = words(<Evidence evidence={evidenceOf('upgrade-cluster.yml', 'v2.26.0')} locale="en" />);
  expect(text).toContain('The name multus_manifest_2.results, dot included, is taken as one variable.');
});

test('says that later releases put up with hosts without a value', () => {
  const text = words(<Evidence evidence={evidenceOf('upgrade-cluster.yml --limit w1', 'v2.27.0')} locale="en" />);
  expect(text).toContain('The 3 hosts without a value count as empty lists. The task goes on.');
  expect(text).toContain('No object is left to apply.');
});

test('says which host has the objects that an incomplete run leaves out', () => {
  const workersFirst = inventory.replace('kube_control_plane\nkube_node\n[', 'kube_node\nkube_control_plane\n[');
  const { evidence } = asked('cluster.yml', 'v2.29.1', workersFirst).prediction;
  expect(words(<Evidence evidence={evidence} locale="en" />)).toContain(
    'The cluster’s own objects it takes from w1 alone, which has none; cp1 has them.',
  );
  expect(words(<Evidence evidence={evidence} locale="zh-CN" />)).toContain(
    '集群级对象只取自 w1 自己的结果，而它没有；有的是 cp1。',
  );
});

test('says that old releases ask no other host', () => {
  const text = words(<Evidence evidence={evidenceOf('upgrade-cluster.yml --limit w1', 'v2.20.0')} locale="en" />);
  expect(text).toContain('w1 uses only what it registered itself. In this release no other host is asked.');
});

test('opens what fails and folds what passes', () => {
  expect(html(<Evidence evidence={failing} locale="en" />)).toMatch(/class="mc-batch-evidence" open/);
  const passing = evidenceOf('upgrade-cluster.yml');
  expect(html(<Evidence evidence={passing} locale="en" />)).not.toMatch(/class="mc-batch-evidence" open/);
});

test('names some of many hosts and counts the rest', () => {
  const many = asked(
    'upgrade-cluster.yml',
    'v2.25.1',
    'cp1\n[kube_control_plane]\ncp1\n[kube_node]\nw[1:4999]\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n[all:vars]\ncontainer_manager=containerd\nkube_network_plugin_multus=True\n',
  );
  const text = words(<Evidence evidence={many.prediction.evidence} locale="en" />);
  expect(text).toContain('w1004w1005994 more');
  expect(html(<Evidence evidence={many.prediction.evidence} locale="en" />).length).toBeLessThan(60_000);
});

test('says why a play does nothing', () => {
  const text = (locale: 'en' | 'zh-CN') =>
    words(<Evidence evidence={evidenceOf('upgrade-cluster.yml --skip-tags multus')} locale={locale} />);
  expect(text('en')).toContain('The tags leave out the Multus tasks');
  expect(text('zh-CN')).toContain('标签排除了 Multus 任务');
});

test('says that nothing runs where no play touches Multus', () => {
  expect(words(<Evidence evidence={evidenceOf('playbooks/facts.yml')} locale="en" />)).toBe(
    'Nothing on the Multus path runs.',
  );
});
