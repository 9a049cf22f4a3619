import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileReader } from '../../src/cli/read-files.ts';
import { folderWith } from './captured-io.ts';

function pathsRead(cwd: string, ...sources: readonly string[]): readonly string[] {
  const reader = fileReader(cwd, 'en');
  for (const source of sources) reader.source(source);
  return reader.files().map(({ path }) => path);
}

test('reads a file and the variables beside it', () => {
  const cwd = folderWith({
    'inv/hosts.ini': '',
    'inv/other.ini': '',
    'inv/group_vars/all.yml': '',
    'inv/group_vars/k8s_cluster/net.yml': '',
    'inv/host_vars/node1.example.com': '',
  });
  expect(pathsRead(cwd, 'inv/hosts.ini')).toEqual([
    'inv/hosts.ini',
    'inv/group_vars/all.yml',
    'inv/group_vars/k8s_cluster/net.yml',
    'inv/host_vars/node1.example.com',
  ]);
});

test('reads a folder without what Ansible passes over, and with the .ini files that are a finding', () => {
  const cwd = folderWith({
    'inv/hosts': '',
    'inv/inventory.ini': '',
    'inv/old.yaml.bak': '',
    'inv/.hidden': '',
    'inv/hosts~': '',
    'inv/artifacts/admin.conf': '',
    'inv/credentials/kubeadm_certificate_key.creds': '',
    'inv/patches/kube-apiserver.yaml': '',
    'inv/group_vars/all/all.yml': '',
    'inv/group_vars/all/.swp': '',
    'inv/group_vars/all/cert.pem': '',
  });
  expect(pathsRead(cwd, 'inv/')).toEqual([
    'inv/hosts',
    'inv/inventory.ini',
    'inv/patches/kube-apiserver.yaml',
    'inv/group_vars/all/all.yml',
  ]);
});

test('reads the folder that one is in', () => {
  const cwd = folderWith({ hosts: '', 'group_vars/all.yml': '' });
  expect(pathsRead(cwd, '.')).toEqual(['hosts', 'group_vars/all.yml']);
});

test('reads a file that two sources share once', () => {
  const cwd = folderWith({ 'inv/a.ini': '', 'inv/b.ini': '', 'inv/group_vars/all.yml': '' });
  expect(pathsRead(cwd, 'inv/a.ini', 'inv/b.ini')).toEqual(['inv/a.ini', 'inv/group_vars/all.yml', 'inv/b.ini']);
});

test('follows links, but not in a circle', () => {
  const cwd = folderWith({ 'inv/hosts': '', 'shared/all.yml': '' });
  symlinkSync(join(cwd, 'inv'), join(cwd, 'inv/again'));
  symlinkSync(join(cwd, 'shared'), join(cwd, 'inv/group_vars'));
  expect(pathsRead(cwd, 'inv')).toEqual(['inv/hosts', 'inv/group_vars/all.yml']);
});

test('keeps the text byte for byte: a byte order mark, Windows line ends and NUL', () => {
  const cwd = folderWith({ hosts: '\ufeffa\r\nb\0\n' });
  const reader = fileReader(cwd, 'en');
  reader.source('hosts');
  expect(reader.files()).toEqual([{ path: 'hosts', text: '\ufeffa\r\nb\0\n' }]);
});

test('says of a path that is not there that it is not', () => {
  expect(fileReader(folderWith({}), 'en').source('nowhere')).toBe(false);
});

test('stops at a file that is too large', () => {
  const cwd = folderWith({ hosts: '' });
  truncateSync(join(cwd, 'hosts'), 11 * 1024 * 1024);
  expect(() => pathsRead(cwd, 'hosts')).toThrow('"hosts" is larger than 10 MB.');
});

test('reads 50,000 lines and values, and refuses one more, whether they are of an inventory or of variables', () => {
  const cwd = folderWith({
    'inv/hosts': 'w1\n'.repeat(30_000),
    'inv/group_vars/all.yml': `a: [${'1,'.repeat(19_997)}]\n`,
    'over/hosts': 'w1\n'.repeat(30_000),
    'over/group_vars/all.yml': `a: [${'1,'.repeat(19_998)}]\n`,
  });
  expect(pathsRead(cwd, 'inv/hosts')).toHaveLength(2);
  expect(() => pathsRead(cwd, 'over/hosts')).toThrow(
    'The files have more than 50000 lines and values together; reading stopped at "over/group_vars/all.yml".',
  );
});

test('those of an INI file count half', () => {
  const cwd = folderWith({
    hosts: `[kube_node]\n${'w1 a=1\n'.repeat(49_999)}`,
    over: `[kube_node]\n${'w1 a=1\n'.repeat(50_000)}`,
  });
  expect(pathsRead(cwd, 'hosts')).toEqual(['hosts']);
  expect(() => pathsRead(cwd, 'over')).toThrow('more than 50000 lines and values');
});

test('a large file of few lines is read', () => {
  const cwd = folderWith({ hosts: `[kube_node]\nw1 note=${'x'.repeat(5_000_000)}\n` });
  expect(pathsRead(cwd, 'hosts')).toEqual(['hosts']);
});

test('stops at a folder that holds nothing for Ansible', () => {
  const cwd = folderWith({ 'inv/.gitkeep': '' });
  expect(() => pathsRead(cwd, 'inv')).toThrow('The folder "inv" holds no file that Ansible would read.');
});

test('reads nothing beside a playbook that has no variables there', () => {
  const reader = fileReader(folderWith({ 'kubespray/cluster.yml': '' }), 'en');
  reader.variables('kubespray', 'playbook');
  expect(reader.files()).toEqual([]);
});

test('reads a folder of 5,000 hosts with a file of variables each', () => {
  const hosts = Array.from({ length: 5000 }, (_, index) => `node-${index}`);
  const cwd = folderWith({
    'inv/hosts': hosts.join('\n'),
    ...Object.fromEntries(hosts.map((host) => [`inv/host_vars/${host}.yml`, 'a: 1\n'])),
  });
  expect(pathsRead(cwd, 'inv')).toHaveLength(5001);
});
