import { expect, test } from 'vitest';
import { parseCommand } from '../../src/analyzer/index.ts';
import { filesNamed, limitFiles, readInput, sourcesOf } from '../../src/cli/request.ts';
import { folderWith, ran } from './captured-io.ts';

const silent = { isTerminal: false, isOpen: () => true, fault: () => undefined, write: async () => undefined };
const limited = async () => undefined;

async function inputOf(
  files: Readonly<Record<string, string>>,
  inventories: readonly string[],
  command: string,
  env: Readonly<Record<string, string>> = {},
) {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('[kube_node]\nw1\n');
  }
  const io = { cwd: folderWith(files), env, stdin: stdin(), stdout: silent, stderr: silent, limited, version: '1.2.3' };
  const read = await readInput(inventories, command, io, 'en');
  return { command: read.command, paths: read.files.map(({ path }) => path) };
}

test('puts the inventories into a command that names none', async () => {
  const files = { a: '', "b's/hosts": '' };
  expect(await inputOf(files, ['a', "b's", 'c,'], 'sudo -E ansible-playbook cluster.yml')).toEqual({
    command: "sudo -E ansible-playbook -i a -i 'b'\\''s' -i c, cluster.yml",
    paths: ['a', "b's/hosts"],
  });
});

test('leaves a command that names its inventory as it is, and reads both', async () => {
  const command = 'ansible-playbook -i inventory/mycluster/hosts.yaml cluster.yml';
  expect(await inputOf({ 'mycluster/hosts.yaml': '' }, ['mycluster'], command)).toEqual({
    command,
    paths: ['mycluster/hosts.yaml'],
  });
});

test('gives standard input no name and no option', async () => {
  expect(await inputOf({}, ['-'], 'ansible-playbook cluster.yml')).toEqual({
    command: 'ansible-playbook cluster.yml',
    paths: [''],
  });
});

test('reads the inventory that the environment of the command names', async () => {
  const command = 'ANSIBLE_INVENTORY=inv/hosts ansible-playbook cluster.yml';
  expect((await inputOf({ 'inv/hosts': '' }, [], command)).paths).toEqual(['inv/hosts']);
});

test('reads files with @ after the inventory, those of the home folder as well', async () => {
  const home = folderWith({ 'secrets.yml': 'a: 1\n' });
  const files = { hosts: '', 'v.yml': '', 'x.retry': '' };
  const command = 'ansible-playbook -i hosts cluster.yml -e @v.yml -e @~/secrets.yml -e @none.yml -l @x.retry';
  expect((await inputOf(files, [], command, { HOME: home })).paths).toEqual([
    'hosts',
    'v.yml',
    `${home}/secrets.yml`,
    'x.retry',
  ]);
});

test('reads variables beside the playbook for a playbook by path or name, not for one of a collection', async () => {
  const files = { 'inv/hosts': '', 'group_vars/all.yml': '', 'ks/host_vars/w1.yml': '' };
  const paths = async (playbook: string) => (await inputOf(files, ['inv/hosts'], `ansible-playbook ${playbook}`)).paths;
  expect(await paths('cluster.yml')).toEqual(['inv/hosts', 'playbook/group_vars/all.yml']);
  expect(await paths('ks/cluster.yml')).toEqual(['inv/hosts', 'playbook/host_vars/w1.yml']);
  expect(await paths('kubernetes_sigs.kubespray.cluster')).toEqual(['inv/hosts']);
});

test('stops at an inventory of the command that is not there', async () => {
  await expect(inputOf({}, [], 'ansible-playbook -i inv cluster.yml')).rejects.toThrow(
    'Cannot read "inv": there is no such file or folder.',
  );
});

test('finds the files of a limit, whatever separates its terms', () => {
  expect(limitFiles('w1,@a.retry:@b,!@c')).toEqual(['a.retry:@b', 'a.retry', 'b']);
  expect(limitFiles('@')).toEqual([]);
  expect(filesNamed(parseCommand('ansible-playbook cluster.yml -e x=@no -l w1'))).toEqual([]);
});

test('names standard input by its content', () => {
  expect(sourcesOf([{ path: '', text: 'all:\n  hosts:\n' }], ['-', 'b']).sources).toEqual(['hosts.yaml', 'b']);
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\t\n'],
  ['a byte order mark', '\ufeff'],
])('standard input of %s is refused, not judged', async (_, stdin) => {
  const args = ['diagnose', '-i', '-', '-k', 'v2.25.1', '--', 'ansible-playbook', 'cluster.yml', '--limit', 'w1'];
  expect(await ran(args, { stdin })).toMatchObject({ status: 2, out: '' });
  expect((await ran(args, { stdin })).err).toContain('Standard input is empty');
});

test('standard input of UTF-16 is refused, not judged', async () => {
  const args = ['hosts', '-i', '-'];
  const { status, err } = await ran(args, { stdin: [Buffer.from('\ufeff[kube_node]\nw1\n', 'utf16le')] });
  expect(status).toBe(2);
  expect(err).toContain('is not UTF-8 text');
});

test('standard input that cannot be read is refused', async () => {
  function* closed(): Iterable<Uint8Array> {
    yield new Uint8Array();
    throw Object.assign(new Error('read EBADF'), { code: 'EBADF' });
  }
  const { status, err } = await ran(['hosts', '-i', '-'], { stdin: closed() });
  expect(status).toBe(2);
  expect(err).toContain('Cannot read "-"');
});
