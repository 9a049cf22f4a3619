import { expect, test } from 'vitest';
import { evidenceRows } from '../../../src/analyzer/render/evidence-rows.ts';
import { cluster, predicted } from './examples.ts';

const rows = (rest: string, release: string, text = cluster, locale: 'en' | 'zh-CN' = 'en') =>
  evidenceRows(predicted(rest, release, text).prediction, locale).map(({ batch, hosts, task, result }) => [
    batch,
    hosts,
    task,
    result,
  ]);

test('has a row for each result of a task, hosts with the same result together', () => {
  expect(rows('cluster.yml', 'v2.29.1').slice(0, 4)).toEqual([
    ['batch 1 of 1', 'cp1', 'Multus | Copy manifest files', 'changed'],
    ['batch 1 of 1', 'w1, w2 and w3', 'Multus | Copy manifest files', 'skipped'],
    ['batch 1 of 1', 'cp1, w1 and 2 more hosts', 'Multus | Check container engine type', 'ok'],
    ['batch 1 of 1', 'cp1', 'Multus | Copy manifest templates', 'changed'],
  ]);
});

test('says why a play did nothing', () => {
  expect(rows('cluster.yml --limit w1', 'v2.25.1').at(-1)).toEqual(['', '', '', 'the play has no host']);
  expect(rows('upgrade-cluster.yml --skip-tags multus', 'v2.25.1', cluster, 'zh-CN')).toEqual([
    ['', 'cp1、w1 等 4 台主机', '', '标签排除了 Multus 任务'],
  ]);
});

test('tells the lookup in words', () => {
  expect(rows('upgrade-cluster.yml --limit w1', 'v2.25.1').at(-1)?.[3]).toBe(
    'asks every host of k8s_cluster for multus_manifest_2, as the batch (1) is as large as the play (1); no value: cp1, w2 and w3; breaks at cp1',
  );
  expect(rows('upgrade-cluster.yml --limit w1,w2', 'v2.25.1', cluster, 'zh-CN').at(-1)?.[3]).toBe(
    '批次（1 台）小于 play（2 台），于是只向本批主机取 multus_manifest_2',
  );
});

test('is empty where no play runs Multus', () => {
  expect(rows('playbooks/facts.yml', 'v2.25.1')).toEqual([]);
});
