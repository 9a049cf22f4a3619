import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/analyzer/command/parse.ts';

const at = (command: string, span: { start: number; end: number } | undefined): string =>
  span ? command.slice(span.start, span.end) : '';
const codes = (command: string): readonly string[] => parseCommand(command).problems.map((problem) => problem.code);

test('reads an ordinary command, every part with its place', () => {
  const text = `ansible-playbook -i inventory/mycluster/hosts.yaml upgrade-cluster.yml --limit 'w1,w2' --tags a,b -e x=1`;
  const command = parseCommand(text);
  expect(at(text, command.program)).toBe('ansible-playbook');
  expect(command.playbooks).toEqual([
    { text: 'upgrade-cluster.yml', name: 'upgrade_cluster', fromCollection: false, span: { start: 51, end: 70 } },
  ]);
  expect(command.limit).toEqual({ text: 'w1,w2', span: { start: 79, end: 86 } });
  expect(command.inventories.map((one) => at(text, one.span))).toEqual(['inventory/mycluster/hosts.yaml']);
  expect(command.tags.map((tag) => at(text, tag.span))).toEqual(['a', 'b']);
  expect(command.options.map((option) => at(text, option.span))).toEqual([
    '-i inventory/mycluster/hosts.yaml',
    "--limit 'w1,w2'",
    '--tags a,b',
    '-e x=1',
  ]);
  expect([command.end, command.unknown, command.problems]).toEqual([text.length, [], []]);
});

test.each([
  ['upgrade-cluster.yml', 'upgrade_cluster', false],
  ['playbooks/upgrade_cluster.yml', 'upgrade_cluster', false],
  ['/opt/kubespray/cluster.yml', 'cluster', false],
  ['kubernetes_sigs.kubespray.upgrade_cluster', 'upgrade_cluster', true],
  ['kubernetes_sigs.kubespray.scale.yml', 'scale', true],
  ['~/kubespray/remove-node.yaml', 'remove_node', false],
])('knows the playbook %s by its name', (path, name, fromCollection) => {
  expect(parseCommand(`ansible-playbook ${path}`).playbooks).toMatchObject([{ text: path, name, fromCollection }]);
});

describe('wrappers', () => {
  test.each([
    ['sudo -E -u root ansible-playbook a.yml -l w1'],
    ['sudo -u root -- ansible-playbook a.yml -l w1'],
    ['env A=b ansible-playbook a.yml -l w1'],
    ['A=b C="d e" ansible-playbook a.yml -l w1'],
    ['time -p nohup nice -n 5 ionice -c2 stdbuf -oL ansible-playbook a.yml -l w1'],
    ['timeout -k 5 10m ansible-playbook a.yml -l w1'],
    ['exec ansible-playbook a.yml -l w1'],
    ['command ansible-playbook a.yml -l w1'],
    ['./venv/bin/ansible-playbook a.yml -l w1'],
    ['python3 -m ansible playbook a.yml -l w1'],
    ['python3 /usr/local/bin/ansible-playbook a.yml -l w1'],
    ['poetry run ansible-playbook a.yml -l w1'],
    ['uv run --with ansible-core ansible-playbook a.yml -l w1'],
    ['pipenv run ansible-playbook a.yml -l w1'],
    ['cd kubespray && source venv/bin/activate && ansible-playbook a.yml -l w1'],
    ['(cd kubespray; ansible-playbook a.yml -l w1)'],
    ["bash -c 'ansible-playbook a.yml -l w1'"],
    ['sh -lc "ansible-playbook a.yml -l w1"'],
    ["bash -euo pipefail -c 'ansible-playbook a.yml -l w1'"],
    [`bash -c "bash -c 'ansible-playbook a.yml -l w1'"`],
    ["su - kube -c 'ansible-playbook a.yml -l w1'"],
    ['ssh -p 22 root@h "cd x; ansible-playbook a.yml -l w1"'],
    ['ssh root@h ansible-playbook a.yml -l w1'],
    ['docker run --rm -it -v $(pwd):/x -w /x quay.io/kubespray/kubespray:v2.25.1 ansible-playbook a.yml -l w1'],
    ['docker run --rm --entrypoint ansible-playbook img a.yml -l w1'],
    ["docker run --rm img bash -c 'ansible-playbook a.yml -l w1'"],
    ['podman exec -it -e A=b box ansible-playbook a.yml -l w1'],
    ['docker compose run --rm kubespray ansible-playbook a.yml -l w1'],
    ['kubectl exec -it pod -n x -- ansible-playbook a.yml -l w1'],
    ['$ ansible-playbook a.yml -l w1'],
    ['root@node1:~/kubespray# ansible-playbook a.yml -l w1'],
    ['[root@node1 kubespray]# ansible-playbook a.yml -l w1'],
    ['+ ansible-playbook a.yml -l w1'],
    ['(venv) user@h:~$ ansible-playbook a.yml -l w1'],
    ['# ansible-playbook a.yml -l w1'],
    ['```bash\nansible-playbook a.yml -l w1\n```'],
    ['`ansible-playbook a.yml -l w1`'],
    ['$ ansible-playbook a.yml \\\n> -l w1'],
    ['ansible-playbook a.yml \\\n  -l w1 2>&1 | tee log'],
    ['# upgrade one worker\nansible-playbook a.yml -l w1'],
    ['for i in 1 2; do ansible-playbook a.yml -l w1; done'],
  ])('sees through %j', (text) => {
    const command = parseCommand(text);
    expect(command.playbooks.map((playbook) => at(text, playbook.span))).toEqual(['a.yml']);
    expect(at(text, command.limit?.span)).toBe('w1');
    expect(command.problems).toEqual([]);
    expect(command.unknown).toEqual([]);
  });

  test('keeps a word that it does not know as unknown, and goes on', () => {
    const command = parseCommand('mytool --fast ansible-playbook a.yml');
    expect(command.unknown.map((word) => word.text)).toEqual(['mytool', '--fast']);
    expect(command.problems).toMatchObject([{ code: 'unknown-wrapper', span: { start: 0, end: 13 } }]);
    expect(command.playbooks).toHaveLength(1);
  });

  test('takes the last of several commands that names a playbook, and names the others', () => {
    const command = parseCommand('ansible-playbook playbooks/facts.yml && ansible-playbook upgrade-cluster.yml -l w1');
    expect(command.playbooks.map((playbook) => playbook.name)).toEqual(['upgrade_cluster']);
    expect(command.problems).toMatchObject([
      { code: 'several-commands', severity: 'warning', data: { other: 'ansible-playbook playbooks/facts.yml' } },
    ]);
  });
});

describe('environment', () => {
  test('adds the settings that Ansible reads', () => {
    const command = parseCommand(
      'ANSIBLE_RUN_TAGS=a,b ANSIBLE_SKIP_TAGS=c ANSIBLE_INVENTORY=x ansible-playbook a.yml -t d',
    );
    expect(command.tags.map((tag) => tag.text)).toEqual(['a', 'b', 'd']);
    expect(command.skipTags.map((tag) => tag.text)).toEqual(['c']);
    expect(command.inventories.map((one) => one.text)).toEqual(['x']);
  });

  test('takes -i before ANSIBLE_INVENTORY, exported or given to a container', () => {
    const command = parseCommand(
      'export ANSIBLE_SKIP_TAGS=c; docker run -e ANSIBLE_INVENTORY=x img ansible-playbook -i y a.yml',
    );
    expect(command.inventories.map((one) => one.text)).toEqual(['y']);
    expect(command.environment.map((one) => [one.name, one.value])).toEqual([
      ['ANSIBLE_SKIP_TAGS', 'c'],
      ['ANSIBLE_INVENTORY', 'x'],
    ]);
    expect(command.skipTags.map((tag) => tag.text)).toEqual(['c']);
  });

  test('says that ANSIBLE_LIMIT is no setting of Ansible', () => {
    const command = parseCommand('ANSIBLE_LIMIT=w1 ansible-playbook a.yml');
    expect(command.limit).toBeUndefined();
    expect(command.problems).toMatchObject([
      {
        code: 'environment-not-read',
        span: { start: 0, end: 16 },
        data: { name: 'ANSIBLE_LIMIT', instead: '--limit' },
      },
    ]);
  });

  test('names a setting that it does not follow', () => {
    expect(codes('ANSIBLE_GATHERING=explicit ansible-playbook a.yml')).toEqual(['environment-not-modelled']);
    expect(codes('ANSIBLE_CACHE_PLUGIN=redis ansible-playbook a.yml')).toEqual(['environment-not-modelled']);
  });

  test.each(['memory', 'ansible.builtin.jsonfile'])('follows a fact cache of %s', (plugin) => {
    expect(codes(`ANSIBLE_CACHE_PLUGIN=${plugin} ansible-playbook a.yml`)).toEqual([]);
  });
});

test('takes the last limit and names the one that is lost', () => {
  const command = parseCommand('ansible-playbook a.yml -l w1 --limit w2');
  expect(command.limit?.text).toBe('w2');
  expect(command.problems).toMatchObject([
    { code: 'limit-repeated', span: { start: 26, end: 28 }, data: { ignored: 'w1', used: 'w2' } },
  ]);
});

test('joins the tags of several uses', () => {
  const command = parseCommand("ansible-playbook a.yml --tags a,b -t ' c ' --skip-tags=x --skip-tags y,z");
  expect(command.tags.map((tag) => tag.text)).toEqual(['a', 'b', 'c']);
  expect(command.skipTags.map((tag) => tag.text)).toEqual(['x', 'y', 'z']);
});

test('says of a value that the shell makes that it is not known', () => {
  const command = parseCommand('ansible-playbook a.yml -l "$HOST" -e x=$(id)');
  expect(command.limit?.unknowable).toEqual(['$HOST']);
  expect(command.extraVars[0]?.unknowable).toEqual(['$(id)']);
  expect(command.problems).toMatchObject([
    { code: 'shell-expansion', data: { expansion: '$HOST' } },
    { code: 'shell-expansion', data: { expansion: '$(id)' } },
  ]);
});

describe('problems', () => {
  test.each([
    ['', ['command-empty']],
    ['  \n ', ['command-empty']],
    ['\x00\x01PK', ['command-binary']],
    ['x'.repeat(300_000), ['command-too-long']],
    ['how do I upgrade one worker?', ['not-a-command']],
    ["I ran ansible-playbook upgrade-cluster.yml --limit w1 and it didn't work", []],
    ['我执行 ansible-playbook upgrade-cluster.yml --limit w1 报错', ['prose-left-out']],
    ['我执行了 ansible-playbook 然后失败了', ['not-a-command']],
    ['make upgrade', ['not-a-command']],
    ['upgrade-cluster.yml --limit w1', ['program-missing']],
    ['--limit w1 upgrade-cluster.yml', ['program-missing']],
    ['ansible-playbok upgrade-cluster.yml', ['program-misspelt']],
    ['ansible playbook upgrade-cluster.yml', ['program-misspelt']],
    ['ansible all -m ping', ['program-other']],
    ['ansible-navigator run', ['program-launcher']],
    ['ansible-runner run /runner', ['program-launcher']],
    ['awx job_templates launch 42 --limit w1', ['program-template']],
    ['ansible-playbook', ['playbook-missing']],
    ['echo ansible-playbook a.yml', ['not-a-command']],
    ['ansible-playbook -i x\na.yml', ['option-on-next-line', 'playbook-missing']],
    ['ansible-playbook kubernetes_sigs.kubespray.upgrade-cluster', ['collection-name-with-dash']],
    ["ansible-playbook a.yml -e 'x: 1'", ['extra-vars-without-equals']],
    ['ansible-playbook a.yml –limit w1', ['typographic-character']],
    ['ansible-playbook a.yml -l “w1”', ['typographic-character']],
    ['ansible-playbook a.yml -l w1，w2', ['typographic-character']],
    ['ansible-playbook a.yml -l w*', ['shell-glob']],
    ['ansible-playbook a.yml -l "all:!w1"', ['history-expansion']],
    ["ansible-playbook a.yml -l 'all:!w1'", []],
    ['ansible-playbook a.yml\n--limit w1', ['option-on-next-line']],
    ["bash -c 'ansible-playbook a.yml\n--limit w1'", ['option-on-next-line']],
    ['ansible-playbook a.yml; --limit w1', []],
    ["ansible-playbook a.yml -l 'w1", ['unclosed-quote']],
    ['ansible-playbook a.yml --limit', ['option-without-value']],
    ['ansible-playbook a.yml --l w1', ['option-ambiguous']],
    ['ansible-playbook a.yml -e /x.yml', ['extra-vars-path-without-at']],
  ])('%j has the problems %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('a long dash is shown with what was meant', () => {
    const text = 'ansible-playbook a.yml –limit w1';
    const [problem] = parseCommand(text).problems;
    expect(problem).toMatchObject({ severity: 'warning', data: { word: '–limit', suggestion: '--limit' } });
    expect(at(text, problem?.span)).toBe('–limit');
    expect(parseCommand(text).limit?.text).toBe('w1');
    expect(parseCommand(text).assumptions).toEqual(['typographic-characters']);
  });

  test('the words of argparse are kept', () => {
    expect(parseCommand('ansible-playbook a.yml --limits w1').problems).toEqual([
      {
        code: 'arguments-unrecognized',
        severity: 'error',
        span: { start: 23, end: 31 },
        ansibleSays: 'ansible-playbook: error: unrecognized arguments: --limits w1',
        data: { word: '--limits' },
      },
    ]);
  });

  test('options that print and end are options, not errors', () => {
    expect(parseCommand('ansible-playbook --version').options.map((option) => option.name)).toEqual(['version']);
    expect(codes('ansible-playbook --version')).toEqual([]);
  });
});

test.each(['(', '$(', "'a' ", '-e a=b ', 'ansible-playbook a.yml;', '-v ', '\\\n', '{a,', 'a '])(
  'a command of 130,000 characters of %j is read, and its problems stay few',
  (unit) => {
    const text = `ansible-playbook a.yml ${unit.repeat(Math.floor(130_000 / unit.length))}`;
    expect(parseCommand(text).problems.length).toBeLessThan(160);
  },
);
