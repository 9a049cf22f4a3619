import { describe, expect, test } from 'vitest';
import {
  analyze,
  analyzeRunbook,
  describeAssumption,
  isRunbook,
  locales,
  type Runbook,
  renderRunbookText,
  runbookRestsOn,
} from '../../../src/analyzer/index.ts';

const derived = `[kube_control_plane]
cp1
cp2
cp3
[etcd:children]
kube_control_plane
[kube_node]
w1
w2
w3
`;
const grouped = `${derived}[k8s_cluster:children]\nkube_control_plane\nkube_node\n`;

const runbook = (command: string, kubespray: string | undefined, text = derived): Runbook =>
  analyzeRunbook({ files: [{ path: 'hosts.ini', text }], command, ...(kubespray ? { kubespray } : {}) });

/** Each step in short: whether it is reached, and what it says. */
const told = ({ steps }: Runbook): readonly string[] =>
  steps.map(({ reached, prediction }) => `${reached}: ${prediction?.headline ?? 'not run'}`);

const upgrade = (host: string): string => `ansible-playbook -i hosts.ini upgrade-cluster.yml --limit ${host}`;
const facts = 'ansible-playbook -i hosts.ini playbooks/facts.yml';

describe('the state goes from command to command', () => {
  test('an upgrade of one worker completes once the facts playbook has run', () => {
    expect(told(runbook(`${facts}\n${upgrade('w1')}`, 'v2.31.0', grouped))).toEqual([
      'always: completes',
      'always: completes',
    ]);
  });

  test('facts that an older release has cached lack what a newer one reads', () => {
    const { steps, first } = runbook(`${facts}\ngit checkout v2.28.1\n${upgrade('w1')}`, 'v2.27.1', grouped);
    expect(steps[1]?.prediction?.run[0]?.stop?.task).toBe('Hosts | create hosts list from inventory');
    expect(first).toBe(1);
  });

  test('the facts of a limited run are all that the cache holds after it', () => {
    const { steps } = runbook(`${facts} --limit w1\n${upgrade('w2')}`, 'v2.31.0', grouped);
    expect(steps[1]?.prediction?.run.map(({ facts: held, end }) => ({ held, end }))).toContainEqual({
      held: ['w1'],
      end: 'stops',
    });
  });

  test('a node that a stop has left drained stays cordoned when it is upgraded again', () => {
    const text = `${upgrade('w1')}\n${facts}\n${upgrade('w1')}`;
    const { steps } = analyzeRunbook({
      files: [{ path: 'hosts.ini', text: derived }],
      command: text,
      kubespray: 'v2.31.0',
      facts: 'empty',
    });
    expect(steps[0]?.prediction?.headline).toBe('stops-drained');
    expect(steps[2]?.prediction?.run[0]?.leftCordoned).toEqual(['w1']);
    expect(steps[2]?.prediction?.headline).toBe('incomplete');
  });

  test('a node left by another command is not blamed on this one', () => {
    const { steps, state } = runbook(`kubectl drain w1\n${facts}\n${upgrade('w2')}`, 'v2.31.0', grouped);
    expect(steps[1]?.prediction?.headline).toBe('completes');
    expect(state.worlds.map((world) => world.state.cordoned)).toEqual([['w1']]);
  });

  test('kubectl uncordon makes a node schedulable again', () => {
    const { state } = runbook(`kubectl drain w1\n${facts}\nkubectl uncordon node/w1`, 'v2.31.0', grouped);
    expect(state.worlds.flatMap((world) => world.state.cordoned)).toEqual([]);
  });

  test('nodes are counted as upgraded with the release that did it', () => {
    const { steps, state } = runbook(`${facts}\n${upgrade('w1')}`, 'v2.31.0', grouped);
    expect(steps[1]?.effect?.upgraded).toEqual(['w1']);
    expect(state.worlds[0]?.state.upgraded).toEqual([{ host: 'w1', release: 'v2.31.0' }]);
  });
});

describe('the release and the core change on the way', () => {
  const releasesOf = (text: string): readonly (string | undefined)[] =>
    runbook(text, 'v2.25.1').steps.map(({ kubespray }) => kubespray);

  test('by git checkout, in a loop as well', () => {
    const text = `for v in v2.26.1 v2.27.1; do git checkout "$v"; ${facts}; done`;
    expect(releasesOf(text)).toEqual(['v2.26.1', 'v2.27.1']);
  });

  test('by the tag of a container image, for its own command', () => {
    const text = `docker run --rm quay.io/kubespray/kubespray:v2.28.1 ${facts}\n${facts}`;
    expect(releasesOf(text)).toEqual(['v2.28.1', 'v2.25.1']);
  });

  test('by the image that a CI job names', () => {
    const text = `up:\n  image: quay.io/kubespray/kubespray:v2.28.1\n  script:\n    - ${facts}\n    - ${upgrade('w1')}\n`;
    expect(releasesOf(text)).toEqual(['v2.28.1', 'v2.28.1']);
  });

  test('by pip, for ansible-core and for the package that brings it', () => {
    const text = `pip install ansible-core==2.16.8\n${facts}\npip3 install 'ansible==10.7.0'\n${facts}`;
    expect(runbook(text, 'v2.29.1').steps.map(({ ansible }) => ansible)).toEqual(['2.16.8', '2.17']);
  });

  test('not by a checkout of one file, which patches the Multus role', () => {
    const file = 'roles/kubernetes-apps/network_plugin/multus/tasks/main.yml';
    const { steps } = runbook(`git checkout v2.27.0 -- ${file}\n${facts}\n${upgrade('w1')}`, 'v2.25.1', grouped);
    expect(steps[0]?.changes).toEqual([{ kind: 'patch' }]);
    expect(steps[1]?.prediction?.outcome).not.toBe('fails');
    expect(steps[1]?.kubespray).toBe('v2.25.1');
  });
});

test('the file of a release that has the fault itself is no patch', () => {
  const file = 'roles/kubernetes-apps/network_plugin/multus/tasks/main.yml';
  const text = `git checkout v2.24.3 -- ${file}\n${facts}\n${upgrade('w1')}`;
  expect(runbook(text, 'v2.25.1', grouped).steps[1]?.prediction?.outcome).toBe('fails');
});

test('a checkout of the file from HEAD takes the patch of the Multus role back', () => {
  const file = 'roles/kubernetes-apps/network_plugin/multus/tasks/main.yml';
  const lines = [`git checkout v2.27.0 -- ${file}`, upgrade('w1'), `git checkout HEAD -- ${file}`, upgrade('w2')];
  const { steps } = runbook(lines.join('\n'), 'v2.25.1', `${grouped}[all:vars]\ncontainer_manager=containerd\n`);
  expect(steps.map(({ changes, prediction }) => [changes, prediction?.outcome])).toEqual([
    [[{ kind: 'patch' }], 'passes'],
    [[{ kind: 'patch', undone: true }], 'fails'],
  ]);
});

describe('a stop ends what bash ends', () => {
  const stopping = 'ansible-playbook -i hosts.ini playbooks/none.yml --limit none';
  const after = upgrade('w2');
  const reached = (text: string): string | undefined => runbook(text, 'v2.31.0', grouped).steps[1]?.reached;

  test('a script without set -e goes on', () => {
    const { steps } = runbook(`${stopping}\n${after}`, 'v2.31.0', grouped);
    expect(steps.map((step) => [step.reached, step.goesOn])).toEqual([
      ['always', true],
      ['always', undefined],
    ]);
  });

  test('set -e ends the script, and the step that did it is named', () => {
    const { steps } = runbook(`set -euo pipefail\n${stopping}\n${after}`, 'v2.31.0', grouped);
    expect(steps[1]).toMatchObject({ reached: 'never', keptBy: 0 });
    expect(steps[1]?.prediction).toBeUndefined();
  });

  test('&& keeps the next command, a semicolon does not', () => {
    expect(reached(`${stopping} && ${after}`)).toBe('never');
    expect(reached(`${stopping}; ${after}`)).toBe('always');
  });

  test('set -e overlooks a failure that && looks at', () => {
    const text = `set -e\n${stopping} && echo done\n${after}`;
    expect(reached(text)).toBe('always');
  });

  test('a command in the background ends nothing, and that it is taken in order is said', () => {
    const { steps, assumptions } = runbook(`set -e\n${stopping} &\n${after}`, 'v2.31.0', grouped);
    expect(steps[1]?.reached).toBe('always');
    expect(assumptions).toContain('in-background');
  });

  test('a pipe into tee hides the failure, unless pipefail is set', () => {
    expect(reached(`set -e\n${stopping} | tee log\n${after}`)).toBe('always');
    expect(reached(`set -eo pipefail\n${stopping} | tee log\n${after}`)).toBe('never');
  });

  test('exit after || ends the script, true does not', () => {
    expect(reached(`${stopping} || { echo stopped; exit 1; }\n${after}`)).toBe('never');
    expect(reached(`set -e\n${stopping} || true\n${after}`)).toBe('always');
  });

  test('a test of $? is understood', () => {
    expect(reached(`${stopping}\nif [ $? -ne 0 ]; then exit 1; fi\n${after}`)).toBe('never');
    expect(reached(`${stopping}\n[ $? -ne 0 ] && exit 1\n${after}`)).toBe('never');
  });

  test('a check of the arguments does not end the script', () => {
    expect(reached(`if [ -z "$1" ]; then echo usage; exit 1; fi\n${facts}\n${after}`)).toBe('always');
    expect(reached(`cd kubespray || exit 1\n${facts}\n${after}`)).toBe('always');
    expect(reached(`[ $# -lt 1 ] && exit 1\n${facts}\n${after}`)).toBe('always');
    expect(reached(`[[ -z "$1" ]] && ! [ -t 0 ] && { echo usage; exit 1; }\n${facts}\n${after}`)).toBe('always');
    expect(reached(`usage() { echo usage; exit 1; }\n[ $# -lt 1 ] && usage\n${facts}\n${after}`)).toBe('always');
  });

  test('a subshell that is left ends nothing else', () => {
    expect(reached(`(${stopping} || exit 1)\n${after}`)).toBe('always');
    expect(reached(`(${stopping}) && ${after}`)).toBe('never');
  });

  test('break ends the loop alone', () => {
    const text = `for n in a b; do ${stopping} || break; done\n${after}`;
    expect(told(runbook(text, 'v2.31.0', grouped))).toEqual([
      'always: rejected',
      'never: not run',
      'always: depends-on-facts',
    ]);
  });

  test('a CI job ends at its first failure', () => {
    expect(reached(`job:\n  script:\n    - ${stopping}\n    - ${after}\n`)).toBe('never');
  });

  test('a step that is reached in one state of the cache alone says so', () => {
    const { steps, headline } = runbook(`set -e\n${upgrade('w1')}\n${upgrade('w2')}`, 'v2.31.0');
    expect(steps[1]).toMatchObject({ reached: 'sometimes', keptBy: 0 });
    expect(steps[1]?.prediction?.headline).toBe('completes');
    expect(headline).toBe('depends-on-facts');
  });
});

describe('texts of every form', () => {
  const commandsIn = (text: string): readonly string[] => runbook(text, 'v2.31.0').steps.map(({ command }) => command);

  test('Markdown with fences, a here-document, steps of GitHub', () => {
    const both = [facts, upgrade('w1')];
    expect(commandsIn(`First\n\n\`\`\`sh\n${facts}\n\`\`\`\n\nThen\n\n\`\`\`sh\n${upgrade('w1')}\n\`\`\`\n`)).toEqual(
      both,
    );
    for (const shell of ['', 'bash', 'bash -s', 'sudo -u root bash -e'])
      expect(commandsIn(`ssh bastion ${shell} <<EOF\n${facts}\n${upgrade('w1')}\nEOF\n`)).toHaveLength(2);
    expect(commandsIn(`steps:\n  - run: ${facts}\n  - name: b\n    run: |\n      ${upgrade('w1')}\n`)).toEqual(both);
  });

  test.each([
    ['steps of Jenkins', `stage('a') { steps { sh '${facts}' } }\nstage('b') { steps { sh '${upgrade('w1')}' } }\n`],
    ['code spans', `1. \`${facts}\`\n2. \`${upgrade('w1')}\`\n`],
    ['a sentence', `先执行 ${facts}。然后执行 ${upgrade('w1')}。`],
    ['a program', `run("${facts}")\nrun("${upgrade('w1')}")\n`],
    [
      'lists of words',
      `run(["ansible-playbook", "-i", "hosts.ini", "playbooks/facts.yml"])\nrun(["ansible-playbook", "-i", "hosts.ini", "upgrade-cluster.yml", "--limit", "w1"])\n`,
    ],
    ['the prompt of root', `# ${facts}\n# ${upgrade('w1')}\n`],
  ])('every command of %s is read', (_, text) => {
    expect(commandsIn(text)).toEqual([facts, upgrade('w1')]);
  });

  test('every template of an export of AWX is a command', () => {
    const text =
      '[{"playbook":"playbooks/facts.yml","inventory":"hosts.ini"},{"playbook":"upgrade-cluster.yml","inventory":"hosts.ini","limit":"w1"}]';
    expect(commandsIn(text)).toEqual([facts, 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1']);
  });

  test('what is printed or commented out is no command', () => {
    expect(commandsIn(`# ${facts}\n${upgrade('w1')}\n`)).toEqual([upgrade('w1')]);
    expect(commandsIn(`echo "${facts}"\necho "${facts}"\n${upgrade('w1')}\n`)).toEqual([upgrade('w1')]);
  });

  test('a here-document that is shown is no command, and one that is piped is', () => {
    const shown = `cat <<EOF\nThen ${facts}\nEOF\n${upgrade('w1')}\n`;
    expect(commandsIn(shown)).toEqual([upgrade('w1')]);
    expect(commandsIn(`cat <<EOF | bash\n${facts}\nEOF\n${upgrade('w1')}\n`)).toHaveLength(2);
  });

  test('a command that was not read is noticed beside one that goes on in its next line', () => {
    const text = `ansible-playbook -i hosts.ini \\\n  playbooks/facts.yml\nfor %%n in (w1 w2) do wsl ${upgrade('%%n')}\n`;
    const [step] = runbook(text, 'v2.31.0', grouped).steps;
    expect(step?.prediction?.missing?.what).toBe('command-not-read');
  });

  test('a command that seems to run and was not read is no promise, in words', () => {
    const text = `wsl ${facts}\nfor %%n in (w1 w2) do wsl ${upgrade('%%n')}\n`;
    const [step] = runbook(text, 'v2.31.0', grouped).steps;
    expect([step?.prediction?.headline, step?.prediction?.missing]).toEqual([
      'undetermined',
      { what: 'command-not-read', subject: upgrade('%%n') },
    ]);
  });

  test('the span of a step is its place in the text', () => {
    const text = `${facts} && ${upgrade('w1')}`;
    const [, second] = runbook(text, 'v2.31.0').steps;
    expect(text.slice(second?.span?.start, second?.span?.end)).toBe(upgrade('w1'));
  });

  test.each(['', 'hello', `\u0000 ${facts}`, '((((', '{ '.repeat(5_000), `${'! '.repeat(5_000)}x`, 'done; fi; )'])(
    'no text makes it throw: %j',
    (text) => {
      expect(runbook(text, 'v2.31.0').steps.length).toBe(1);
    },
  );

  test.each(['('.repeat(60_000), `${'(a '.repeat(20_000)}${')'.repeat(20_000)}; ${facts}; ${facts}`])(
    'deep nesting is read',
    (text) => {
      expect(runbook(text, 'v2.31.0').steps.length).toBeGreaterThan(0);
    },
  );
});

test.each(['v2.25.1', 'v2.31.0'])('one command is its diagnosis: %s', (kubespray) => {
  for (const command of [upgrade('w1'), facts, `sudo ${upgrade('cp1')}`, 'ansible-playbook --limit', 'ls']) {
    const request = { files: [{ path: 'hosts.ini', text: grouped }], command, kubespray };
    expect(analyzeRunbook(request).steps[0]?.prediction).toEqual(analyze(request));
  }
});

describe('nodes that the script itself drains', () => {
  const left = (text: string) => {
    const { headline, tone, leftCordoned } = runbook(text, 'v2.31.0', grouped);
    return { headline, tone, leftCordoned };
  };

  test('and does not uncordon are missing at its end', () => {
    expect(left(`${facts}\nkubectl drain w2\n${upgrade('w1')} --skip-tags multus`)).toEqual({
      headline: 'incomplete',
      tone: 'amber',
      leftCordoned: ['w2'],
    });
  });

  test('and uncordons after their upgrade are not left', () => {
    const text = `${facts}\nkubectl drain w1\n${upgrade('w1')} --skip-tags multus\nkubectl uncordon w1`;
    expect(left(text)).toEqual({ headline: 'completes', tone: 'green', leftCordoned: [] });
    const [, step] = runbook(text, 'v2.31.0', grouped).steps;
    expect([step?.prediction?.headline, step?.uncordonedLater]).toEqual(['incomplete', true]);
  });

  test('and does not uncordon although it upgrades them are told with the step', () => {
    const text = `${facts}\nkubectl drain w1\n${upgrade('w1')} --skip-tags multus`;
    expect(left(text)).toEqual({ headline: 'incomplete', tone: 'amber', leftCordoned: [] });
  });

  test.each([
    ['"$NODE"', '$NODE'],
    ['-l role=worker', 'role=worker'],
    ['--selector=role=worker', 'role=worker'],
    ['--ignore-daemonsets --timeout 60s node/w3', 'w3'],
  ])('as %s are told by the same words', (words, name) => {
    expect(left(`${facts}\nkubectl drain ${words}\n${facts}`).leftCordoned).toEqual([name]);
    expect(left(`${facts}\nkubectl drain ${words}\n${facts}\nkubectl uncordon ${words}`).headline).toBe('completes');
  });

  test('only to see what would happen are drained by nobody', () => {
    expect(left(`${facts}\nkubectl drain w2 --dry-run=client\n${facts}`).headline).toBe('completes');
  });
});

describe('a text of one command', () => {
  test('is simulated with the release that it checks out', () => {
    const text = `git checkout v2.27.0\n${upgrade('w1')}`;
    expect(told(runbook(text, 'v2.26.0', grouped))).toEqual(['always: stops-drained']);
    expect(told(runbook(upgrade('w1'), 'v2.27.0', grouped))).toEqual(['always: stops-drained']);
  });

  test('may leave nodes drained that it does not run on', () => {
    const { headline, leftCordoned } = runbook(`kubectl drain w2\n${facts}`, 'v2.31.0', grouped);
    expect([headline, leftCordoned]).toEqual(['incomplete', ['w2']]);
  });

  test.each([
    'git checkout v2.31.0',
    'pip install -r requirements.txt',
    'docker run --rm quay.io/kubespray/kubespray:v2.31.0',
  ])('is no runbook with what the request says already: %s', (before) => {
    const separator = before.startsWith('docker') ? ' ' : '\n';
    const request = { files: [{ path: 'hosts.ini', text: grouped }], command: `${before}${separator}${facts}` };
    expect(isRunbook({ ...request, kubespray: '2.31' })).toBe(false);
    expect(isRunbook({ ...request, kubespray: 'v2.27.0', ansible: '2.17.5' })).toBe(true);
  });
});

describe('the fact cache that the commands name', () => {
  const limited = `${upgrade('w1')} --skip-tags multus`;

  test('in memory keeps nothing for the command after it', () => {
    const text = `export ANSIBLE_CACHE_PLUGIN=memory\n${facts}\n${limited}`;
    expect(told(runbook(text, 'v2.31.0', grouped))).toEqual(['always: completes', 'always: stops']);
  });

  test('in memory leaves alone what is cached elsewhere', () => {
    const text = `${facts}\nANSIBLE_CACHE_PLUGIN=memory ${facts}\n${limited}`;
    expect(told(runbook(text, 'v2.31.0', grouped)).at(-1)).toBe('always: completes');
  });

  test('is another one for the next command: nothing is known of it', () => {
    const elsewhere = `ANSIBLE_CACHE_PLUGIN_CONNECTION=/srv/facts ${facts}`;
    expect(told(runbook(`${elsewhere}\n${limited}`, 'v2.31.0', grouped)).at(-1)).toBe('always: depends-on-facts');
    const same = `export ANSIBLE_CACHE_PLUGIN_CONNECTION=/srv/facts\n${facts}\n${limited}`;
    expect(told(runbook(same, 'v2.31.0', grouped)).at(-1)).toBe('always: completes');
  });
});

describe('a script that writes the inventory on the way', () => {
  const limited = `${upgrade('w1')} --skip-tags multus`;

  test.each([
    "sed -i 's/True/False/' hosts.ini",
    'sed -ri.bak s/a/b/ ./hosts.ini',
    "perl -pi -e 's/a/b/' hosts.ini",
    'echo "[x]" >> hosts.ini',
    'cat > hosts.ini <<EOF\n[x]\nEOF',
    'terraform output inventory | tee hosts.ini',
    'cp new.ini hosts.ini',
    'mv hosts.ini hosts.old',
    'sudo vi hosts.ini',
  ])('promises nothing after it: %s', (writes) => {
    const { steps, headline } = runbook(`${facts}\n${writes}\n${limited}`, 'v2.31.0', grouped);
    expect([headline, steps[0]?.prediction?.headline]).toEqual(['undetermined', 'completes']);
    expect(steps[1]?.prediction?.missing).toEqual({ what: 'inventory-rewritten', subject: 'hosts.ini' });
    expect(steps[1]?.changes).toEqual([{ kind: 'rewrite', file: 'hosts.ini' }]);
  });

  test.each(['sed s/a/b/ hosts.ini > other.ini', 'cp hosts.ini hosts.old', 'cat hosts.ini', 'sed -i s/a/b/ README.md'])(
    'is not one that only reads it: %s',
    (reads) => {
      expect(runbook(`${facts}\n${reads}\n${limited}`, 'v2.31.0', grouped).headline).toBe('completes');
    },
  );

  test('promises nothing where no release is named either', () => {
    const whole = 'ansible-playbook -i hosts.ini cluster.yml --skip-tags multus,asserts';
    const { steps } = runbook(`${whole}\nrm hosts.ini\n${whole}`, undefined, grouped);
    expect(steps.map(({ prediction }) => new Set(prediction?.outcomes?.map(({ headline }) => headline)))).toEqual([
      new Set(['completes']),
      new Set(['undetermined']),
    ]);
  });
});

test.each(['rm -rf /tmp/w1 /tmp/cp1', 'find /tmp -name "cp*" -delete', 'sudo rm -f "$HOME/.facts/"*'])(
  'nothing is known of a fact cache after %s',
  (removes) => {
    const text = `${facts}\n${removes}\n${upgrade('w1')} --skip-tags multus`;
    expect(told(runbook(text, 'v2.31.0', grouped)).at(-1)).toBe('always: depends-on-facts');
  },
);

describe('the branches of case', () => {
  const limited = `${upgrade('w1')} --skip-tags multus`;
  const script = (second: string) =>
    `case "$1" in\n  facts|f)\n    ${facts}\n    ;;\n  (up) ${second} ;;\n  *) exit 1 ;;\nesac`;

  test('are alternatives, so that facts of one are no promise for another', () => {
    const book = runbook(script(limited), 'v2.31.0', grouped);
    expect(told(book)).toEqual(['always: completes', 'always: depends-on-facts']);
    expect(book.assumptions).toContain('one-of-cases');
  });

  test('go on with what each of them leaves', () => {
    const book = runbook(`${script(limited)}\n${limited}`, 'v2.31.0', grouped);
    expect(told(book).at(-1)).toBe('always: depends-on-facts');
    const same = runbook(`${script(facts)}\n${limited}`, 'v2.31.0', grouped);
    expect(told(same)).toEqual(['always: completes', 'always: completes', 'always: completes']);
  });

  test('do not matter where one of them alone calls a playbook', () => {
    const book = runbook(`${facts}\n${script('echo no')}\n${limited}`, 'v2.31.0', grouped);
    expect(told(book)).toEqual(['always: completes', 'always: completes', 'always: completes']);
    expect(book.assumptions).toContain('one-of-cases');
  });

  test('leave open which release is checked out after them', () => {
    const choice = 'case $1 in\n  old) git checkout v2.25.1 ;;\n  new) git checkout v2.27.0 ;;\nesac';
    const [step] = runbook(`${choice}\n${limited}`, 'v2.31.0', grouped).steps;
    expect([step?.kubespray, step?.prediction?.headline]).toEqual([undefined, 'undetermined']);
    const same = runbook(`${choice.replace('v2.25.1', 'v2.27.0')}\n${limited}`, 'v2.31.0', grouped);
    expect(same.steps[0]?.kubespray).toBe('v2.27.0');
  });
});

test.each(locales)('what one of its steps rests on is told with what the whole does: %s', (locale) => {
  const upgrade = 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e kube_version=$VERSION';
  const open = runbook(`${upgrade}\n${upgrade}`, 'v2.28.1', grouped);
  expect(open.headline).toBe('completes');
  const assumed = describeAssumption('shell-variable', locale);
  expect(runbookRestsOn(open, locale).filter((text) => text === assumed)).toHaveLength(1);
  expect(renderRunbookText(open, { locale })).toContain(assumed);
});
