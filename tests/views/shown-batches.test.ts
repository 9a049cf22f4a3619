import { expect, test } from 'vitest';
import type { BatchEvidence } from '../../src/analyzer/index.ts';
import { shownBatches } from '../../src/views/shown-batches.ts';

const batches = (count: number, failing?: number): readonly BatchEvidence[] =>
  Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    hosts: [`w${at + 1}`],
    tasks: [],
    failed: at + 1 === failing,
  }));

const told = (list: readonly BatchEvidence[]) =>
  shownBatches(list).map((entry) => (entry.kind === 'batch' ? entry.batch.number : `${entry.count} left out`));

test('shows up to eight batches', () => {
  expect(told(batches(8))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('shows the first, the one that stops and the last of many', () => {
  expect(told(batches(5000, 100))).toEqual([1, 2, 3, '96 left out', 100, '4899 left out', 5000]);
});

test('shows a batch that applies something', () => {
  const lookup = {
    evaluatedBy: 'w7',
    list: 'batch',
    batchSize: 1,
    playSize: 20,
    hosts: [],
    key: 'multus_manifest_2',
    groupMissing: false,
    items: ['daemonset/multus-daemonset-containerd'],
  } as const;
  const list = batches(20).map((batch) => (batch.number === 7 ? { ...batch, lookup } : batch));
  expect(told(list)).toEqual([1, 2, 3, '3 left out', 7, '12 left out', 20]);
});
