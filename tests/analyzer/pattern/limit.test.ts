import { expect, test } from 'vitest';
import { readInventory } from '../../../src/analyzer/inventory/read.ts';
import { leavesNoHosts, nearMiss, readLimit } from '../../../src/analyzer/pattern/limit.ts';
import { limitProblems } from '../../../src/analyzer/pattern/problems.ts';

const inventory = readInventory([
  { path: 'hosts.ini', text: '[kube_node]\nw1\nw2\n' },
  { path: 'none.txt', text: '\n\n' },
  { path: 'bad.txt', text: 'w1\nw9\n' },
]);
const problems = (limit: string) =>
  limitProblems(inventory, readLimit(inventory, limit), (start, end) => ({ start, end }));

test.each([
  ['w9', true],
  ['w1,w9', false],
  ['', false],
  ['localhost', true],
  ['w1:!w1', true],
])('whether the limit %j leaves no host of the inventory: %j', (limit, expected) => {
  expect(leavesNoHosts(inventory, readLimit(inventory, limit))).toBe(expected);
});

test('a limit never leaves nothing of an empty inventory', () => {
  const empty = readInventory([{ path: 'hosts.ini', text: '' }]);
  expect(leavesNoHosts(empty, readLimit(empty, 'w1'))).toBe(false);
});

test.each([
  ['kube-node', 'kube_node'],
  ['W1', 'w1'],
  ['kubenode', 'kube_node'],
  ['something-else', undefined],
  ['w[9]*', undefined],
])('the near miss of %s is %s', (name, expected) => {
  expect(nearMiss(inventory, name)).toBe(expected);
});

test.each([
  ['[kube-master]\ncp1\n', 'kube_control_plane', 'kube-master'],
  ['[kube_control_plane]\ncp1\n', 'kube-master', 'kube_control_plane'],
  ['[kube_control_plane]\ncp1\n', 'kube_master', 'kube_control_plane'],
  ['[kube-node]\nw1\n[kube_nodes]\nw2\n', 'kube_node', 'kube-node'],
  ['[k8s_cluster]\nw1\n', 'k8s-cluster', 'k8s_cluster'],
  ['[etcd]\ncp1\n', 'kube_control_plane', undefined],
])('in %j the limit %s means %s', (text, name, expected) => {
  expect(nearMiss(readInventory([{ path: 'hosts.ini', text }]), name)).toBe(expected);
});

test.each([
  ['w1', []],
  ['', [['limit-empty', '']]],
  ['w1,kube-node', [['term-unmatched', 'kube-node']]],
  ['w1,w2:w1', [['term-unmatched', 'w2:w1']]],
  [
    'x',
    [
      ['term-unmatched', 'x'],
      ['no-hosts-left', 'x'],
    ],
  ],
  ['kube_node[0-1]', [['subscript-with-dash', 'kube_node[0-1]']]],
  ['w1,kube_node[7]', [['subscript-out-of-range', 'kube_node[7]']]],
  ['w1,~(', [['regex-invalid', '~(']]],
  ['~(?=w)', [['regex-unsupported', '~(?=w)']]],
  ['w1:!', [['term-without-name', '!']]],
  ['@none.txt', [['limit-file-empty', '@none.txt']]],
  ['@nowhere.txt', [['limit-file-missing', '@nowhere.txt']]],
])('the limit %j has the problems %j', (limit, expected) => {
  expect(problems(limit).map(({ code, span }) => [code, limit.slice(span.start, span.end)])).toEqual(expected);
});

test('a term of a limit file has its place there', () => {
  expect(problems('@bad.txt')).toMatchObject([{ code: 'term-unmatched', span: { file: 'bad.txt', start: 3, end: 5 } }]);
});
