// `npm start` builds and serves. The build is covered elsewhere: here the second half runs, from package.json as it stands.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
const started: ChildProcess[] = [];
const servers: Server[] = [];

afterEach(() => {
  for (const child of started.splice(0)) if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  for (const server of servers.splice(0)) server.close();
});

test('start builds first, then serves on the loopback address only', () => {
  expect(scripts.start).toBe('astro build && astro preview --ignore-lock --host 127.0.0.1');
});

test('start takes the next free port, prints the address, and serves pages and the page for wrong addresses', async () => {
  const taken = await occupy();
  const { address, output } = await serve(['--port', String(taken)]);
  expect(output).toContain(address);
  const url = new URL(address);
  expect(url.hostname).toBe('127.0.0.1');
  expect(Number(url.port)).toBeGreaterThan(taken);

  const home = await fetch(address);
  expect(home.status).toBe(200);
  expect(await home.text()).toContain('Multus Clinic');
  const chinese = await fetch(new URL('zh-cn/playground/', address));
  expect(await chinese.text()).toContain('<html lang="zh-CN"');
  const wrong = await fetch(new URL('no/such/page/', address));
  expect(wrong.status).toBe(404);
  expect(await wrong.text()).toContain('没有这个页面');
});

/** Listens on a port of the loopback address that was free. */
function occupy(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    servers.push(server);
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
}

/** Runs the serving half of `npm start` until it prints its address. */
function serve(words: readonly string[]): Promise<{ address: string; output: string }> {
  const [program = '', ...rest] = scripts.start.split(' && ')[1]!.split(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...rest, ...words], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    started.push(child);
    let output = '';
    const limit = setTimeout(() => reject(new Error(`no address after 5 minutes:\n${output}`)), 300_000);
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (!address) return;
      clearTimeout(limit);
      resolve({ address, output });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('exit', (code) => reject(new Error(`stopped with ${code}:\n${output}`)));
  });
}
