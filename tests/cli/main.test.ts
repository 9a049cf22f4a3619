import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { cluster } from '../analyzer/render/examples.ts';
import { folderWith } from './captured-io.ts';

const execute = promisify(execFile);
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

test('says the version of the repository', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect((await execute(process.execPath, [main, '--version'])).stdout).toBe(`${version}\n`);
});

test('ends with the status of its answer, and writes no colours to a pipe', async () => {
  const cwd = folderWith({ 'hosts.ini': cluster });
  const args = [main, 'diagnose', '-i', 'hosts.ini', '-k', 'v2.25.1', '--', 'ansible-playbook', 'upgrade-cluster.yml'];
  const failed = await execute(process.execPath, [...args, '-l', 'w1'], { cwd, env: {} }).catch((error) => error);
  expect(failed.code).toBe(1);
  expect(failed.stdout).toMatch(/^✗ Stops: /);
  expect(failed.stderr).toBe('');
});

test('says in one line, and with 2, that its reader went away', async () => {
  const request = { files: [{ path: 'hosts.ini', text: cluster }], command: 'ansible-playbook cluster.yml' };
  const child = spawn(process.execPath, [main, 'batch'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  // The rest of the input is not taken any more.
  child.stdin.on('error', () => undefined);
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.end(`${JSON.stringify(request)}\n`.repeat(2000));
  const [status] = await once(child, 'exit');
  expect({ status, complaint }).toEqual({
    status: 2,
    complaint: 'multus-clinic: The reader of the output has gone before all of it was written.\n',
  });
});

const full = '/dev/full';

test
  .runIf(existsSync(full))
  .for([
    ['diagnose', '-i', 'hosts.ini', '-k', 'v2.25.1', '--', 'ansible-playbook', 'upgrade-cluster.yml'],
    ['hosts', '-i', 'hosts.ini'],
    ['explain', 'lookup-dotted-key'],
    ['--help'],
  ])('says in one line, and with 2, that the disk is full: %s', async (args) => {
  const cwd = folderWith({ 'hosts.ini': cluster });
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: {},
    stdio: ['ignore', openSync(full, 'w'), 'pipe'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  const [status] = await once(child, 'close');
  expect({ status, complaint }).toEqual({
    status: 2,
    complaint: 'multus-clinic: The output cannot be written: no space is left.\n',
  });
});

/** Runs the program, its input open and silent unless there is a text. */
async function ended(args: readonly string[], input?: string): Promise<readonly [unknown, string, string]> {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['pipe', 'pipe', 'pipe'], env: {} });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  child.stdin.on('error', () => undefined);
  if (input !== undefined) child.stdin.end(input);
  const [status] = await once(child, 'close');
  child.stdin.destroy();
  return [status, said.out, said.err];
}

test('ends a run whose time is over, with one line and 2', async () => {
  expect(await ended(['hosts', '-i', '-', '--timeout', '0.2'])).toEqual([
    2,
    '',
    'multus-clinic: There was no answer within 0.2 s (--timeout).\n',
  ]);
});

test('gives within its time what it gives without one: output, input, language and status', async () => {
  const hosts = '[kube_node]\nw1\nw2\n';
  expect(await ended(['hosts', '-i', '-', '--timeout=300', 'kube_node'], hosts)).toEqual([0, 'w1\nw2\n', '']);
  const chinese = ['hosts', '-i', '-', '--lang', 'zh-cn', 'nothing'];
  const [status, out, err] = await ended([...chinese, '--timeout', '300'], hosts);
  expect([status, out, err]).toEqual(await ended(chinese, hosts));
  expect([status, err]).toEqual([1, expect.stringContaining('没有匹配到')]);
});

test.for(['', '0', '-1', 'soon', '1e3', '86401'])('takes no "%s" as a time limit', async (seconds) => {
  const [status, out, err] = await ended(['--version', `--timeout=${seconds}`], '');
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(`"${seconds}" is not a time limit: --timeout takes seconds, more than 0 and at most 86400.`);
});

test('judges no input that is empty, closed or UTF-16', async () => {
  expect((await ended(['hosts', '-i', '-'], ''))[0]).toBe(2);
  expect((await ended(['hosts', '-i', '-'], '\ufeff \n'))[0]).toBe(2);
  expect((await ended(['hosts', '-i', '-'], 'w\u00001\u0000\n\u0000'))[0]).toBe(2);
  const closed = spawn(process.execPath, [main, 'hosts', '-i', '-'], { stdio: ['ignore', 'pipe', 'pipe'], env: {} });
  expect((await once(closed, 'close'))[0]).toBe(2);
});

test('takes the address of its pages from SITE_URL and BASE_PATH', async () => {
  const env = { SITE_URL: 'https://clinic.example', BASE_PATH: '/docs' };
  const { stdout } = await execute(process.execPath, [main, 'explain', 'lookup-dotted-key'], { env });
  expect(stdout).toContain('https://clinic.example/docs/findings/lookup-dotted-key/');
});
