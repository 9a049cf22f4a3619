import { describe, expect, test } from 'vitest';
import { parseCommand, parseCommands } from '../../../src/analyzer/command/parse.ts';

const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
const at = (text: string, span: { start: number; end: number } | undefined): string =>
  span ? text.slice(span.start, span.end) : '';
// The linter reports a dollar before a brace as a slip.
const braced = (inside: string): string => '$'.concat('{', inside, '}');

describe('the command is found, and stands alone, in', () => {
  test.each([
    ['a bash prompt', `root@bastion:~/kubespray# ${command}`],
    ['a prompt without a space after it', `[root@bastion ~]#${command}`],
    ['a prompt that was copied together with another', `root@x:~# root@x:~# ${command}`],
    ['a here-document and a pipe into nothing', `${command} <<EOF |\n  `],
    ['a prompt with a virtual environment', `(venv) user@host:~$ ${command}`],
    ['a zsh prompt', `(base) user@mac kubespray % ${command}`],
    ['a starship prompt', `kubespray on  main via v3.11\n❯ ${command}`],
    ['an oh-my-zsh prompt', `➜  kubespray git:(master) ✗ ${command}`],
    ['an oh-my-zsh prompt without a branch', `➜  ~ ${command}`],
    ['the prompt of a shell with a guillemet', `» ${command}`],
    ['a prompt with a context of Kubernetes', `(⎈ |prod:default)user@host:~$ ${command}`],
    ['bold Markdown', `**${command}**`],
    ['what screen types', `screen -S up -X stuff '${command}\\n'`],
    [
      'a task of Semaphore',
      '{"playbook":"upgrade-cluster.yml","arguments":"[\\"--limit\\",\\"w1\\"]","inventory":"hosts.ini"}',
    ],
    ['the prompt of a small shell', `/ # ${command}`],
    ['a PowerShell prompt', `PS C:\\kubespray> ${command}`],
    ['a two-line prompt', `┌──(user㉿kali)-[~/kubespray]\n└─$ ${command}`],
    ['a prompt with a clock', `[12:00:01] root@x:~# ${command}`],
    ['a session with output', `$ cd kubespray\n$ ${command}\n\nPLAY [Check] ***\nfatal: [w1]: "didn't"`],
    ['output below, without a prompt', `${command}\n\nPLAY [Check] ***\nfatal: [w1]: "didn't"`],
    ['a log of docker compose', `kubespray-1  | $ ${command}`],
    ['a trace of the shell', `2024-05-01T10:00:00.1Z + ${command}`],
    ['a code span', `I ran \`${command}\` and it failed`],
    ['a code span in Chinese', `我执行了 \`${command}\`，然后失败了`],
    ['a code fence with prose around it', `It doesn't work:\n\`\`\`console\n$ ${command}\n\`\`\`\nWhat's wrong?`],
    ['a Markdown quotation', `> ${command}`],
    ['a list item', `1. ${command}`],
    ['HTML', `<pre>\n${command}\n</pre>`],
    ['Jira markup', `{code:bash}\n${command}\n{code}`],
    ['a Chinese lead-in', `执行命令：${command}`],
    ['a Chinese sentence', `运行：${command}，结果失败了。`],
    ['an English lead-in', `Command: ${command}`],
    ['an English sentence', `I ran ${command}, and it failed.`],
    ['prose with an apostrophe above it', `don't do this\n${command}`],
    ['a step of Jenkins', `sh "${command}"`],
    ['a step of Jenkins over several lines', `sh '''\n  cd kubespray\n  ${command}\n'''`],
    ['a step of Jenkins with arguments', `sh(script: "${command}", returnStatus: true)`],
    ['a provisioner of Terraform', `provisioner "local-exec" {\n  command = "${command}"\n}`],
    ['a here-document of Terraform', `command = <<-EOT\n    ${command}\n  EOT`],
    ['an instruction of a Dockerfile', `RUN ${command}`],
    ['a list of words', 'CMD ["ansible-playbook", "-i", "hosts.ini", "upgrade-cluster.yml", "--limit", "w1"]'],
    [
      'a list of words, one a line',
      'command:\n  - ansible-playbook\n  - -i\n  - hosts.ini\n  - upgrade-cluster.yml\n  - --limit\n  - w1\n',
    ],
    [
      'a container with its arguments',
      'command: ["ansible-playbook"]\nargs: ["-i", "hosts.ini", "upgrade-cluster.yml", "--limit", "w1"]',
    ],
    [
      'a call of Python',
      `subprocess.run(['ansible-playbook', '-i', 'hosts.ini', 'upgrade-cluster.yml', '--limit', 'w1'])`,
    ],
    ['a key of compose', `services:\n  kubespray:\n    image: x\n    command: ${command}\n`],
    ['a script of GitLab', `upgrade:\n  script:\n    - cd kubespray\n    - ${command}\n`],
    ['an item over two lines', 'script:\n  - ansible-playbook -i hosts.ini\n    upgrade-cluster.yml --limit w1\n'],
    ['a folded scalar', '    - >\n      ansible-playbook -i hosts.ini\n      upgrade-cluster.yml\n      --limit w1\n'],
    ['a literal scalar', `steps:\n  - name: Up\n    run: |\n      pip list\n      ${command}\n  - name: It's next\n`],
    ['a quoted scalar', `- run: "${command}"`],
    ['JSON', `{"script": ["cd kubespray", "${command}"]}`],
    ['a unit of systemd', `ExecStart=${command}`],
    ['a target of make', `upgrade:\n\t@${command}\n`],
    [
      'what a terminal has logged',
      `\x1b]0;root@x: ~\x07\x1b[?2004h(venv) root@x:~/kubespray# ${command}\r\n\x1b[?2004l`,
    ],
    ['XML of a job', `<job><command><exec>${command}</exec></command></job>`],
    ['Jira markup on one line', `{code:language=bash|title=Up}${command}{code}`],
    [
      'an entrypoint and its command',
      `entrypoint: ansible-playbook\n${command.replace('ansible-playbook', 'command:')}\n`,
    ],
    [
      'an entrypoint and a list',
      'services:\n  up:\n    entrypoint: ["ansible-playbook"]\n    environment:\n      A: b\n    command: ["-i", "hosts.ini", "upgrade-cluster.yml", "--limit", "w1"]\n',
    ],
    [
      'the arguments of a job of AWX',
      String.raw`"job_args": "[\"ansible-playbook\", \"-i\", \"hosts.ini\", \"upgrade-cluster.yml\", \"--limit\", \"w1\"]"`,
    ],
  ])('%s', (_, text) => {
    const found = parseCommand(text);
    expect(found.alone).toBe(command);
    expect(at(text, found.playbooks[0]?.span)).toContain('upgrade-cluster.yml');
    expect(at(text, found.limit?.span)).toContain('w1');
    expect(found.problems).toEqual([]);
  });
});

describe('what runs the command stays with it:', () => {
  test.each([
    [`ssh root@bastion <<'EOF'\n${command}\nEOF`],
    [`bash -s <<-EOF\n\t${command}\n\tEOF`],
    [`tmux new -s up '${command}'`],
    [`tmux send-keys -t up "${command}" C-m`],
    [`screen -dmS up ${command}`],
    [`pyenv exec ${command}`],
    [`wsl -d Ubuntu ${command}`],
    [`nohup ${command} > run.log 2>&1`],
    [`timeout 2h ${command}`],
    [`watch -n 5 ${command}`],
    [`script -q -c '${command}' /dev/null`],
    [`cd kubespray && source venv/bin/activate && ${command}`],
    [`docker run --rm -it image ${command} | tee log`],
  ])('%j', (text) => {
    const found = parseCommand(`${text}\n\nPLAY [Check] ***\n`);
    expect(found.alone).toBe(text);
    expect(found.limit?.text).toBe('w1');
    expect(found.problems).toEqual([]);
  });
});

test('lines that PowerShell or cmd.exe goes on with are one line', () => {
  const powerShell = 'docker run --rm image `\n  ansible-playbook -i hosts.ini `\n  upgrade-cluster.yml --limit w1';
  expect(parseCommand(powerShell).alone).toBe(`docker run --rm image ${command}`);
  expect(parseCommand(powerShell.replaceAll('`', '^')).alone).toBe(`docker run --rm image ${command}`);
});

describe('characters of another keyboard', () => {
  test('full-width spaces are read as spaces, and named', () => {
    const text = command.replaceAll(' ', '\u3000');
    const { alone, problems, assumptions } = parseCommand(text);
    expect(alone).toBe(command);
    expect(problems).toMatchObject([
      {
        code: 'typographic-space',
        severity: 'warning',
        span: { start: 16, end: 58 },
        data: { characters: ['U+3000'] },
      },
    ]);
    expect(assumptions).toEqual(['typographic-characters']);
  });

  test.each([
    [command.replace('--limit', '–limit'), '–limit', '--limit'],
    [command.replace('--limit', '—limit'), '—limit', '--limit'],
    [command.replace('-i', '–i'), '–i', '-i'],
    [command.replace('w1', '“w1”'), '“w1”', 'w1'],
    [command.replace('w1', "'all：！w2'"), "'all：！w2'", 'all:!w2'],
    [command.replace('w1', 'w1，w2'), 'w1，w2', 'w1,w2'],
    [command.replace('w1', 'ｗ１'), 'ｗ１', 'w1'],
  ])('%j is read with the plain ones', (text, word, suggestion) => {
    expect(parseCommand(text).problems).toMatchObject([
      { code: 'typographic-character', severity: 'warning', data: { word, suggestion } },
    ]);
  });

  test('two long dashes of a Chinese keyboard are those of an option', () => {
    expect(parseCommand(command.replace('--limit', '——limit')).alone).toBe(command);
  });

  test('entities of HTML are the characters that they stand for', () => {
    const { alone, problems } = parseCommand(`cd kubespray &amp;&amp; ${command} 2&gt;&amp;1`);
    expect([alone, problems]).toEqual([`cd kubespray && ${command} 2>&1`, []]);
  });

  test('a comma of the sentence is none of the limit', () => {
    expect(parseCommand('运行 ansible-playbook upgrade-cluster.yml --limit w1，然后报错').limit?.text).toBe('w1');
  });
});

describe('a job that is written as data is a command:', () => {
  test.each([
    ['{"job_type":"run","playbook":"upgrade-cluster.yml","limit":"w1","inventory":2}', '--limit w1'],
    ['{"job_type":"check","playbook":"upgrade-cluster.yml","limit":"w1"}', '--limit w1 --check'],
    ['playbook: upgrade-cluster.yml\nlimit: w1\njob_tags: ""\nextra_vars:\n  a: 1\n', `--limit w1 -e '{"a":1}'`],
    ['playbook: upgrade-cluster.yml\nlimit: w1\nextra_vars: |\n  ---\n  a: 1\n', `--limit w1 -e '{"a":1}'`],
    ['{"playbook":"upgrade-cluster.yml","job_tags":"a,b","skip_tags":"multus"}', '--tags a,b --skip-tags multus'],
    ['- awx.awx.job_template:\n    name: up\n    playbook: upgrade-cluster.yml\n    limit: w1\n', '--limit w1'],
    ['Playbook: upgrade-cluster.yml\nLimit: w1\nSkip Tags: multus\n', '--limit w1 --skip-tags multus'],
    ["ansiblePlaybook(\n  playbook: 'upgrade-cluster.yml',\n  limit: 'w1')", '--limit w1'],
  ])('%j', (text, options) => {
    expect(parseCommand(text).alone).toBe(`ansible-playbook upgrade-cluster.yml ${options}`);
  });

  test('Rundeck has its options as words', () => {
    const text =
      '- configuration:\n    ansible-playbook: upgrade-cluster.yml\n    ansible-extra-param: -i hosts.ini --limit w1\n';
    expect(parseCommand(text).alone).toBe('ansible-playbook upgrade-cluster.yml -i hosts.ini --limit w1');
  });

  test('its parts know their places', () => {
    const text = '{"limit":"w1", "playbook":"upgrade-cluster.yml"}';
    const { limit, playbooks, program } = parseCommand(text);
    expect([limit, playbooks[0]].map((one) => at(text, one?.span))).toEqual(['"w1"', '"upgrade-cluster.yml"']);
    expect(at(text, program)).toBe('"playbook"');
  });
});

describe('shell variables that the text sets', () => {
  const upgrade = (limit: string): string => `ansible-playbook -i hosts.ini upgrade-cluster.yml --limit ${limit}`;

  test.each([
    [`NODE=w1; ${upgrade('$NODE')}`],
    [`export NODE=w1\n${upgrade('$NODE')}`],
    [`$ NODE=w1\n$ ${upgrade(braced('NODE'))}`],
    [`OPTIONS="--limit w1"\nansible-playbook -i hosts.ini upgrade-cluster.yml $OPTIONS`],
    [`NODES=(w1 w2)\n${upgrade(braced('NODES[0]'))}`],
    [`variables:\n  NODE: w1\nupgrade:\n  script:\n    - ${upgrade('$NODE')}\n`],
    [`upgrade:\n  script:\n    - NODE=w1\n    - ${upgrade('$NODE')}\n`],
    [`env:\n  NODE: w1\nsteps:\n  - run: ${upgrade(braced('{ env.NODE }'))}\n`],
  ])('%j', (text) => {
    expect(parseCommand(text).limit?.text).toBe('w1');
    expect(parseCommand(text).alone.replace('"w1"', 'w1')).toBe(upgrade('w1'));
  });

  test.each([
    [`NODE=w1 bash -c '${upgrade('$NODE')}'`, `NODE=w1 bash -c '${upgrade('w1')}'`],
    [`NODE=w1; ssh bastion "${upgrade('$NODE')}"`, `ssh bastion "${upgrade('w1')}"`],
    [`NODE=w1; ssh bastion <<EOF\n${upgrade('$NODE')}\nEOF`, `ssh bastion <<EOF\n${upgrade('w1')}\nEOF`],
  ])('%j, through another shell', (text, alone) => {
    expect(parseCommand(text).alone).toBe(alone);
  });

  test('an assignment in front of the command comes too late for its own words', () => {
    const { limit, problems } = parseCommand(`NODE=w1 ${upgrade('$NODE')}`);
    expect(limit?.unknowable).toEqual(['$NODE']);
    expect(problems.map(({ code }) => code)).toEqual(['shell-expansion', 'assignment-too-late']);
  });

  test('a quoted here-document and a script in single quotes do not see what is not exported', () => {
    expect(parseCommand(`NODE=w1; bash <<'EOF'\n${upgrade('$NODE')}\nEOF`).limit?.unknowable).toEqual(['$NODE']);
    expect(parseCommand(`NODE=w1; bash -c '${upgrade('$NODE')}'`).limit?.unknowable).toEqual(['$NODE']);
  });

  test('a value that is set twice under a condition is not known', () => {
    const text = `if [ -n "$1" ]; then NODE=w1; else NODE=w2; fi\n${upgrade('$NODE')}`;
    expect(parseCommand(text).limit?.unknowable).toEqual(['$NODE']);
  });

  test('a default counts, and is named as an assumption', () => {
    const { limit, assumptions } = parseCommand(`${upgrade(braced('NODE:-w1'))}`);
    expect(limit?.text).toBe('w1');
    expect(assumptions).toEqual(['shell-variable']);
  });
});

describe('variables of other programs', () => {
  const upgrade = (limit: string): string => `ansible-playbook -i hosts.ini upgrade-cluster.yml --limit ${limit}`;

  test.each([
    ['make', `NODE := w1\nup:\n\t@${upgrade('$(NODE)')}\n`],
    ['make, with a brace', `NODE = w1\nup:\n\t${upgrade(braced('NODE'))}\n`],
    ['just', `node := "w1"\n\nup:\n    ${upgrade('{{node}}')}\n`],
    ['Task', `vars:\n  NODE: w1\ntasks:\n  up:\n    cmds:\n      - ${upgrade('{{.NODE}}')}\n`],
    ['systemd', `[Service]\nEnvironment="NODE=w1"\nExecStart=/usr/bin/${upgrade(braced('NODE'))}\n`],
    ['fish', `set -gx NODE w1\n${upgrade('$NODE')}`],
    ['fish on one line', `set NODE w1; and ${upgrade('$NODE')}`],
    ['csh', `setenv NODE w1\n${upgrade('$NODE')}`],
    ['PowerShell', `$Node = 'w1'\nwsl ${upgrade('$Node')}`],
    ['PowerShell, with a prompt', `PS C:\\> $env:NODE = "w1"\nPS C:\\> wsl ${upgrade('$env:NODE')}`],
    ['Jenkins', `string(name: 'NODE', defaultValue: 'w1')\nsh "${upgrade(braced('params.NODE'))}"`],
    ['cmd.exe', `set NODE=w1\nwsl ${upgrade('%NODE%')}`],
    ['Azure', `steps:\n- script: ${upgrade('$(node)')}\nvariables:\n- name: node\n  value: w1\n`],
  ])('%s: the value that the text sets is the one that counts', (_, text) => {
    const { limit, assumptions } = parseCommand(text);
    expect([limit?.text, limit?.unknowable, assumptions]).toEqual(['w1', undefined, []]);
  });

  test.each([
    ['make', `NODE ?= w1\nup:\n\t${upgrade('$(NODE)')}\n`],
    ['just', `up node="w1":\n    ${upgrade('{{ node }}')}\n`],
    ['Task', `- ${upgrade('{{.NODE | default "w1"}}')}`],
    [
      'GitHub',
      `on:\n  workflow_dispatch:\n    inputs:\n      node:\n        required: true\n        default: w1\njobs:\n  up:\n    steps:\n      - run: ${upgrade(braced('{ inputs.node }'))}\n`,
    ],
  ])('%s: a default counts, and is named as an assumption', (_, text) => {
    const { limit, assumptions } = parseCommand(text);
    expect([limit?.text, assumptions]).toEqual(['w1', ['shell-variable']]);
  });

  test.each([['%NODE%'], ['%i'], ['$env:NODE'], ['{{ node }}'], ["'{{ node }}'"], ['"{{.NODE}}"']])(
    'what nobody sets is not known: %s',
    (limit) => {
      expect(parseCommand(upgrade(limit)).limit?.unknowable).toEqual([limit.replace(/^['"]|['"]$/g, '')]);
    },
  );

  test('of two values nobody knows which counts', () => {
    expect(parseCommand(`NODE := w1\nNODE := w2\nup:\n\t${upgrade('$(NODE)')}\n`).limit?.unknowable).toBeDefined();
  });

  test.each([
    ['set -x ANSIBLE_SKIP_TAGS multus'],
    ['setenv ANSIBLE_SKIP_TAGS multus'],
    ['$env:ANSIBLE_SKIP_TAGS = "multus"'],
    ['set ANSIBLE_SKIP_TAGS=multus'],
  ])('a setting of Ansible counts: %s', (setting) => {
    const { skipTags, alone } = parseCommand(`${setting}\n${command}`);
    expect(skipTags.map(({ text }) => text)).toEqual(['multus']);
    expect(alone).toContain(command);
  });
});

describe('a name for the command stands for its words:', () => {
  test.each([
    [`alias ap='ansible-playbook -i hosts.ini'\nap upgrade-cluster.yml --limit w1`],
    [`$ alias ap="ansible-playbook -i hosts.ini"\n$ ap upgrade-cluster.yml --limit w1`],
    [`ap() { ansible-playbook -i hosts.ini "$@"; }\nap upgrade-cluster.yml --limit w1`],
  ])('%j', (text) => {
    expect(parseCommand(text).alone).toBe(command);
  });
});

describe('a loop over words is one command for each word:', () => {
  const turns = (text: string): readonly string[] => parseCommands(text).map(({ limit }) => limit?.text ?? '');
  const upgrade = 'ansible-playbook upgrade-cluster.yml --limit';

  test.each([
    [`for n in w1 w2; do ${upgrade} $n; done`, ['w1', 'w2']],
    [`for n in w1 w2\ndo\n  ${upgrade} "$n" || break\ndone\n`, ['w1', 'w2']],
    [`for i in {1..3}; do ${upgrade} w$i; done`, ['w1', 'w2', 'w3']],
    [`for i in $(seq 1 2); do ${upgrade} w$i; done`, ['w1', 'w2']],
    [`NODES="w1 w2"; for n in $NODES; do ${upgrade} $n; done`, ['w1', 'w2']],
    [`NODES=(w1 w2)\nfor n in "${braced('NODES[@]')}"; do ${upgrade} $n; done`, ['w1', 'w2']],
    [`for a in w1 w2; do for b in w3 w4; do ${upgrade} $a,$b; done; done`, ['w1,w3', 'w1,w4', 'w2,w3', 'w2,w4']],
    [`for n in $(cat nodes); do ${upgrade} $n; done`, ['$n']],
    [`ansible-playbook facts.yml; for n in w1 w2; do ${upgrade} $n; done`, ['', 'w1', 'w2']],
  ])('%s', (text, limits) => {
    expect(turns(text)).toEqual(limits);
  });

  test('the command that counts is the first turn, and the others are no other commands', () => {
    const { alone, problems } = parseCommand(`for n in w1 w2; do ${upgrade} $n; done`);
    expect(alone).toBe(`${upgrade} w1`);
    expect(problems).toEqual([]);
  });

  test('a loop of forty thousand turns is read as its first two hundred', () => {
    expect(turns(`for a in {1..200}; do for b in {1..200}; do ${upgrade} $a; done; done`)).toHaveLength(200);
  });
});

test.each([
  ['ansible-playbook upgrade-cluster.yml --limit <node-name> -b', '<node-name>'],
  ['ansible-playbook upgrade-cluster.yml --limit {{ node }} -b', '{{ node }}'],
])('a placeholder is no value: %s', (text, placeholder) => {
  const { limit, problems } = parseCommand(text);
  expect(limit?.unknowable).toEqual([placeholder]);
  expect(problems).toMatchObject([{ code: 'placeholder', data: { expansion: placeholder } }]);
});

test('the setting of an earlier line stays with the command', () => {
  const { alone, skipTags } = parseCommand(`export ANSIBLE_SKIP_TAGS=multus\n${command}`);
  expect(skipTags.map(({ text }) => text)).toEqual(['multus']);
  expect(alone).toBe(`export ANSIBLE_SKIP_TAGS=multus; ${command}`);
});

test('of several commands only the last stands alone', () => {
  expect(parseCommand(`ansible-playbook facts.yml && ${command}`).alone).toBe(command);
});

test('the name of the program in a string runs nothing, until it is called', () => {
  const name = '$ap = "ansible-playbook"';
  expect(parseCommand(name).program).toBeUndefined();
  expect(parseCommand(`${name}\n& $ap -i hosts.ini upgrade-cluster.yml --limit w1`).alone).toBe(command);
});

test('a prompt inside a string does not stay with the command', () => {
  expect(parseCommand(`"command": "root@x:~# ${command}"`).alone).toBe(command);
});

describe('words that xargs reads from its input are not known', () => {
  const playbook = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit';

  test.each([
    [`cat nodes | xargs -I{} ${playbook} {}`, '{}'],
    [`cat nodes | xargs -n 1 -I % ${playbook} w1,%`, '%'],
    [`cat nodes | xargs --replace=NODE ${playbook} NODE`, 'NODE'],
    [`cat nodes | xargs -i ${playbook} {}`, '{}'],
    [`cat nodes | xargs -n1 ${playbook}`, '{}'],
  ])('%s', (text, open) => {
    expect(parseCommand(text).limit?.unknowable).toEqual([open]);
  });

  test('what it does not replace is as written', () => {
    const { limit } = parseCommand(`cat nodes | xargs -I{} ${playbook} w1 -e node={}`);
    expect(limit?.text).toBe('w1');
    expect(limit?.unknowable).toBeUndefined();
  });
});

test('behind --entrypoint the options after the image are those of ansible-playbook', () => {
  const { limit, inventories } = parseCommand(
    'docker run -it --entrypoint ansible-playbook quay.io/kubespray -i hosts.ini upgrade-cluster.yml --limit w1',
  );
  expect(limit?.text).toBe('w1');
  expect(inventories.map(({ text }) => text)).toEqual(['hosts.ini']);
});

test('what goes on over the end of a command that was cut out has its place', () => {
  const text = "<<'EOF'\nansible-playbook -l w1 a.yml`\n”ansible-playbook -l w1 a.yml";
  const { end, playbooks } = parseCommand(text);
  expect(end).toBe(text.length);
  expect(playbooks[0]?.span).toEqual({ start: text.indexOf('a.yml'), end: text.length });
});
