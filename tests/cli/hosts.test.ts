import { expect, test } from 'vitest';
import { cluster } from '../analyzer/render/examples.ts';
import { folderWith, ran } from './captured-io.ts';

test('lists all hosts in the order of Ansible', async () => {
  const cwd = folderWith({ 'hosts.ini': cluster });
  expect(await ran(['hosts', '-i', 'hosts.ini'], { cwd })).toEqual({ status: 0, out: 'cp1\nw1\nw2\nw3\n', err: '' });
});

test('lists the hosts of a pattern within a limit', async () => {
  const cwd = folderWith({ 'hosts.ini': cluster });
  const args = ['hosts', '-i', 'hosts.ini', '--limit', 'w1,w3,cp1', 'kube_node:!w3'];
  expect(await ran(args, { cwd })).toEqual({ status: 0, out: 'w1\n', err: '' });
});

test('reads a limit from a file', async () => {
  const cwd = folderWith({ 'hosts.ini': cluster, 'some.retry': 'w2\n' });
  expect((await ran(['hosts', '-i', 'hosts.ini', '-l', '@some.retry'], { cwd })).out).toBe('w2\n');
});

test('reads an inventory from standard input', async () => {
  const yaml = 'all:\n  hosts:\n    b:\n    a:\n';
  expect((await ran(['hosts', '-i', '-'], { cwd: folderWith({}), stdin: yaml })).out).toBe('b\na\n');
});

test('names a term that matches nothing on standard error', async () => {
  const cwd = folderWith({ 'hosts.ini': cluster });
  const { status, out, err } = await ran(['hosts', '-i', 'hosts.ini', 'w1,w9'], { cwd });
  expect({ status, out, err }).toEqual({ status: 0, out: 'w1\n', err: 'warning: "w9" matches no host or group.\n' });
});

test('ends with 1 when there is no host', async () => {
  const cwd = folderWith({ 'hosts.ini': cluster });
  const { status, out, err } = await ran(['hosts', '-i', 'hosts.ini', 'calico_rr'], { cwd });
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toContain('The pattern selects no host.');
});

test('ends with 1 for a pattern that Ansible refuses', async () => {
  const cwd = folderWith({ 'hosts.ini': cluster });
  const { status, out, err } = await ran(['hosts', '-i', 'hosts.ini', '~w('], { cwd });
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(/^error: /);
});

test('ends with 2 without an inventory', async () => {
  const { status, err } = await ran(['hosts', 'all']);
  expect(status).toBe(2);
  expect(err).toContain('There is no inventory.');
});

test('ends with 2 for a second pattern', async () => {
  const { status, err } = await ran(['hosts', '-i', 'x', 'all', 'more']);
  expect(status).toBe(2);
  expect(err).toContain('"more" is one argument too many.');
});

test('gives JSON', async () => {
  const cwd = folderWith({ 'hosts.ini': cluster });
  const { out } = await ran(['hosts', '-i', 'hosts.ini', '--json', 'kube_node:nowhere'], { cwd });
  expect(JSON.parse(out)).toEqual({ schema: 1, hosts: ['w1', 'w2', 'w3'], unmatched: ['nowhere'] });
});

test('shows the place of what Ansible cannot read, in Chinese as well', async () => {
  const cwd = folderWith({ 'hosts.ini': '[kube_node]\nw1\n[lost:children]\nnowhere\n' });
  const { err } = await ran(['hosts', '-i', 'hosts.ini', '--lang', 'zh-cn'], { cwd });
  expect(err).toMatch(/^hosts\.ini:4:1: 错误: /);
  expect(err).toContain('\n  nowhere\n  ^^^^^^^\n');
});

test('shows names that could deceive escaped', async () => {
  const cwd = folderWith({ 'hosts.yaml': 'all:\n  hosts:\n    "a\\u202eb":\n    "\\abell":\n' });
  expect((await ran(['hosts', '-i', 'hosts.yaml'], { cwd })).out).toBe('a\\u{202e}b\n\\u{7}bell\n');
});

test('reads a folder of 5,000 hosts', async () => {
  const cwd = folderWith({ 'inv/hosts': '[kube_node]\nnode-[1:5000]\n' });
  const { out } = await ran(['hosts', '-i', 'inv'], { cwd });
  expect(out.split('\n')).toHaveLength(5001);
});
