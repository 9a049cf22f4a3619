import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mode } from './real-parts.ts';
import { buildTree, gitDirectory } from './tree.ts';

// A made-up release in the shape of the real ones.
const release: Readonly<Record<string, string>> = {
  'playbooks/cluster.yml': '- hosts: all\n  roles:\n    - etcd\n',
  'playbooks/ansible_version.yml':
    '- name: Check\n  hosts: all\n  tasks:\n    - assert:\n        that: false\n      tags:\n        - check\n',
  'roles/etcd/tasks/main.yml':
    '- name: Install\n  apt:\n    name: etcd\n- name: Configure etcd\n  include_tasks: configure.yml\n',
  'roles/etcd/tasks/configure.yml':
    '- name: Configure | Check if etcd cluster is healthy\n  shell: "true"\n- name: Configure | reload\n  shell: "true"\n',
  'roles/etcd/handlers/main.yml': '- name: Restart etcd\n  service:\n    name: etcd\n',
  'roles/etcd/defaults/main.yml': 'etcd_port: 2379\n',
  'roles/network_plugin/multus/tasks/main.yml': '- name: Multus | Start resources\n  kube:\n    name: multus\n',
  'roles/upgrade/pre-upgrade/tasks/main.yml':
    '- name: Drain node\n  command: kubectl drain\n  async: "{{ drain_timeout }}"\n  poll: 15\n  when: drain_nodes\n',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'observe-tree-'));
  const checkout = join(folder, 'checkout');
  for (const [path, text] of Object.entries(release)) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  }
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], { cwd: checkout });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'release');
  git('tag', 'v1.0.0');
  // What is not committed is not in the release.
  writeFileSync(join(checkout, 'roles/etcd/tasks/main.yml'), '[]\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const built = (mode: Mode) => {
  const tree = buildTree(gitDirectory(join(folder, 'checkout'))!, 'v1.0.0', mode, join(folder, 'trees'));
  return (path: string) => readFileSync(join(tree, path), 'utf8');
};

test('of a modelled role the modelled tasks stay', () => {
  const read = built('whole');
  expect(read('roles/etcd/tasks/main.yml')).toBe('---\n- name: Configure etcd\n  include_tasks: configure.yml\n');
  expect(read('roles/etcd/tasks/configure.yml')).toBe(
    '---\n- name: Configure | Check if etcd cluster is healthy\n  shell: "true"\n',
  );
});

test('playbooks, defaults and whole roles are as they are in the release', () => {
  const read = built('whole');
  for (const path of [
    'playbooks/cluster.yml',
    'roles/etcd/defaults/main.yml',
    'roles/network_plugin/multus/tasks/main.yml',
  ])
    expect(read(path)).toBe(release[path]);
});

test('handlers are emptied', () => {
  expect(built('whole')('roles/etcd/handlers/main.yml')).toBe('---\n[]\n');
});

test("the check of ansible-core's version has no tasks", () => {
  expect(built('whole')('playbooks/ansible_version.yml')).toBe('- name: Check\n  hosts: all\n  tasks: []\n');
});

test('a drain is not polled', () => {
  expect(built('whole')('roles/upgrade/pre-upgrade/tasks/main.yml')).toBe(
    '- name: Drain node\n  command: kubectl drain\n  when: drain_nodes\n',
  );
});

test('only Multus stays where only Multus is observed', () => {
  const read = built('multus');
  expect(read('roles/etcd/tasks/main.yml')).toBe('---\n[]\n');
  expect(read('roles/network_plugin/multus/tasks/main.yml')).toContain('Multus | Start resources');
});

test('a folder that is no repository has no git directory', () => {
  expect(gitDirectory(join(folder, 'trees'))).toBeUndefined();
  expect(existsSync(gitDirectory(join(folder, 'checkout'))!)).toBe(true);
});

test('an unknown release is told by its name', () => {
  expect(() => buildTree(gitDirectory(join(folder, 'checkout'))!, 'v9', 'whole', join(folder, 'trees'))).toThrow('v9');
});

test('an edit changes the release before it is reduced, in a tree of its own', () => {
  const path = 'roles/etcd/tasks/configure.yml';
  const from = 'Check if etcd cluster is healthy\n  shell: "true"';
  const tree = buildTree(gitDirectory(join(folder, 'checkout'))!, 'v1.0.0', 'whole', join(folder, 'trees'), [
    { path, from, to: 'Check if etcd cluster is healthy\n  shell: "false"' },
  ]);
  expect(readFileSync(join(tree, path), 'utf8')).toContain('shell: "false"');
  expect(built('whole')(path)).not.toContain('shell: "false"');
});

test('an edit that does not fit the release is refused', () => {
  const edits = [{ path: 'roles/etcd/defaults/main.yml', from: 'etcd_port: 2380', to: 'etcd_port: 2381' }];
  expect(() =>
    buildTree(gitDirectory(join(folder, 'checkout'))!, 'v1.0.0', 'whole', join(folder, 'trees'), edits),
  ).toThrow('roles/etcd/defaults/main.yml does not have this once: etcd_port: 2380');
});
