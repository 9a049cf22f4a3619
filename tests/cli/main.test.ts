import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
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
  expect(failed.stdout).toMatch(/^✗ Fails: /);
  expect(failed.stderr).toBe('');
});

test('is quiet when its reader goes away', async () => {
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
  expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
});

test('takes the address of its pages from SITE_URL and BASE_PATH', async () => {
  const env = { SITE_URL: 'https://clinic.example', BASE_PATH: '/docs' };
  const { stdout } = await execute(process.execPath, [main, 'explain', 'lookup-dotted-key'], { env });
  expect(stdout).toContain('https://clinic.example/docs/findings/lookup-dotted-key/');
});
