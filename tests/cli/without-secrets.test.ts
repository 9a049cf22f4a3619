import { expect, test } from 'vitest';
import type { Request } from '../../src/analyzer/index.ts';
import { secretPlaces } from '../analyzer/redact/secret-places.ts';
import { clusterIni } from '../analyzer/requests.ts';
import { folderWith, ran } from './captured-io.ts';

const formats = [[], ['--json'], ['--sarif'], ['--markdown'], ['--github']] as const;

function folderOf({ files }: Request): string {
  return folderWith(Object.fromEntries(files.map(({ path, text }) => [path, text])));
}

function diagnosed({ kubespray = 'all', ansible, command }: Request, cwd: string, options: readonly string[] = []) {
  const core = ansible === undefined ? [] : ['--ansible', ansible];
  return ran(['diagnose', ...options, '-k', kubespray, ...core, '--', command], { cwd });
}

test('no secret is written in any format', async () => {
  const leaks: string[] = [];
  for (const [at, [name, plant]] of secretPlaces.entries()) {
    const request = plant('zqplainword');
    const { out } = await diagnosed(request, folderOf(request), formats[at % formats.length]);
    if (/zqplainword/i.test(out)) leaks.push(name);
  }
  expect(leaks).toEqual([]);
}, 120_000);

test('a batch writes no secret', async () => {
  const lines = secretPlaces.map(([, plant]) => JSON.stringify(plant('zqplainword')));
  const { out } = await ran(['batch'], { stdin: lines.join('\n') });
  expect(out.split('\n').length - 1).toBe(secretPlaces.length);
  expect(out).not.toMatch(/zqplainword/i);
}, 120_000);

const command =
  "VAULT_TOKEN=hunter2 ansible-playbook -i hosts.ini -u bob upgrade-cluster.yml --limit w1 -e 'db_password=hunter2 serial=1'";

test('what stays here is a shell variable in the commands, which still run', async () => {
  const cwd = folderWith({ 'hosts.ini': clusterIni });
  const { out } = await diagnosed({ files: [], command, kubespray: 'v2.25.1' }, cwd);
  expect(out).toContain(
    'VAULT_TOKEN="$VAULT_TOKEN" ansible-playbook -i hosts.ini upgrade-cluster.yml -e serial=1 -e "db_password=$DB_PASSWORD" --user "$ANSIBLE_USER"',
  );
  // They are ours: nobody is told to put the value itself in their place.
  expect(out).not.toContain('The shell replaces');
});

test('lines and columns are those of the reader’s own files', async () => {
  const ini = `# ours\n${clusterIni.replace('\nw2\n', '\nw2 ansible_password=hunter2   serial=1\n')}`;
  const cwd = folderWith({ 'hosts.ini': ini });
  const plain = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  const { out } = await diagnosed({ files: [], command: plain, kubespray: 'v2.25.1' }, cwd);
  const line = ini.split('\n').findIndex((text) => text.includes('serial')) + 1;
  expect(out).toContain(`hosts.ini:${line}:${'w2 ansible_password=hunter2   serial=1'.indexOf('serial') + 1}`);
});

test('--with-secrets writes the request as it is', async () => {
  const cwd = folderWith({ 'hosts.ini': clusterIni });
  const request = { files: [], command, kubespray: 'v2.25.1' };
  expect((await diagnosed(request, cwd, ['--with-secrets'])).out).toContain('db_password=hunter2');
  const line = JSON.stringify({ files: [{ path: 'hosts.ini', text: clusterIni }], command, kubespray: 'v2.25.1' });
  expect((await ran(['batch', '--with-secrets'], { stdin: line })).out).toContain('db_password=hunter2');
});

test('says so where the report would be another without a value', async () => {
  const ini = clusterIni.replace('container_manager=containerd', `container_manager="{{ x | default('crun') }}"`);
  const cwd = folderWith({ 'hosts.ini': ini });
  const request = { files: [], command: 'ansible-playbook -i hosts.ini cluster.yml', kubespray: 'v2.26.1' };
  const { status, out, err } = await diagnosed(request, cwd);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain('--with-secrets writes it whole.');
});

test.each(['w2 zone two', 'w9:', '!!x y', 'w2 [', "w2 token=abc'd", '[kube_node', '[kube_node:foo]', '{{ x }}'])(
  'a line that Ansible refuses leaves the verdict as it is with secrets: %s',
  async (line) => {
    for (const name of ['hosts', 'hosts.ini']) {
      const cwd = folderWith({ [name]: clusterIni.replace('\nw3\n', `\nw3\n${line}\n`) });
      const request = { files: [], command: `ansible-playbook -i ${name} cluster.yml`, kubespray: 'v2.28.1' };
      const [without, whole] = [await diagnosed(request, cwd), await diagnosed(request, cwd, ['--with-secrets'])];
      expect(without.err).not.toContain('writes it whole');
      expect([without.status, without.out.split('\n')[0]]).toEqual([whole.status, whole.out.split('\n')[0]]);
    }
  },
);
