import { describe, expect, test } from 'vitest';
import {
  groupsOf,
  hostsHaving,
  hostsWithOwn,
  variableByHost,
  variableOf,
  variablesOf,
} from '../../../src/analyzer/inventory/variables.ts';
import { ini, read, readSources, varsOf } from './described.ts';

const LAYERS = {
  'group_vars/all.yml': 'a: 3\nb: 3\nc: 3\nd: 3\ne: 3\nf: 3\n',
  'playbook/group_vars/all.yml': 'b: 4\nc: 4\nd: 4\ne: 4\nf: 4\n',
  'group_vars/g.yml': 'c: 5\nd: 5\ne: 5\nf: 5\n',
  'playbook/group_vars/g.yml': 'd: 6\ne: 6\nf: 6\n',
  'host_vars/h.yml': 'f: 8\n',
};

describe('precedence', () => {
  test('inline below files, groups below hosts, the inventory below the playbook', () => {
    const text = '[g]\nh e=7 f=7\n[all:vars]\na=1\nx=1\ny=1\n[g:vars]\na=2\ny=2\n';
    expect(varsOf(ini(text, LAYERS), 'h')).toEqual({ x: 1, y: 2, a: 3, b: 4, c: 5, d: 6, e: 7, f: 8 });
  });

  test('host_vars beside the playbook win over those beside the inventory', () => {
    const beside = { 'host_vars/h.yml': 'x: 1', 'playbook/host_vars/h.yml': 'x: 2' };
    expect(varsOf(ini('h\n', beside), 'h')).toEqual({ x: 2 });
  });

  test('a folder wins over the one before it whatever the depth of the group', () => {
    const files = {
      'a/hosts': '[c]\nh\n[p:children]\nc\n',
      'a/group_vars/c.yml': 'x: child in a',
      'b/hosts': '[p]\n',
      'b/group_vars/p.yml': 'x: parent in b',
    };
    expect(variableOf(readSources(files, 'a/hosts', 'b/hosts'), 'h', 'x')?.value).toBe('parent in b');
    expect(variableOf(readSources(files, 'b/hosts', 'a/hosts'), 'h', 'x')?.value).toBe('child in a');
  });

  test('children win over parents, then priority counts, then the name', () => {
    const text = '[a]\nh\n[b]\nh\n[p:children]\na\nb\n[p:vars]\nx=p\n[a:vars]\nx=a\n[b:vars]\nx=b\n';
    expect(varsOf(ini(text), 'h')).toEqual({ x: 'b' });
    expect(varsOf(ini(`${text}[a:vars]\nansible_group_priority=2\n`), 'h')).toEqual({ x: 'a' });
    expect(varsOf(ini(`${text}[p:vars]\nansible_group_priority=9\n`), 'h')).toEqual({ x: 'b' });
  });

  test('a priority in group_vars is a variable like any other', () => {
    const text = '[a]\nh\n[b]\nh\n[a:vars]\nx=a\n[b:vars]\nx=b\n';
    expect(varsOf(ini(text, { 'group_vars/a.yml': 'ansible_group_priority: 9' }), 'h')).toEqual({
      x: 'b',
      ansible_group_priority: 9,
    });
  });
});

describe('groups of a host', () => {
  test('come by depth, priority and name, `all` first', () => {
    const inventory = read(
      'hosts.ini',
      '[z]\nh\n[a]\nh\n[top:children]\nz\n[a:vars]\nansible_group_priority=5\n[b]\nh\n',
    );
    expect(groupsOf(inventory, 'h').map(({ name }) => name)).toEqual(['all', 'b', 'top', 'a', 'z']);
  });

  test('depth is the longest way down', () => {
    const inventory = read('hosts.ini', '[low]\nh\n[x]\nh\n[top:children]\nmid\nlow\n[mid:children]\nlow\n');
    expect(groupsOf(inventory, 'h').map(({ name }) => name)).toEqual(['all', 'top', 'x', 'mid', 'low']);
  });

  test('a chain of twenty thousand groups is walked, not recursed through', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => `[g${at}:children]\ng${at + 1}\n`).join('');
    expect(groupsOf(read('hosts.ini', `${chain}[g20000]\nh\n`), 'h')).toHaveLength(20_002);
  });
});

describe('one variable', () => {
  const inventory = read('hosts.ini', '[g]\nh e=7\nw\n[g:vars]\na=2\n', LAYERS);

  test('says where its value is written', () => {
    expect(variableOf(inventory, 'h', 'e')).toEqual({
      name: 'e',
      value: 7,
      span: { file: 'hosts.ini', start: 6, end: 9 },
      origin: { kind: 'host', host: 'h' },
    });
    expect(variableOf(inventory, 'h', 'd')).toMatchObject({
      value: 6,
      span: { file: 'playbook/group_vars/g.yml', start: 0, end: 4 },
      origin: { kind: 'group-file', group: 'g', path: 'playbook/group_vars/g.yml', beside: 'playbook' },
    });
    expect(variableOf(inventory, 'h', 'f')?.origin).toEqual({
      kind: 'host-file',
      host: 'h',
      path: 'host_vars/h.yml',
      beside: 'inventory',
    });
    expect(variableOf(read('hosts.ini', '[g]\nh\n[g:vars]\na=2\n'), 'h', 'a')?.origin).toEqual({
      kind: 'group',
      group: 'g',
    });
  });

  test('is what all of them together say', () => {
    for (const host of ['h', 'w']) {
      for (const [name, variable] of variablesOf(inventory, host)) {
        expect(variableOf(inventory, host, name)).toEqual(variable);
      }
    }
  });

  test('is undefined where nothing sets it', () => {
    expect(variableOf(inventory, 'h', 'nothing')).toBeUndefined();
    expect(variableOf(inventory, 'no-host', 'a')).toBeUndefined();
    expect(variableOf(inventory, 'h', 'constructor')).toBeUndefined();
  });
});

describe('one variable of many hosts', () => {
  const inventory = read(
    'hosts.ini',
    '[all]\na own=1\nb\nc\nd\n[g]\nb\n[p:children]\ng\n[g:vars]\ng=1\n[p:vars]\np=1\n',
    {
      'group_vars/all.yml': 'every: 1\n',
      'group_vars/p.yml': 'file: 1\n',
      'group_vars/nobody.yml': 'lost: 1\n',
      'host_vars/c.yml': 'own: 2\n',
      'host_vars/stranger.yml': 'own: 3\n',
    },
  );
  const hosts = ['a', 'b', 'c', 'd'];

  test.each([
    ['own', ['a', 'c']],
    ['g', ['b']],
    ['p', ['b']],
    ['file', ['b']],
    ['every', hosts],
    ['lost', []],
    ['nowhere', []],
  ])('%s is there for exactly the hosts that have a value of it', (name, having) => {
    expect(hostsHaving(inventory, name).within(hosts)).toEqual(having);
    expect(hosts.filter((host) => variableOf(inventory, host, name))).toEqual(having);
    const found = variableByHost(inventory, name, ({ value }) => value);
    expect(hosts.map(found)).toEqual(hosts.map((host) => variableOf(inventory, host, name)?.value));
  });

  test('a host that the inventory does not have has no variable of a group', () => {
    expect(variableByHost(inventory, 'every', ({ value }) => value)('stranger')).toBeUndefined();
  });

  test('a variable beside a host or in its own file is its own, one of a group is not', () => {
    expect(hostsWithOwn(inventory, 'own').within(hosts)).toEqual(['a', 'c']);
    expect(hostsWithOwn(inventory, 'g').within(hosts)).toEqual([]);
  });
});
