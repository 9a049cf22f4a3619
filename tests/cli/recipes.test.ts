// The shell parts of the recipes on the page "Command line", taken from the page as it stands and run.
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildPackage } from '../../src/cli/build.ts';

const page = readFileSync('content/docs/reference/command-line.mdx', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const folder = mkdtempSync(join(tmpdir(), 'multus-clinic-recipes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const main = join(folder, 'packed/main.js');
const file = `./tools/multus-clinic-${version}.tgz`;

/** Programs that stand in for those of a runner: `npx` that has unpacked the file before, `ansible-playbook` that only says what it was asked. */
const programs = {
  'multus-clinic': `exec '${process.execPath}' '${main}' "$@"`,
  npx: `[ "$1" = --yes ] && [ "$2" = ${file} ] && [ -f "$2" ] || exit 64\nshift 2\nexec '${process.execPath}' '${main}' "$@"`,
  'ansible-playbook': 'echo "ran $*"',
};

beforeAll(async () => {
  await buildPackage(pathToFileURL(`${join(folder, 'packed')}/`));
  mkdirSync(join(folder, 'tools'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', join(folder, 'tools')], {
    cwd: join(folder, 'packed'),
    timeout: 300_000,
  });
  mkdirSync(join(folder, 'bin'));
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  mkdirSync(join(folder, 'inventory/mycluster/group_vars'), { recursive: true });
  writeFileSync(
    join(folder, 'inventory/mycluster/hosts.yaml'),
    `all:
  children:
    kube_control_plane: {hosts: {cp1: }}
    etcd: {hosts: {cp1: }}
    kube_node: {hosts: {w1: , w2: , w3: }}
    k8s_cluster: {children: {kube_control_plane: , kube_node: }}
`,
  );
  writeFileSync(
    join(folder, 'inventory/mycluster/group_vars/k8s_cluster.yml'),
    'kube_network_plugin_multus: true\ncontainer_manager: containerd\n',
  );
});

/** No registry answers there, and nothing was fetched before. */
const offline = {
  npm_config_registry: 'http://127.0.0.1:9',
  npm_config_cache: join(folder, 'cache'),
  npm_config_update_notifier: 'false',
};

type Ran = { readonly status: number; readonly out: string; readonly err: string };

/** Runs a shell script as the runner does, in a folder that holds the inventory. */
function shell(script: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  const path = [join(folder, 'bin'), process.env.PATH].join(delimiter);
  return new Promise((resolve) => {
    execFile(
      'bash',
      ['-e', '-c', script],
      { cwd: folder, timeout: 300_000, env: { PATH: path, HOME: folder, ...offline, ...env } },
      (error, out, err) => resolve({ status: error ? Number(error.code) : 0, out, err }),
    );
  });
}

/** The code blocks of a language below a heading of the second level. */
function blocks(heading: string, language: string): readonly string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(new RegExp(`^\`\`\`${language}[^\n]*\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text]) => text!,
  );
}

function onlyBlock(heading: string, language: string): string {
  const found = blocks(heading, language);
  expect(found).toHaveLength(1);
  return found[0]!;
}

type Variables = Readonly<Record<string, string>>;

describe('before a run', () => {
  const script = onlyBlock('Before a run', 'sh');

  test('a good verdict lets the playbook start', async () => {
    const { status, out } = await shell(script, { KUBESPRAY: 'v2.25.1', LIMIT: 'w1,w2' });
    expect(status).toBe(0);
    expect(out).toContain('ran -i inventory/mycluster -b upgrade-cluster.yml --limit w1,w2');
  });

  test('a bad one does not', async () => {
    const { status, out } = await shell(script, { KUBESPRAY: 'v2.25.1', LIMIT: 'w1' });
    expect(status).toBe(1);
    expect(out).not.toContain('ran ');
  });
});

describe('GitHub Actions', () => {
  type Job = { readonly env: Variables; readonly steps: readonly { readonly run?: string }[] };
  const { multus } = (parse(onlyBlock('GitHub Actions', 'yaml')) as { jobs: { multus: Job } }).jobs;
  const script = multus.steps.flatMap(({ run }) => run ?? []).join('\n');

  test('the step passes as it is written and annotates', async () => {
    const { status, out, err } = await shell(script, multus.env);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^::notice /);
  });

  test('the step fails where the run would, with an error for the verdict', async () => {
    const { status, out } = await shell(script, { ...multus.env, LIMIT: 'w1' });
    expect(status).toBe(1);
    expect(out).toMatch(/^::error title=/);
  });
});

describe('GitLab CI', () => {
  type Job = {
    readonly variables: Variables;
    readonly script: readonly string[];
    readonly allow_failure: { readonly exit_codes: number };
  };
  const { multus } = parse(onlyBlock('GitLab CI', 'yaml')) as { multus: Job };
  const script = multus.script.join('\n');

  test('the job passes as it is written', async () => {
    expect((await shell(script, multus.variables)).status).toBe(0);
  });

  test('the job fails where the run would', async () => {
    expect((await shell(script, { ...multus.variables, LIMIT: 'w1' })).status).toBe(1);
  });

  test('the status that only warns is that of what cannot be decided', async () => {
    const unknown = { ...multus.variables, LIMIT: '@limit.txt' };
    expect((await shell(script, unknown)).status).toBe(multus.allow_failure.exit_codes);
  });
});

describe('pre-commit', () => {
  type Hook = { readonly entry: string; readonly files: string };
  const { repos } = parse(onlyBlock('pre-commit', 'yaml')) as { repos: [{ hooks: [Hook] }] };
  const { entry, files } = repos[0].hooks[0];

  test('the hook lets a change pass that the upgrade survives, and stops another', async () => {
    expect((await shell(entry, {})).status).toBe(0);
    expect((await shell(entry.replace('w1,w2', 'w1'), {})).status).toBe(1);
  });

  test('it looks at what it is about', () => {
    expect('inventory/mycluster/hosts.yaml').toMatch(new RegExp(files));
  });
});

describe('AWX', () => {
  type Task = { readonly environment: Variables; readonly 'ansible.builtin.shell': string };
  const [play] = parse(onlyBlock('AWX', 'yaml')) as [{ readonly tasks: readonly Task[] }];
  const { environment, 'ansible.builtin.shell': script } = play.tasks[0]!;
  const withLimit = (limit: string): Variables => ({
    ...environment,
    INVENTORY: join(folder, 'inventory/mycluster'),
    LIMIT: environment.LIMIT!.replace('{{ upgrade_limit }}', limit),
  });

  test('the limit of the survey is handed on, and the inventory is where AWX puts it', () => {
    expect(environment).toMatchObject({ INVENTORY: '/runner/inventory', LIMIT: '{{ upgrade_limit }}' });
  });

  test.skipIf(!hasProgram('ansible-inventory'))('what `ansible-inventory` writes out is diagnosed', async () => {
    expect((await shell(script, withLimit('w1,w2'))).status).toBe(0);
    const bad = await shell(script, withLimit('w1'));
    expect(bad.status).toBe(1);
    expect(bad.out).toContain('Multus | Start resources');
  });
});

test('every recipe names the version of this package', () => {
  const named = [...page.matchAll(/multus-clinic-([\d.]+)\.tgz/g)].map(([, given]) => given);
  expect(named.length).toBeGreaterThan(3);
  expect(new Set(named)).toEqual(new Set([version]));
});

test('the first command of the page says the version, from the file alone and by the real npx', async () => {
  const [first = ''] = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, text]) => text!);
  expect(await shell(first, { PATH: process.env.PATH ?? '' })).toEqual({ status: 0, out: `${version}\n`, err: '' });
});

test('the file is all that a machine without a network needs', async () => {
  const { status, out } = await shell(onlyBlock('Without a network', 'sh'), {});
  expect([status, out.split('\n').at(-2)]).toEqual([0, version]);
  const script = 'node clinic/node_modules/multus-clinic/main.js hosts -i inventory/mycluster kube_node';
  expect(await shell(script, {})).toEqual({ status: 0, out: 'w1\nw2\nw3\n', err: '' });
});

test('every shell part of the page is run here', () => {
  const run = ['Before a run', 'Without a network'].flatMap((heading) => blocks(heading, 'sh'));
  // Besides: what makes the packed program be there, and a plan.
  expect(page.match(/^```sh/gm)).toHaveLength(run.length + 2);
  expect(page.match(/^```yaml/gm)).toHaveLength(4);
});

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 300_000 });
    return true;
  } catch {
    return false;
  }
}
