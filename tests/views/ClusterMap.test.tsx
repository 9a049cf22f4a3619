import { expect, test } from 'vitest';
import { ClusterMap } from '../../src/views/ClusterMap.tsx';
import { asked, askedOfRun, html, words } from './rendered.ts';

const failing = asked('upgrade-cluster.yml --limit w1').prediction.evidence;

const cluster = (workers: number) =>
  `[kube_control_plane]\ncp1\n[kube_node]\nw[1:${workers}]\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n[all:vars]\ncontainer_manager=containerd\nkube_network_plugin_multus=True\n`;

test('names each host of a small cluster and says what it is to the batch', () => {
  expect(words(<ClusterMap evidence={failing} locale="en" />)).toBe(
    `Batch 1 of 1: 1 host runs; the play has 1. w1 registers multus_manifest_1 and multus_manifest_2. The lookup asks 4 hosts for multus_manifest_2: 3 have none. The run stops here: Multus | Start resources on w1.
kube_control_plane 1
cp1: outside the limit and asked, has no value
kube_node 3
w1: in this batch and asked, has a value
w2: outside the limit and asked, has no value
w3: outside the limit and asked, has no value
in this batch
outside the limit
asked, has a value
asked, has no value`,
  );
});

test('does so in Chinese', () => {
  const text = words(<ClusterMap evidence={failing} locale="zh-CN" />);
  expect(text).toContain(
    '第 1 批，共 1 批：本批 1 台主机，整个 play 共 1 台。注册 multus_manifest_1、multus_manifest_2 的主机：w1。查找向 4 台主机索取 multus_manifest_2：3 台没有。运行在此中断：w1 上的 Multus | Start resources。',
  );
  expect(text).toContain('w1：在本批次中、被查找，有值');
});

test('draws five thousand hosts with a handful of paths, and gives them in words as well', () => {
  const { evidence } = asked('upgrade-cluster.yml --limit w1', 'v2.25.1', cluster(4999)).prediction;
  const picture = html(<ClusterMap evidence={evidence} locale="en" />);
  expect(picture.match(/<path/g)?.length).toBeLessThan(30);
  expect(picture).toContain(
    'aria-label="kube_node: 1 in this batch and asked, has a value; 4,998 outside the limit and asked, has no value"',
  );
  expect(words(<ClusterMap evidence={evidence} locale="en" />)).toContain('w2w3w4w5w6w74,992 more');
});

test('has buttons to step through batches only where they work and there is more than one', () => {
  const batches = asked('upgrade-cluster.yml --limit w1,w2').prediction.evidence;
  expect(html(<ClusterMap evidence={batches} locale="en" />)).not.toContain('<button');
  expect(html(<ClusterMap evidence={failing} locale="en" interactive />)).not.toContain('<button');
  const text = words(<ClusterMap evidence={batches} locale="en" interactive />);
  expect(text).toContain('← Previous step\n1 / 2');
});

test('says that nothing runs where no batch does', () => {
  const { evidence } = asked('upgrade-cluster.yml --skip-tags multus').prediction;
  expect(words(<ClusterMap evidence={evidence} locale="en" />)).toMatch(/^No Multus task runs on any host\.\n/);
});

test('speaks of one host as one', () => {
  const batches = asked('upgrade-cluster.yml --limit w1,w2').prediction.evidence;
  expect(words(<ClusterMap evidence={batches} locale="en" />)).toMatch(
    /^Batch 1 of 2: 1 host runs; the play has 2\. w1 registers multus_manifest_1 and multus_manifest_2\. The lookup asks 1 host for multus_manifest_2, which has it\.\n/,
  );
});

test('hosts are buttons only where they can be touched, one of them a stop of the Tab key', () => {
  const touch = { label: 'in --limit', pressed: new Set(['w1']), down: new Set(['w3']), onToggle: () => undefined };
  const picture = html(<ClusterMap evidence={failing} locale="en" touch={touch} />);
  expect(picture.match(/<button[^>]*aria-pressed="true"[^>]*data-host="w1"/g)).toHaveLength(1);
  expect(picture.match(/<button/g)).toHaveLength(4);
  expect(picture.match(/tabindex="0"/g)).toHaveLength(1);
  expect(words(<ClusterMap evidence={failing} locale="en" touch={touch} />)).toContain(
    'w3: outside the limit and asked, has no valuedown',
  );
});

test('the hosts of a large cluster cannot be touched', () => {
  const { evidence } = asked('upgrade-cluster.yml --limit w1', 'v2.25.1', cluster(60)).prediction;
  const touch = { label: 'in --limit', pressed: new Set<string>(), down: new Set<string>(), onToggle: () => undefined };
  expect(html(<ClusterMap evidence={evidence} locale="en" touch={touch} />)).not.toContain('<button');
});

test('a run that drains a worker and stops shows that step, with who is left drained', () => {
  const { run, evidence } = askedOfRun('upgrade-cluster.yml --limit w1', 'v2.31.0', 'empty');
  expect(words(<ClusterMap evidence={evidence} run={run} locale="en" />)).toMatch(
    /^Workers: w1 takes part\. The run stops here: Nginx-proxy \| Write nginx-proxy configuration on w1\. Left drained: w1\.\n/,
  );
  expect(words(<ClusterMap evidence={evidence} run={run} locale="zh-CN" />)).toMatch(
    /^工作节点：参与这一步：w1。运行在此中断：w1 上的 Nginx-proxy \| Write nginx-proxy configuration。停留在清空状态：w1。\n/,
  );
});

test('a picture says which state of the fact cache it is about where another one ends differently', () => {
  const { run, evidence } = askedOfRun('upgrade-cluster.yml --limit w1', 'v2.31.0');
  expect(words(<ClusterMap evidence={evidence} run={run} locale="en" />).split('\n')[0]).toMatch(
    /Left drained: w1\. \(With an empty cache\)$/,
  );
});
