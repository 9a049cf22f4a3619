import { describe, expect, test } from 'vitest';
import { cluster } from '../analyzer/render/examples.ts';
import { runbookValidator } from '../analyzer/render/prediction-schema.ts';
import { folderWith, ran } from './captured-io.ts';

const facts = 'ansible-playbook playbooks/facts.yml';
const upgrade = (limit: string): string => `ansible-playbook upgrade-cluster.yml --limit ${limit}`;

function diagnosed(script: string, options: readonly string[] = ['-k', 'v2.25.1'], stdin?: string) {
  const cwd = folderWith({ 'hosts.ini': cluster, 'up.sh': script });
  return ran(['diagnose', '-i', 'hosts.ini', ...options, '--script', stdin === undefined ? 'up.sh' : '-'], {
    cwd,
    ...(stdin === undefined ? {} : { stdin }),
  });
}

describe('exit status', () => {
  test.each([
    { script: `${facts}\n${upgrade('w1,w2')}`, status: 0 },
    { script: `${facts}\n${upgrade('w1')}\n${facts}`, status: 1 },
    { script: `${facts}\n${upgrade('nobody')}`, status: 1 },
    { script: `${facts}\nansible-playbook other.yml`, status: 4 },
  ])('$status for the gravest step of $script', async ({ script, status }) => {
    expect((await diagnosed(script)).status).toBe(status);
  });

  test('5 where it depends on the fact cache', async () => {
    expect((await diagnosed(`${upgrade('w1')}\n${facts}`, ['-k', 'v2.31.0'])).status).toBe(5);
  });

  test('of the Multus tasks alone, and of every release', async () => {
    const script = `${facts}\n${upgrade('w1')} --skip-tags multus`;
    expect((await diagnosed(script, ['-k', 'v2.25.1', '--multus-only'])).status).toBe(0);
    expect((await diagnosed(`${facts}\n${upgrade('w1')}`, ['-k', 'all', '--multus-only'])).status).toBe(1);
  });

  test('3 where the script leaves a node drained', async () => {
    const script = `${facts}\nkubectl drain w3\n${facts}`;
    expect((await diagnosed(script)).status).toBe(3);
    const whole = 'ansible-playbook cluster.yml --skip-tags multus,asserts';
    expect((await diagnosed(`${whole}\n${whole}`, ['-k', 'all'])).status).toBe(0);
    expect((await diagnosed(`${whole}\nkubectl drain w3\n${whole}`, ['-k', 'all'])).status).toBe(3);
    expect((await diagnosed(script, ['-k', 'v2.25.1', '--multus-only'])).status).toBe(0);
  });

  test.each([[['-k', 'v2.25.1']], [['-k', 'v2.25.1', '--multus-only']], [['-k', 'all']]])(
    '4 where a script ends before its first command: %j',
    async (options) => {
      expect((await diagnosed(`exit 0\n${facts}\n${upgrade('w1')}`, options)).status).toBe(4);
    },
  );
});

test.each(['v2.25.1', 'v2.31.0'])('a script of one command ends as the command does: %s', async (release) => {
  for (const command of [upgrade('w1'), upgrade('w1,w2'), upgrade('cp1'), facts, upgrade('nobody')]) {
    const cwd = folderWith({ 'hosts.ini': cluster, 'up.sh': command });
    const own = ['diagnose', '-i', 'hosts.ini', '-k', release];
    const alone = await ran([...own, '--json', '--', ...command.split(' ')], { cwd });
    const script = await ran([...own, '--json', '--script', 'up.sh'], { cwd });
    expect(script.status).toBe(alone.status);
    const [step] = JSON.parse(script.out).steps;
    expect(step.prediction).toEqual(JSON.parse(alone.out));
  }
});

test('standard input is a script as well', async () => {
  const { status, out } = await diagnosed('', ['-k', 'v2.25.1'], `set -e\n${facts}\n${upgrade('w1')}\n${facts}`);
  expect(status).toBe(1);
  expect(out).toContain('Step 2 of 3 is the first to go wrong. The script ends at the first step that stops.');
});

test('the inventory of -i is that of every command that names none', async () => {
  const { out } = await diagnosed(`for n in w1 w2; do ${upgrade('$n')}; done`);
  expect(out).toContain('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w2');
  expect(out).not.toContain('-i hosts.ini -i hosts.ini');
});

test('inventories that the commands name are read from the disk', async () => {
  const cwd = folderWith({ 'a/hosts.ini': cluster, 'up.sh': `ansible-playbook -i a/hosts.ini playbooks/facts.yml` });
  expect((await ran(['diagnose', '-k', 'v2.31.0', '--script', 'up.sh'], { cwd })).status).toBe(0);
});

test('is JSON of the published schema', async () => {
  const { out } = await diagnosed(`${facts}\n${upgrade('w1')}`, ['-k', 'v2.25.1', '--json']);
  const validate = runbookValidator();
  validate(JSON.parse(out));
  expect(validate.errors ?? []).toEqual([]);
});

test.each([[], ['--json'], ['--markdown'], ['--sarif'], ['--github']])('writes no secret: %j', async (...format) => {
  const script = `export TOKEN=zqplainword\n${facts} -e token=zqplainword\n${upgrade('w1')} --user zqplainword`;
  const { out } = await diagnosed(script, ['-k', 'v2.25.1', ...format]);
  expect(out).not.toContain('zqplainword');
  const whole = await diagnosed(script, ['-k', 'v2.25.1', '--with-secrets', ...format]);
  expect(whole.status).toBe(1);
});

test('--with-secrets writes the commands as they are', async () => {
  const { out } = await diagnosed(`${facts}\n${upgrade('w1')} -e a=zqplainword`, ['-k', 'v2.25.1', '--with-secrets']);
  expect(out).toContain('-e a=zqplainword');
});

describe('is refused with 2', () => {
  test.each([
    { why: 'a file that is not there', args: ['--script', 'none.sh'], says: 'Cannot read "none.sh"' },
    { why: 'a folder', args: ['--script', 'folder'], says: 'it is neither a file nor a folder' },
    { why: 'no command in it', args: ['--script', 'empty.sh'], says: 'no ansible-playbook command in "empty.sh"' },
    { why: 'a command as well', args: ['--script', 'up.sh', '--', 'ansible-playbook'], says: 'either --script or' },
    { why: 'standard input twice', args: ['-i', '-', '--script', '-'], says: 'read only once' },
  ])('$why', async ({ args, says }) => {
    const cwd = folderWith({ 'hosts.ini': cluster, 'up.sh': facts, 'empty.sh': 'echo hello', 'folder/x': '' });
    const { status, out, err } = await ran(['diagnose', '-i', 'hosts.ini', ...args], { cwd, stdin: facts });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(says);
  });
});

test('speaks Chinese', async () => {
  const { out } = await diagnosed(`set -e\n${facts}\n${upgrade('w1')}`, ['-k', 'v2.25.1', '--lang', 'zh-cn']);
  expect(out).toContain('共 2 步，第 2 步最先出问题。');
  expect(out).toContain('这些结论的前提');
});

test.each([
  [[], 'Nothing in the script uncordons w3: add kubectl uncordon.'],
  [['--markdown'], 'Nothing in the script uncordons w3: add kubectl uncordon.'],
  [
    ['--github'],
    '::warning title=Ends with something missing::Nothing in the script uncordons w3: add kubectl uncordon.',
  ],
  [['--sarif'], '"text": "Nothing in the script uncordons w3: add kubectl uncordon."'],
  [['--json'], '"leftCordoned":["w3"]'],
])('says which node a script leaves drained: %j', async (format, said) => {
  const { out } = await diagnosed(`${facts}\nkubectl drain w3\n${facts}`, ['-k', 'v2.25.1', ...format]);
  expect(out).toContain(said);
});

test('a script of one command is written with what it changes besides', async () => {
  const { out, status } = await diagnosed(`TOKEN=zqplainword\ngit checkout v2.27.0\nkubectl drain w3\n${facts}`, []);
  expect(status).toBe(3);
  expect(out).toContain('(Kubespray v2.27.0)');
});
