// One test for each promise of SECURITY.md about the command line, on the package as it is built.
import { execFile, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPackage } from '../../src/cli/build.ts';
import { clusterIni } from '../analyzer/requests.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'multus-clinic-promises-')));
const installed = join(folder, 'node_modules/multus-clinic');
const work = join(folder, 'work');
const dependencies = ['jmespath', 're2js', 'yaml'];

beforeAll(async () => {
  await buildPackage(pathToFileURL(`${installed}/`));
  for (const name of dependencies)
    cpSync(join('node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  mkdirSync(work);
  writeFileSync(join(work, 'hosts.ini'), clusterIni);
  // Any attempt to reach another machine, even to ask for an address, ends the process with a status that nothing else has.
  writeFileSync(
    join(folder, 'no-network.mjs'),
    `import dns from 'node:dns'; import net from 'node:net'; import dgram from 'node:dgram';
const stop = () => process.exit(99);
net.Socket.prototype.connect = stop; dns.lookup = stop; dns.promises.lookup = stop; dgram.createSocket = stop; globalThis.fetch = stop;`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ran = { readonly status: number; readonly out: string; readonly err: string };

/** Runs Node in the folder of the inventory. */
function node(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd: work, timeout: 300_000, env: { HOME: folder } },
      (error, out, err) => resolve({ status: error ? (typeof error.code === 'number' ? error.code : 1) : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

/** May read the package and the inventory: nothing may be written, no program started, no worker, no add-on. */
const readOnly = ['--permission', `--allow-fs-read=${folder}`];
const program = join(installed, 'main.js');
const command = ['--', 'ansible-playbook', 'upgrade-cluster.yml', '--limit', 'w1'];
const request = { id: 7, files: [{ path: 'hosts.ini', text: clusterIni }], command: command.slice(1).join(' ') };

/** Every command once, with the status that it has by its own help. */
const commands: readonly (readonly [name: string, args: readonly string[], status: number, input?: string])[] = [
  ['diagnose', ['diagnose', '-i', 'hosts.ini', '-k', 'v2.25.1', ...command], 1],
  ['diagnose --sarif', ['diagnose', '-i', 'hosts.ini', '-k', 'v2.25.1', '--sarif', ...command], 1],
  ['diagnose -k all', ['diagnose', '-i', 'hosts.ini', '-k', 'all', ...command], 1],
  ['hosts', ['hosts', '-i', 'hosts.ini', 'kube_node'], 0],
  ['explain', ['explain', 'lookup-reaches-excluded-hosts', '--lang', 'zh-cn'], 0],
  ['batch', ['batch'], 0, `${JSON.stringify(request)}\n`],
  ['--version', ['--version'], 0],
];

describe('no file is written, no program is started', () => {
  test.for(commands)('%s runs where Node forbids both', async ([, args, status, input]) => {
    const ran = await node([...readOnly, program, ...args], input);
    expect([ran.status, ran.err]).toEqual([status, '']);
    expect(ran.out).not.toBe('');
  });

  test('Node does forbid them', async () => {
    const writes = await node([...readOnly, '-e', "require('node:fs').writeFileSync('x', '')"]);
    const starts = await node([...readOnly, '-e', "require('node:child_process').execSync('true')"]);
    expect(writes.err).toContain('ERR_ACCESS_DENIED');
    expect(starts.err).toContain('ERR_ACCESS_DENIED');
  });

  test('the folder of the inventory is as it was', () => {
    expect(readdirSync(work)).toEqual(['hosts.ini']);
  });
});

describe('no connection is opened', () => {
  const guarded = ['--import', pathToFileURL(join(folder, 'no-network.mjs')).href];

  test.for(commands)('%s reaches for no other machine', async ([, args, status, input]) => {
    expect(await node([...guarded, program, ...args], input)).toMatchObject({ status, err: '' });
  });

  test('reaching for one would be noticed', async () => {
    const server = createServer((_request, response) => void response.end()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const asks = `require('node:http').get('http://127.0.0.1:${port}/')`;
    expect((await node([...guarded, '-e', asks])).status).toBe(99);
    expect((await node([...guarded, '-e', `fetch('http://127.0.0.1:${port}/')`])).status).toBe(99);
    server.close();
  });
});

describe('no text becomes code', () => {
  const guarded = ['--disallow-code-generation-from-strings'];

  test.for(commands)('%s runs where eval is forbidden', async ([, args, status, input]) => {
    expect(await node([...guarded, program, ...args], input)).toMatchObject({ status, err: '' });
  });

  test('eval is forbidden there', async () => {
    expect((await node([...guarded, '-e', "new Function('return 1')()"])).err).toContain('EvalError');
  });
});

describe('the code itself', () => {
  /** Every file that a run may load: the package, and of its dependencies what Node takes. */
  const files = () =>
    ['multus-clinic', 'jmespath', 're2js', 'yaml/dist'].flatMap((name) => {
      const root = join(folder, 'node_modules', name);
      return readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.[cm]?js$/.test(path) && !/(?:^|\/)(?:test|tests|perf|bench|browser)\//.test(path))
        .map((path) => ({ path: `${name}/${path}`, text: readFileSync(join(root, path), 'utf8') }));
    });

  test.for([
    // A method that is called `eval` is no call of it.
    ['eval or new Function', /(?<![.\w])eval\((?![\w, ]*\)\s*\{)|\bnew Function\(|(?<![.\w])Function\(['"`]/],
    [
      'network modules or fetch',
      /(?:\bfrom|\bimport|\brequire|\bgetBuiltinModule)\s*\(?\s*['"](?:node:)?(?:https?|http2|net|tls|dgram|dns)['"]|(?<![.\w])fetch\(|XMLHttpRequest|WebSocket/,
    ],
    ['programs, virtual machines', /['"](?:node:)?(?:child_process|cluster|vm|wasi)['"]/],
    [
      'writing of files',
      /\b(?:write|append)File|createWriteStream|\b(?:mkdir|unlink|rename|copyFile|symlink|truncate|chmod)(?:Sync)?\(/,
    ],
  ] as const)('has no %s', ([, pattern]) => {
    expect(files().length).toBeGreaterThan(10);
    expect(
      files()
        .filter(({ text }) => pattern.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('the one thread that it may start runs the program itself, for --timeout', () => {
    const starts = files().flatMap(({ path, text }) =>
      [...text.matchAll(/new Worker\((\w+)/g)].map(([, what]) => `${path} ${what}`),
    );
    expect(starts).toEqual(['multus-clinic/main.js program']);
    const imports = files().filter(({ text }) => /['"](?:node:)?worker_threads['"]/.test(text));
    expect(imports.map(({ path }) => path)).toEqual(['multus-clinic/main.js']);
  });

  test('nothing of it runs when it is installed', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    for (const name of ['multus-clinic', ...dependencies]) {
      const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
      for (const hook of ['preinstall', 'install', 'postinstall'])
        expect(scripts[hook], `${name} ${hook}`).toBeUndefined();
      expect(lock.packages[`node_modules/${name}`]?.hasInstallScript).toBeUndefined();
    }
  });
});

test('control characters of the input do not reach the terminal', async () => {
  const child = spawn(
    process.execPath,
    [program, 'diagnose', '-i', '-', '-k', 'v2.25.1', ...command, '--limit', 'w\u001b[2J'],
    {
      cwd: work,
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let out = '';
  child.stdout.on('data', (part) => {
    out += part;
  });
  child.stdin.end('[kube_node]\nw\u001b]0;x\u0007 a=\u202eb\n');
  await new Promise((resolve) => child.on('close', resolve));
  expect(out).not.toBe('');
  expect(out).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
});
