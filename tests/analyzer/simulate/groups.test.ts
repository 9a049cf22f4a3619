import { expect, test } from 'vitest';
import { hostsIn } from '../../../src/analyzer/inventory/hosts-in.ts';
import { readInventory } from '../../../src/analyzer/inventory/read.ts';
import { completeGroups, possibleFirsts } from '../../../src/analyzer/simulate/groups.ts';

const ini = (text: string) => readInventory([{ path: 'hosts.ini', text }]);

test('up to v2.26 an old name is copied to the new one, k8s-cluster included', () => {
  const inventory = ini('[kube-master]\ncp1\n[kube-node]\nw1\n[k8s-cluster:children]\nkube-master\nkube-node\n');
  const { inventory: completed, added } = completeGroups(inventory, 'one-play-per-group', undefined);
  expect([...added.keys()]).toEqual(['kube_control_plane', 'kube_node', 'k8s_cluster']);
  expect(hostsIn(completed, 'k8s_cluster')).toEqual(['cp1', 'w1']);
});

test('the plays that complete groups are limited themselves', () => {
  const inventory = ini('[kube_control_plane]\ncp1\n[kube_node]\nw1\nw2\n');
  const { inventory: completed } = completeGroups(inventory, 'group-mapping', 'w2');
  expect(hostsIn(completed, 'k8s_cluster')).toEqual(['w2']);
});

test('from v2.27 membership is judged before the task, so purely dashed names give no k8s_cluster', () => {
  const inventory = ini('[kube-master]\ncp1\n[kube-node]\nw1\n[k8s-cluster:children]\nkube-master\nkube-node\n');
  const { inventory: completed } = completeGroups(inventory, 'group-mapping', undefined);
  expect(hostsIn(completed, 'kube_control_plane')).toEqual(['cp1']);
  expect(completed.groups.has('k8s_cluster')).toBe(false);
});

test('a host that answers first stands first in a group made at run time', () => {
  const inventory = ini('[kube_control_plane]\ncp1\n[kube_node]\nw1\nw2\n');
  const { inventory: completed } = completeGroups(inventory, 'group-mapping', undefined, 'w2');
  expect(hostsIn(completed, 'k8s_cluster')).toEqual(['w2', 'cp1', 'w1']);
});

test('members that the inventory declares keep their place before those that arrive', () => {
  const inventory = ini('[kube_node]\nw1\nw2\n[k8s_cluster]\nw1\n');
  const { inventory: completed, added } = completeGroups(inventory, 'group-mapping', undefined, 'w2');
  expect(hostsIn(completed, 'k8s_cluster')).toEqual(['w1', 'w2']);
  expect(added.get('k8s_cluster')).toEqual(['w2']);
});

test('only as many hosts as there are forks can answer first', () => {
  const inventory = ini('[kube_node]\nw[1:9]\n');
  const completed = completeGroups(inventory, 'group-mapping', undefined);
  expect(possibleFirsts(completed, 5)).toEqual(['w1', 'w2', 'w3', 'w4', 'w5']);
  expect(possibleFirsts(completed, 1)).toEqual(['w1']);
});

test('the inventory that was read stays as it is', () => {
  const inventory = ini('[kube_node]\nw1\n');
  completeGroups(inventory, 'group-mapping', undefined);
  expect(inventory.groups.has('k8s_cluster')).toBe(false);
});
