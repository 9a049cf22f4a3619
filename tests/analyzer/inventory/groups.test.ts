import { describe, expect, test } from 'vitest';
import { hostsIn } from '../../../src/analyzer/inventory/hosts-in.ts';
import { withMembers } from '../../../src/analyzer/inventory/run-time-groups.ts';
import { variableOf } from '../../../src/analyzer/inventory/variables.ts';
import { read } from './described.ts';

describe('hosts of a group', () => {
  const inventory = read(
    'hosts.ini',
    '[deep]\nd\n[b]\nb1\n[a]\na1\nb1\n[b:children]\ndeep\n[p:children]\nb\na\n[p]\nown\n',
  );

  test('are its own, then those of its children level by level, each once', () => {
    expect(hostsIn(inventory, 'p')).toEqual(['own', 'b1', 'a1', 'd']);
  });

  test('of `all` follow the groups, not the order in which hosts are first named', () => {
    expect([...inventory.hosts.keys()]).toEqual(['d', 'b1', 'a1', 'own']);
    expect(hostsIn(inventory, 'all')).toEqual(['own', 'b1', 'a1', 'd']);
  });

  test('of a name that is no group are none', () => {
    expect(hostsIn(inventory, 'd')).toEqual([]);
    expect(hostsIn(inventory, 'constructor')).toEqual([]);
  });

  test('are worked out once', () => {
    expect(hostsIn(inventory, 'p')).toBe(hostsIn(inventory, 'p'));
  });

  test('of a chain of groups that hold one another are worked out once for the whole chain', () => {
    const links = Array.from({ length: 10_000 }, (_, at) => `[g${at}:children]\ng${at + 1}\n`).join('');
    const chain = read('hosts.ini', `${links}[g10000]\nw1\nw2\n`);
    expect(hostsIn(chain, 'g0')).toEqual(['w1', 'w2']);
    expect(hostsIn(chain, 'g5000')).toBe(hostsIn(chain, 'g10000'));
  });

  test('of a group with one child and a host of its own are both', () => {
    const both = read('hosts.ini', '[c]\nw1\n[p:children]\nc\n[p]\nw2\n[top:children]\np\n');
    expect(hostsIn(both, 'top')).toEqual(['w2', 'w1']);
    expect(hostsIn(both, 'c')).toEqual(['w1']);
  });
});

describe('group_by', () => {
  const inventory = read('hosts.ini', 'lone\n[kube-node]\nw1\nw2\n[a]\nw1\n', { 'group_vars/kube_node.yml': 'x: 1' });

  test('makes a new group below `all`, in the order given', () => {
    const grouped = withMembers(inventory, new Map([['kube_node', ['w2', 'w1']]]));
    expect(grouped.groups.get('kube_node')?.hosts).toEqual(['w2', 'w1']);
    expect(grouped.groups.get('all')?.children).toEqual(['ungrouped', 'kube-node', 'a', 'kube_node']);
    expect(variableOf(grouped, 'w1', 'x')?.value).toBe(1);
  });

  test('leaves the inventory that it was given as it was', () => {
    withMembers(inventory, new Map([['kube_node', ['w1']]]));
    expect(inventory.groups.has('kube_node')).toBe(false);
    expect(variableOf(inventory, 'w1', 'x')).toBeUndefined();
  });

  test('takes a host out of ungrouped', () => {
    expect(hostsIn(inventory, 'ungrouped')).toEqual(['lone']);
    expect(hostsIn(withMembers(inventory, new Map([['a', ['lone']]])), 'ungrouped')).toEqual([]);
  });

  test('does not name a host again that a child of the group holds', () => {
    const nested = read('hosts.ini', '[c]\nh\n[p:children]\nc\n');
    expect(withMembers(nested, new Map([['p', ['h']]])).groups.get('p')?.hosts).toEqual([]);
  });

  test('without hosts makes no group', () => {
    expect(withMembers(inventory, new Map([['kube_node', []]]))).toBe(inventory);
  });
});
