import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPackage } from '../../src/cli/build.ts';
import { cluster } from '../analyzer/render/examples.ts';
import { folderWith, ran } from './captured-io.ts';

const execute = promisify(execFile);
const repository = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'multus-clinic-package-'));
const installed = join(folder, 'project/node_modules/multus-clinic');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** npm as it is here, but with no audit, no notices and a bounded wait. */
async function npm(cwd: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await execute('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    timeout: 300_000,
  });
  return stdout;
}

/** Runs the installed command as a user does. */
async function multusClinic(cwd: string, ...args: readonly string[]): Promise<{ status: number; out: string }> {
  const program = join(installed, 'main.js');
  try {
    const { stdout } = await execute(process.execPath, [program, ...args], {
      cwd,
      timeout: 300_000,
      env: { HOME: folder },
    });
    return { status: 0, out: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { status: code, out: stdout };
  }
}

beforeAll(async () => {
  await buildPackage(pathToFileURL(`${folder}/built/`));
  const tarball = (await npm(join(folder, 'built'), 'pack', '--pack-destination', folder)).trim();
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"private":true}');
  const file = join(folder, tarball.split('\n').at(-1) ?? '');
  // With a cache of its own, so that nothing is at hand but the file.
  await npm(project, 'install', '--offline', '--cache', join(folder, 'cache'), '--ignore-scripts', file);
});

describe('the package', () => {
  test('asks for the dependencies of the analyzer, pinned, and for nothing else', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: 'multus-clinic', version: repository.version, engines: { node: '>=20' } });
    expect(manifest.dependencies).toEqual(repository.dependencies);
    expect(Object.keys(manifest.dependencies)).toEqual(['jmespath', 're2js', 'yaml']);
    for (const version of Object.values(manifest.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(manifest.scripts).toBeUndefined();
    expect(manifest.devDependencies).toBeUndefined();
  });

  test('brings nothing but itself and these three, and needs no network for them', () => {
    const visible = (path: string) => readdirSync(path).filter((name) => !name.startsWith('.'));
    expect(visible(join(folder, 'project/node_modules'))).toEqual(['multus-clinic']);
    expect(visible(join(installed, 'node_modules'))).toEqual(['jmespath', 're2js', 'yaml']);
  });

  test('holds JavaScript, its licence and its words', () => {
    for (const name of readdirSync(installed).filter((name) => name !== 'node_modules'))
      expect(name).toMatch(/^[a-z-]+\.js$|^LICENSE$|^README\.md$|^package\.json$/);
  });

  test('opens no connection, starts no program and writes no file', () => {
    for (const name of readdirSync(installed).filter((each) => each.endsWith('.js'))) {
      const text = readFileSync(join(installed, name), 'utf8');
      expect(text).not.toMatch(
        /(?:\bfrom|\bimport|\brequire|\bgetBuiltinModule)\s*\(?\s*["'](?:node:)?(?:https?|net|tls|dgram|dns|child_process|vm)["']/,
      );
      expect(text).not.toMatch(
        /\b(?:writeFile|appendFile|createWriteStream|mkdir|unlink|rename)(?:Sync)?\(|\beval\(|new Function\(/,
      );
    }
  });

  test('says its version', async () => {
    expect(await multusClinic(folder, '--version')).toEqual({ status: 0, out: `${repository.version}\n` });
  });

  test('diagnoses as the repository does', async () => {
    const cwd = folderWith({ 'hosts.ini': cluster });
    const args = [
      'diagnose',
      '-i',
      'hosts.ini',
      '-k',
      'v2.25.1',
      '--json',
      '--',
      'ansible-playbook',
      'upgrade-cluster.yml',
    ];
    const packed = await multusClinic(cwd, ...args, '--limit', 'w1');
    expect(packed.status).toBe(1);
    expect(JSON.parse(packed.out)).toEqual(JSON.parse((await ran([...args, '--limit', 'w1'], { cwd })).out));
  });

  test('runs as the command that npm puts beside it', async () => {
    const cwd = folderWith({ 'hosts.ini': cluster });
    const bin = join(folder, 'project/node_modules/.bin/multus-clinic');
    const { stdout } = await execute(bin, ['hosts', '-i', 'hosts.ini', 'kube_node'], { cwd, timeout: 300_000 });
    expect(stdout).toBe('w1\nw2\nw3\n');
  });
});

/** The Node of the project and the one of the system, where there is one, with their versions. */
const programs = new Map(
  [process.execPath, '/usr/bin/node', '/usr/local/bin/node', ...(process.env.NODE_PROGRAMS ?? '').split(':')]
    .filter((path) => path !== '' && existsSync(path))
    .map((path) => [execFileSync(path, ['--version'], { encoding: 'utf8' }).slice(1).split('.')[0], path]),
);

describe('the versions of Node that the package promises', () => {
  test.for(['20', '22', '24'])('Node %s, where it is installed', async (version, { skip }) => {
    const program = programs.get(version);
    if (program === undefined) return skip(`Node ${version} is not installed here`);
    const cwd = folderWith({ 'hosts.ini': cluster });
    const args = ['diagnose', '--timeout', '300', '-i', 'hosts.ini', '-k', 'v2.25.1', '--json', '--'];
    const run = ['ansible-playbook', 'upgrade-cluster.yml', '--limit', 'w1'];
    const failed = await execute(program, [join(installed, 'main.js'), ...args, ...run], { cwd }).catch(
      (error) => error,
    );
    expect([failed.code, failed.stderr]).toEqual([1, '']);
    expect(JSON.parse(failed.stdout)).toMatchObject({ outcome: 'fails' });
  });
});
