import { describe, expect, test } from 'vitest';
import { cluster, workersFirst } from '../analyzer/render/examples.ts';
import { predictionValidator } from '../analyzer/render/prediction-schema.ts';
import { sarifValidator } from '../analyzer/render/sarif-schema.ts';
import { folderWith, ran } from './captured-io.ts';

const upgrade = ['--', 'ansible-playbook', 'upgrade-cluster.yml'];

async function status(release: string, files: Record<string, string>, command: readonly string[]): Promise<number> {
  return (await ran(['diagnose', '-i', 'hosts.ini', '-k', release, ...command], { cwd: folderWith(files) })).status;
}

describe('exit status', () => {
  test('is 0 for a run that passes', async () => {
    expect(await status('v2.25.1', { 'hosts.ini': cluster }, [...upgrade, '--limit', 'w1,w2'])).toBe(0);
  });

  test('is 0 for a run that does not reach Multus', async () => {
    expect(await status('v2.25.1', { 'hosts.ini': cluster }, [...upgrade, '--skip-tags', 'multus'])).toBe(0);
  });

  test('is 4 for an encrypted file beside the inventory, and 0 where it is said to hold only secrets', async () => {
    const files = { 'hosts.ini': cluster, 'group_vars/all/vault.yml': '$ANSIBLE_VAULT;1.1;AES256\n3861\n' };
    const run = [...upgrade, '--limit', 'w1,w2'];
    expect(await status('v2.25.1', files, run)).toBe(4);
    expect(await status('v2.25.1', files, ['--vault-holds-secrets', ...run])).toBe(0);
  });

  test('is 1 for a run that fails', async () => {
    expect(await status('v2.25.1', { 'hosts.ini': cluster }, [...upgrade, '--limit', 'w1'])).toBe(1);
  });

  test('is 1 for a run that Ansible refuses', async () => {
    expect(await status('v2.25.1', { 'hosts.ini': cluster }, [...upgrade, '--limit', 'w9'])).toBe(1);
  });

  test('is 2 for a path that does not exist', async () => {
    const { status, out, err } = await ran(['diagnose', '-i', 'nowhere', ...upgrade], { cwd: folderWith({}) });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('Cannot read "nowhere": there is no such file or folder.');
  });

  test('is 3 for a run that leaves Multus incomplete', async () => {
    const command = ['--', 'ansible-playbook', 'cluster.yml'];
    expect(await status('v2.29.1', { 'hosts.ini': workersFirst }, command)).toBe(3);
  });

  test('is 4 when the request does not tell what decides it', async () => {
    expect(
      await status('v2.25.1', { 'hosts.ini': cluster }, [...upgrade, '--limit', 'w1,w2', '-e', '@elsewhere.yml']),
    ).toBe(4);
  });

  test('is 4 when no release is named and the releases differ', async () => {
    const cwd = folderWith({ 'hosts.ini': cluster });
    expect((await ran(['diagnose', '-i', 'hosts.ini', ...upgrade, '--limit', 'w1'], { cwd })).status).toBe(4);
  });
});

describe('exit status with -k all', () => {
  test('is 1 when one release fails and others are incomplete', async () => {
    const command = ['--', 'ansible-playbook', 'cluster.yml', '--limit', 'k8s_cluster'];
    expect(await status('all', { 'hosts.ini': workersFirst }, command)).toBe(1);
  });

  test('is 3 when none fails and one is incomplete', async () => {
    // scale.yml has applied Multus since v2.29 only, and here its play holds the whole cluster, a worker first.
    const everyone = cluster.replace('[kube_node]\nw1\n', '[kube_node]\nw1\ncp1\n');
    expect(await status('all', { 'hosts.ini': everyone }, ['--', 'ansible-playbook', 'scale.yml'])).toBe(3);
  });

  test('is 3 when one is incomplete and others cannot be decided', async () => {
    // Up to v2.31 the role asks every host of the inventory for its engine, later only those of the play.
    const everyone = cluster.replace('[kube_node]\nw1\n', '[kube_node]\nw1\ncp1\n');
    const files = { 'hosts.ini': `${everyone}[bastion]\nb1 container_manager="{{ a ~ b }}"\n` };
    expect(await status('all', files, ['--', 'ansible-playbook', 'scale.yml'])).toBe(3);
  });

  test('is 4 when none fails or is incomplete and one cannot be decided', async () => {
    expect(await status('all', { 'hosts.ini': cluster }, ['--', 'ansible-playbook', 'site.yml'])).toBe(4);
  });

  test('is 0 when all of them pass', async () => {
    expect(await status('all', { 'hosts.ini': cluster }, [...upgrade, '--skip-tags', 'multus,asserts'])).toBe(0);
  });

  test('is 4 where two releases depend on the patch of their ansible-core', async () => {
    const cwd = folderWith({ 'hosts.ini': cluster });
    const { status, out } = await ran(
      ['diagnose', '-i', 'hosts.ini', '-k', 'all', ...upgrade, '--skip-tags', 'multus'],
      { cwd },
    );
    expect(status).toBe(4);
    expect(out).toContain('it cannot be decided on v2.23.0 to v2.23.1; it completes on v2.18.0');
    expect(out).toContain('stops in its check of groups on ansible-core 2.14.12 and later');
  });
});

describe('wrong usage', () => {
  test.each([
    [['diagnose', '--nope'], 'The option "--nope" does not exist.'],
    [['diagnose', '--kube', 'v2.25.1'], 'Did you mean "--kubespray"?'],
    [['diagnose', '-i'], 'The option "-i" needs a value.'],
    [['diagnose', '--json=yes', ...upgrade], 'The option "--json" takes no value.'],
    [['diagnose', '-k', '2.25', '-k', '2.26', ...upgrade], 'The option "-k" may be given only once.'],
    [['diagnose', ...upgrade, '--facts', 'cached'], '"--facts" is an option of multus-clinic. Put it before "--".'],
    [['diagnose', '--json', '--sarif', ...upgrade], 'Choose one of --json, --sarif.'],
    [
      ['diagnose', '-i', 'hosts.ini'],
      'There is no ansible-playbook command. Write it after "--", or name a file of commands with --script.',
    ],
    [
      ['diagnose', '-i', 'hosts.ini', '--'],
      'There is no ansible-playbook command. Write it after "--", or name a file of commands with --script.',
    ],
    [['diagnose', 'ansible-playbook', 'cluster.yml'], 'Put "--" before the ansible-playbook command'],
    [['diagnose', 'stray', ...upgrade], '"stray" is one argument too many.'],
    [upgrade.toSpliced(0, 1, 'diagnose', '--'), 'There is no inventory.'],
  ])('%j is answered in one sentence and with 2', async (args, sentence) => {
    const { status, out, err } = await ran(args, { cwd: folderWith({ 'hosts.ini': cluster }) });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).toContain('See "multus-clinic diagnose --help".');
  });

  test('is answered in Chinese when that is asked for', async () => {
    const { status, err } = await ran(['diagnose', '--nope', '--lang', 'zh-cn']);
    expect({ status, err }).toEqual({
      status: 2,
      err: 'multus-clinic: 没有“--nope”这个选项。\n用法见“multus-clinic diagnose --help”。\n',
    });
  });
});

describe('the inventory', () => {
  test('may be named by the command alone', async () => {
    const cwd = folderWith({ 'inventory/mycluster/hosts.ini': cluster });
    const args = [
      'diagnose',
      '-k',
      'v2.25.1',
      '--json',
      '--',
      'ansible-playbook',
      '-i',
      'inventory/mycluster/hosts.ini',
    ];
    const { status, out } = await ran([...args, 'upgrade-cluster.yml', '-l', 'w1'], { cwd });
    expect(status).toBe(1);
    expect(JSON.parse(out).failure.host).toBe('w1');
  });

  test('that -i names is in the command of every remedy', async () => {
    const cwd = folderWith({ 'my inventory/hosts': cluster });
    const args = ['diagnose', '-i', 'my inventory', '-k', 'v2.25.1', '--json', ...upgrade, '--limit', 'w1'];
    const { out } = await ran(args, { cwd });
    expect(JSON.parse(out).remedies[0].request.command).toBe(
      "ansible-playbook -i 'my inventory' upgrade-cluster.yml --limit w1,w2",
    );
  });

  test('may come from standard input', async () => {
    const args = ['diagnose', '-i', '-', '-k', 'v2.25.1', '--json', ...upgrade, '--limit', 'w1'];
    const { status, out } = await ran(args, { cwd: folderWith({}), stdin: cluster });
    expect(status).toBe(1);
    expect(JSON.parse(out).evidence.hosts).toEqual(['cp1', 'w1', 'w2', 'w3']);
  });

  test('may be several, the later one adding to the former', async () => {
    const cwd = folderWith({ 'a.ini': cluster, 'b.ini': '[kube_node]\nw4\n' });
    const { out } = await ran(['diagnose', '-i', 'a.ini', '-i', 'b.ini', '-k', 'v2.25.1', '--json', ...upgrade], {
      cwd,
    });
    expect(JSON.parse(out).evidence.hosts).toEqual(['cp1', 'w1', 'w2', 'w3', 'w4']);
  });

  test('may be a list of hosts', async () => {
    const { out } = await ran(['diagnose', '-i', 'a,b,', '-k', 'v2.25.1', '--json', ...upgrade], {
      cwd: folderWith({}),
    });
    expect(JSON.parse(out).evidence.hosts).toEqual(['a', 'b']);
  });

  test('takes its variables from group_vars beside it', async () => {
    const off = cluster.replace('kube_network_plugin_multus=True\n', '');
    const cwd = folderWith({ 'inv/hosts.ini': off, 'inv/group_vars/all/x.yml': 'kube_network_plugin_multus: true\n' });
    const { status } = await ran(['diagnose', '-i', 'inv/hosts.ini', '-k', 'v2.26.0', ...upgrade], { cwd });
    expect(status).toBe(1);
  });

  test('takes variables from group_vars beside the playbook, which win', async () => {
    const vars = 'kube_network_plugin_multus: false\n';
    const files = { 'inv/hosts.ini': cluster, 'kubespray/group_vars/all.yml': vars };
    const command = ['--', 'ansible-playbook', 'kubespray/upgrade-cluster.yml'];
    const { status } = await ran(['diagnose', '-i', 'inv/hosts.ini', '-k', 'v2.26.0', ...command], {
      cwd: folderWith(files),
    });
    expect(status).toBe(0);
  });

  test('has its Windows line ends read as Ansible reads them', async () => {
    const cwd = folderWith({ 'hosts.ini': cluster.replaceAll('\n', '\r\n') });
    const { out } = await ran(['diagnose', '-i', 'hosts.ini', '-k', 'v2.25.1', '--json', ...upgrade, '-l', 'w1'], {
      cwd,
    });
    expect(JSON.parse(out).failure.host).toBe('w1');
  });
});

describe('files that the command names with @', () => {
  test('are read for -e', async () => {
    const cwd = folderWith({ 'hosts.ini': cluster, 'vars/off.yml': 'kube_network_plugin_multus: false\n' });
    const { status } = await ran(['diagnose', '-i', 'hosts.ini', '-k', 'v2.26.0', ...upgrade, '-e', '@vars/off.yml'], {
      cwd,
    });
    expect(status).toBe(0);
  });

  test('are read for --limit', async () => {
    const cwd = folderWith({ 'hosts.ini': cluster, 'upgrade.retry': 'w1\nw2\n' });
    const args = ['diagnose', '-i', 'hosts.ini', '-k', 'v2.25.1', '--json', ...upgrade, '--limit', '@upgrade.retry'];
    const { status, out } = await ran(args, { cwd });
    expect(status).toBe(0);
    expect(JSON.parse(out).evidence.limit.hosts).toEqual(['w1', 'w2']);
  });
});

describe('the command', () => {
  test('may be one word that holds it all', async () => {
    const cwd = folderWith({ 'hosts.ini': cluster });
    const command = "ansible-playbook upgrade-cluster.yml --limit 'w1'";
    expect((await ran(['diagnose', '-i', 'hosts.ini', '-k', '2.25', '--', command], { cwd })).status).toBe(1);
  });

  test('keeps an argument of JSON whole', async () => {
    const cwd = folderWith({ 'hosts.ini': cluster });
    const off = ['-e', '{"kube_network_plugin_multus": false}'];
    expect((await ran(['diagnose', '-i', 'hosts.ini', '-k', '2.26', ...upgrade, ...off], { cwd })).status).toBe(0);
  });

  test('is simulated with the ansible-core that --ansible names', async () => {
    const cwd = folderWith({ 'hosts.ini': cluster });
    const args = ['diagnose', '-i', 'hosts.ini', '-k', 'v2.25.1', '--ansible', '2.16.8', '--json', ...upgrade];
    expect(JSON.parse((await ran(args, { cwd })).out).evidence.ansible).toBe('2.16.8');
  });
});

describe('the output', () => {
  const failing = ['-i', 'hosts.ini', '-k', 'v2.25.1', ...upgrade, '--limit', 'w1'];
  const output = async (option: readonly string[], setting = {}) =>
    (await ran(['diagnose', ...option, ...failing], { cwd: folderWith({ 'hosts.ini': cluster }), ...setting })).out;

  test('starts with the sentence', async () => {
    expect(await output([])).toMatch(
      /^✗ Stops: the task "Multus \| Start resources" stops on w1 in the network play, batch 1 of 1\./,
    );
  });

  test('is Chinese with --lang zh-cn, wherever it stands', async () => {
    expect(await output(['--lang', 'zh-cn'])).toMatch(/^✗ 会中断：任务“Multus \| Start resources”在网络 play/);
  });

  test('is Chinese where the environment is', async () => {
    expect(await output([], { env: { LANG: 'zh_CN.UTF-8' } })).toMatch(/^✗ 会中断：/);
  });

  test('has colours on a terminal', async () => {
    expect((await output([], { terminal: true })).slice(0, 10)).toBe('\u001b[31m✗\u001b[0m');
  });

  test('has no colours on a pipe', async () => {
    expect(await output([])).not.toContain('\u001b');
  });

  test('has no colours on a terminal with NO_COLOR', async () => {
    expect(await output([], { terminal: true, env: { NO_COLOR: '1' } })).not.toContain('\u001b');
  });

  test('has colours with an empty NO_COLOR, which means nothing', async () => {
    expect(await output([], { terminal: true, env: { NO_COLOR: '' } })).toContain('\u001b[31m');
  });

  test('is JSON of the published schema with --json', async () => {
    const validate = predictionValidator();
    validate(JSON.parse(await output(['--json'])));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('is SARIF with --sarif, its help on the pages of the site that is named', async () => {
    const log = JSON.parse(await output(['--sarif'], { site: 'https://clinic.example/kubespray/' }));
    const validate = sarifValidator();
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    expect(log.runs[0].tool.driver).toMatchObject({ name: 'multus-clinic', version: '1.2.3' });
    expect(log.runs[0].tool.driver.rules[1].helpUri).toBe(
      'https://clinic.example/kubespray/findings/lookup-reaches-excluded-hosts/',
    );
  });

  test('is annotations with --github', async () => {
    expect(await output(['--github'])).toMatch(/^::error title=Stops::Stops: the task/);
  });

  test('is Markdown with --markdown', async () => {
    expect(await output(['--markdown'])).toMatch(
      /^### Request\n\n```sh\nansible-playbook -i hosts\.ini upgrade-cluster\.yml/,
    );
  });

  test('never passes control characters of the input to a terminal', async () => {
    const evil = cluster.replaceAll('w1', 'w\u202e1').replace('w2', 'w2 x="\u001b[31m\u0007"');
    const cwd = folderWith({ 'hosts.ini': evil });
    for (const locale of ['en', 'zh-cn'] as const) {
      for (const format of [[], ['--markdown'], ['--github'], ['--json'], ['--sarif']]) {
        const args = ['diagnose', '--with-secrets', '--lang', locale, ...format, '-i', 'hosts.ini', '-k', 'v2.25.1'];
        const { out } = await ran([...args, ...upgrade, '--limit', 'w\u202e1,\u009b2J'], { cwd });
        expect(out).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
        expect(out).toMatch(/w\\u(?:\{202e\}|202e)1/);
      }
    }
  });
});
