import { describe, expect, test } from 'vitest';
import { describeInventory } from '../../../src/analyzer/inventory/describe.ts';
import { ini, problemsOf, read, readSources, varsOf } from './described.ts';

describe('which files count', () => {
  test.each(['g', 'g.yml', 'g.yaml', 'g.json', 'g/a.yml', 'g/sub/a', 'g/a.json'])('group_vars/%s', (name) => {
    expect(varsOf(ini('[g]\nh\n', { [`group_vars/${name}`]: '{"x": 1}' }), 'h')).toEqual({ x: 1 });
  });

  test.each(['g.txt', 'g/.a.yml', 'g/a.yml~', 'g/a.txt', 'g/sub.d/a.yml', 'G.yml'])(
    'group_vars/%s does not',
    (name) => {
      expect(varsOf(ini('[g]\nh\n', { [`group_vars/${name}`]: '{"x": 1}' }), 'h')).toEqual({});
    },
  );

  test('the first of NAME, .yml, .yaml and .json hides the others', () => {
    const beside = {
      'group_vars/g.json': '{"x": "json"}',
      'group_vars/g.yaml': 'x: yaml',
      'group_vars/g/a.yml': 'y: folder',
    };
    expect(varsOf(ini('[g]\nh\n', beside), 'h')).toEqual({ y: 'folder' });
  });

  test('files of a folder are merged in the order of their names', () => {
    const beside = {
      'group_vars/g/20.yml': 'x: 2',
      'group_vars/g/10.yml': 'x: 1\ny: 1',
      'group_vars/g/15/a.yml': 'x: 3',
    };
    expect(varsOf(ini('[g]\nh\n', beside), 'h')).toEqual({ x: 2, y: 1 });
  });

  test('they lie beside the source, not elsewhere', () => {
    const files = { 'inv/hosts.ini': '[g]\nh\n', 'group_vars/g.yml': 'x: 1', 'inv/group_vars/g.yml': 'y: 1' };
    expect(varsOf(describeInventory(readSources(files, 'inv/hosts.ini')), 'h')).toEqual({ y: 1 });
  });

  test('a host that is named by a path has no file', () => {
    const inventory = read('hosts.ini', '/chroot/a\n', { 'host_vars/chroot/a': 'x: 1' });
    expect(inventory.hostVars.size).toBe(0);
  });
});

describe('what is wrong with them', () => {
  test.each([
    ['- a\n', 'vars-file-not-mapping'],
    ['a\n', 'vars-file-not-mapping'],
    ['a: [1\n', 'yaml-syntax'],
    ['a: !foo 1\n', 'yaml-value'],
  ])('%j stops Ansible as soon as a host of the group is asked for', (text, code) => {
    const inventory = read('hosts.ini', '[g]\nh\n', { 'group_vars/g.yml': text });
    expect([inventory.readable, inventory.stopped]).toEqual([true, true]);
    expect(inventory.problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, 'error']]);
  });

  test('a broken file of a group without hosts stops nothing', () => {
    const inventory = read('hosts.ini', '[g]\n[f]\nh\n', { 'group_vars/g.yml': '- a\n' });
    expect([inventory.stopped, inventory.problems.length]).toEqual([false, 1]);
  });

  test.each(['', '---\n', '# c\n', '[]\n', 'false\n', '{}'])('%j holds no variables, and that is fine', (text) => {
    const inventory = read('hosts.ini', '[g]\nh\n', { 'group_vars/g.yml': text });
    expect([inventory.stopped, inventory.problems]).toEqual([false, []]);
  });

  test('an encrypted file is unknown and the rest is read', () => {
    const inventory = read('hosts.ini', '[g]\nh\n', {
      'group_vars/g.yml': '$ANSIBLE_VAULT;1.1;AES256\n61\n',
      'group_vars/all.yml': 'x: 1',
    });
    expect(inventory.stopped).toBe(false);
    expect(problemsOf(inventory).map(([code]) => code)).toEqual(['vars-file-vaulted']);
    expect(varsOf(describeInventory(inventory), 'h')).toEqual({ x: 1 });
  });

  test('a file in place of the folder is skipped', () => {
    expect(problemsOf(read('hosts.ini', 'h\n', { group_vars: 'x: 1' })).map(([code]) => code)).toEqual([
      'vars-folder-is-file',
    ]);
  });
});
