import { describe, expect, test } from 'vitest';
import { describeInventory } from '../../../src/analyzer/inventory/describe.ts';
import { readInventory } from '../../../src/analyzer/inventory/read.ts';
import { resolveSource } from '../../../src/analyzer/inventory/sources.ts';
import { problemsOf, read, readSources, varsOf } from './described.ts';

describe('what -i names', () => {
  const files = ['inventory/prod/hosts.yaml', 'inventory/prod/group_vars/all.yml', 'hosts.ini'].map((path) => ({
    path,
    text: '',
  }));

  test.each([
    ['inventory/prod/hosts.yaml', 'inventory/prod/hosts.yaml'],
    ['./inventory//prod/hosts.yaml', 'inventory/prod/hosts.yaml'],
    ['/home/me/kubespray/inventory/prod/hosts.yaml', 'inventory/prod/hosts.yaml'],
    ['prod/hosts.yaml', 'inventory/prod/hosts.yaml'],
    ['../hosts.ini', 'hosts.ini'],
  ])('%s is the file %s', (source, path) => {
    expect(resolveSource(files, source)).toMatchObject({ kind: 'file', file: { path } });
  });

  test.each([
    ['inventory/prod/', 'inventory/prod'],
    ['/srv/inventory/prod', 'inventory/prod'],
    ['.', ''],
  ])('%s is the folder %j', (source, folder) => {
    expect(resolveSource(files, source)).toEqual({ kind: 'folder', folder });
  });

  test('a comma makes a list of hosts, and anything else is missing', () => {
    expect(resolveSource(files, 'w1,w2')).toEqual({ kind: 'host-list', text: 'w1,w2' });
    expect(resolveSource(files, 'other/hosts.yaml')).toEqual({ kind: 'missing', path: 'other/hosts.yaml' });
  });
});

describe('several sources', () => {
  test('add to one inventory, the later one winning', () => {
    const files = { 'a.ini': '[g]\nh x=1 y=1\n', 'b.yml': 'g: {hosts: {h: {x: 2}, i: }}\n' };
    const described = describeInventory(readSources(files, 'a.ini', 'b.yml'));
    expect(described.groups.g?.hosts).toEqual(['h', 'i']);
    expect(varsOf(described, 'h')).toEqual({ x: 2, y: 1 });
  });

  test('are read on when one fails, which still counts as not readable', () => {
    const inventory = readSources({ 'a.ini': '[x:y]\n', 'b.ini': 'h\n' }, 'a.ini', 'b.ini');
    expect([inventory.readable, [...inventory.hosts.keys()], inventory.groups.get('ungrouped')?.hosts]).toEqual([
      false,
      ['h'],
      ['h'],
    ]);
  });

  test('may be a list of hosts, whose ranges are not expanded', () => {
    const described = describeInventory(readSources({}, 'w1, w2:22,x[1:2],'));
    expect(described.hosts).toEqual(['w1', 'w2', 'x[1:2]']);
    expect(varsOf(described, 'w2')).toEqual({ ansible_port: 22 });
  });
});

describe('a folder', () => {
  test('is read in the order of its names, folders within included', () => {
    const files = { 'inv/b': 'b\n', 'inv/a/z.yml': 'all: {hosts: {a: }}\n', 'inv/C': 'c\n' };
    expect([...readSources(files, 'inv').hosts.keys()]).toEqual(['c', 'a', 'b']);
  });

  test.each(['x.ini', 'x.cfg', 'x~', 'x.bak', '.x', 'artifacts.yml', 'credentials/x', 'group_vars/x', 'host_vars/x'])(
    'passes over %s',
    (name) => {
      expect([...readSources({ 'inv/h': 'h\n', [`inv/${name}`]: 'x\n' }, 'inv').hosts.keys()]).toEqual(['h']);
    },
  );

  test('that holds an INI file names it as ignored', () => {
    const inventory = readSources({ 'inv/hosts.ini': 'h\n', 'inv/x.yml': 'all: {hosts: {a: }}\n' }, 'inv');
    expect(problemsOf(inventory)).toEqual([['inventory-file-ignored', 'h\n']]);
  });

  test('that holds nothing else cannot be read', () => {
    const inventory = readSources({ 'inv/hosts.ini': 'h\n' }, 'inv/');
    expect(inventory.readable).toBe(false);
    expect(inventory.problems.map(({ code }) => code)).toEqual(['inventory-file-ignored', 'folder-without-source']);
  });
});

describe('the form of a file', () => {
  test('YAML is tried where the name allows it, then INI', () => {
    expect([...read('hosts', 'all: {hosts: {h: }}\n').hosts.keys()]).toEqual(['h']);
    expect([...read('hosts.yml', 'hello\n').hosts.keys()]).toEqual(['hello']);
    expect(read('hosts.ini', 'all: {hosts: {h: }}\n').readable).toBe(false);
  });

  test('TOML is tried after INI, which leaves its sections behind as groups', () => {
    const { hosts, groups } = read(
      'hosts.toml',
      '[all.hosts]\nw1 = {ip = "10.0.0.1", "a b" = [1, 2.5]}\n[g]\nchildren = ["h"]\n',
    );
    expect([...hosts.keys()]).toEqual(['w1']);
    expect([...groups.keys()]).toEqual(['all', 'ungrouped', 'all.hosts', 'g', 'h']);
    expect(groups.get('g')?.children).toEqual(['h']);
    const vars = [...(hosts.get('w1')?.vars ?? [])].map(([name, { value }]) => [name, value]);
    expect(vars).toEqual([
      ['ip', '10.0.0.1'],
      ['a b', [1, 2.5]],
    ]);
  });

  test('the plugin "constructed" does nothing before there is a host', () => {
    expect(read('hosts.yml', 'plugin: constructed\ngroups: {g: true}\n').readable).toBe(true);
    const files = [
      { path: 'hosts.ini', text: 'w1\n' },
      { path: 'more.yml', text: 'plugin: ansible.builtin.constructed\n' },
      { path: 'groups.yml', text: 'plugin: constructed\ngroups: {g: true}\n' },
    ];
    expect(readInventory(files, ['hosts.ini', 'more.yml']).readable).toBe(true);
    expect(readInventory(files, ['hosts.ini', 'groups.yml']).readable).toBe(false);
  });

  test.each([
    ['hosts', '#!/usr/bin/env python3\nprint("{}")\n', 'source-is-script'],
    ['hosts.toml', '[all.hosts]\nh = {} x\n', 'toml-syntax'],
    ['hosts.toml', '# nothing\n[x:y]\n', 'toml-syntax'],
    ['hosts.toml', 'plugin = "constructed"\n', 'source-is-plugin'],
    ['hosts.toml', '[all]\nhosts = [1]\n', 'toml-section-of-other-type'],
    ['hosts.yml', 'plugin: constructed2\n', 'source-is-plugin'],
    ['hosts.json', 'plugin: constructed\n', 'source-is-plugin'],
    ['hosts.yml', '$ANSIBLE_VAULT;1.1;AES256\n6162\n', 'source-vaulted'],
    ['hosts.ini', 'PK\u0003\u0004\0[\0', 'source-is-binary'],
    ['hosts.yml', 'all:\n  hosts:\n\ta:\n', 'yaml-tab'],
    ['hosts.yml', 'all:\n---\nall:\n', 'yaml-several-documents'],
    ['hosts', 'all:\n  hosts: [a]\n', 'yaml-section-not-mapping'],
    ['hosts', '[g]\nh [1, 2]\n', 'host-variable-without-equals'],
  ])('%s with %j: %s', (path, text, code) => {
    const inventory = read(path, text);
    expect(inventory.readable).toBe(false);
    expect(inventory.problems.filter(({ severity }) => severity === 'error').map((problem) => problem.code)).toEqual([
      code,
    ]);
  });
});

describe('nothing to read', () => {
  test('no file at all is no inventory', () => {
    const inventory = readInventory([]);
    expect([inventory.readable, inventory.problems.map(({ code }) => code)]).toEqual([false, ['no-inventory']]);
    expect([...inventory.groups.keys()]).toEqual(['all', 'ungrouped']);
  });

  test('an empty file is readable and holds no host', () => {
    const inventory = read('hosts.ini', '');
    expect([inventory.readable, inventory.problems.map(({ code }) => code)]).toEqual([true, ['no-hosts']]);
  });

  test('`all` below another group stops Ansible altogether', () => {
    const inventory = read('hosts.ini', '[x:children]\nall\n');
    expect([inventory.readable, inventory.stopped]).toEqual([true, true]);
    expect(inventory.problems.map(({ code }) => code)).toContain('group-loop');
  });
});
