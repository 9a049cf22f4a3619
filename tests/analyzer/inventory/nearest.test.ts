import { expect, test } from 'vitest';
import { nearest } from '../../../src/analyzer/inventory/nearest.ts';

test('of several names the one with the fewest edits is meant', () => {
  expect(nearest('kube_nodes', ['kube_control_plane', 'k8s_nodes', 'kube_node'])).toBe('kube_node');
});

test.each([
  // Two edits in six characters are a third.
  ['abcdXY', 'abcdef'],
  ['wrokr1', 'worker1'],
  ['abcdefXY', 'abcdefgh'],
])('%s is close enough to mean %s', (name, candidate) => {
  expect(nearest(name, [candidate])).toBe(candidate);
});

test.each([
  ['abcXY', 'abcde'],
  ['abcdeXYZ', 'abcdefgh'],
  ['kube_worker', 'kube_node'],
])('%s is too far from %s to mean it', (name, candidate) => {
  expect(nearest(name, [candidate])).toBeUndefined();
});

test('a short name may differ in one character', () => {
  expect(nearest('w9', ['w1'])).toBe('w1');
  expect(nearest('w9', ['x1'])).toBeUndefined();
});

test('neighbours in the wrong order are one edit', () => {
  expect(nearest('w2k', ['wk2'])).toBe('wk2');
});

test('case, dashes and underscores make no difference', () => {
  expect(nearest('KUBE-CONTROL-PLANE', ['kube_control_plane'])).toBe('kube_control_plane');
});

test('a name never means itself', () => {
  expect(nearest('w1', ['w1'])).toBeUndefined();
});
