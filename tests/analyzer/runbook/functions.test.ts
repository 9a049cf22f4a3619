import { describe, expect, test } from 'vitest';
import { analyzeRunbook, type Request, type Runbook } from '../../../src/analyzer/index.ts';
import { redactRunbook } from '../../../src/analyzer/redact/redact-runbook.ts';
import { clusterIni } from '../requests.ts';

const playbook = 'ansible-playbook -i hosts.ini upgrade-cluster.yml';

function asked(command: string): Request {
  return { files: [{ path: 'hosts.ini', text: clusterIni }], command, kubespray: 'v2.31.0', facts: 'cached' };
}
const run = (command: string): Runbook => analyzeRunbook(asked(command));
/** The hosts of each step, in order; what is missing where that is not known. */
const limits = (command: string) =>
  run(command).steps.map(({ prediction }) => prediction?.evidence.limit?.hosts.join() ?? prediction?.missing?.subject);

describe('a function is its body at each call', () => {
  test.for([
    ['on one line', `upgrade() { ${playbook} -l "$1"; }; upgrade w1; upgrade w2`],
    [
      'on several',
      `#!/bin/bash\nset -e\nupgrade() {\n  echo "$1"\n  ${playbook} -l "\${1}"\n}\nupgrade w1\nupgrade w2\n`,
    ],
    ['with a space before its parentheses', `upgrade ()\n{\n  ${playbook} -l $1\n}\nupgrade w1\nupgrade w2\n`],
    ['by the word function', `function upgrade {\n  ${playbook} -l "$1"\n}\nupgrade w1\nupgrade w2\n`],
    ['by both', `function upgrade() {\n  ${playbook} -l "$1"\n}\nupgrade w1 | tee log\nupgrade w2 2>&1 | tee log\n`],
    ['in a loop', `upgrade() { ${playbook} -l "$1"; }\nfor n in w1 w2; do upgrade $n; done`],
    ['with a local variable', `n=w3\nupgrade() {\n  local n=$1\n  ${playbook} -l $n\n}\nupgrade w1; upgrade w2`],
    ['defined in the middle', `set -e\necho a\nupgrade() {\n  ${playbook} -l "$1"\n}\necho b\nupgrade w1\nupgrade w2`],
    ['through others', `a() { b "$1"; }\nb() { c "$1"; }\nc() { ${playbook} -l "$1"; }\na w1\na w2\n`],
    ['from main', `main() { for n in w1 w2; do up "$n"; done; }\nup() {\n  ${playbook} -l "$1"\n}\nmain "$@"\n`],
    ['with a default', `up() { ${playbook} -l \${1:-w1}; }\nup\nup w2\n`],
    ['over its arguments', `up() { for n in "$@"; do ${playbook} -l "$n"; done; }\nup w1 w2\n`],
    ['over its arguments in short', `up() {\n  for n; do\n    ${playbook} -l $n\n  done\n}\nup w1 w2\n`],
    ['with all arguments', `up() { ${playbook} "$@"; }\nup -l w1\nup -l w2\n`],
    ['with what shift leaves', `up() { local n=$1; shift; ${playbook} -l $n "$@"; }\nup w1\nup w2 -b\n`],
    ['as what runs a command', `run() { echo "+ $*"; "$@"; }\nrun ${playbook} -l w1\nrun ${playbook} -l w2\n`],
    ['with an assignment before it', `up() { ${playbook} -l "$NODE"; }\nNODE=w1 up\nNODE=w2 up\n`],
    ['in parentheses', `up() (\n  ${playbook} -l "$1"\n)\nup w1\nup w2\n`],
    ['in parentheses on one line', `up() ( ${playbook} -l "$1" )\nno() ( ${playbook} )\nup w1\nup w2\n`],
    ['under conditions', `up() { ${playbook} -l "$1" || return 1; }\nup w1 && up w2\n`],
    ['beside one that nothing calls', `no() { ${playbook} -l w3; }\nup() { ${playbook} -l "$1"; }\nup w1\nup w2\n`],
  ])('%s', ([, command]) => {
    expect(limits(command as string)).toEqual(['w1', 'w2']);
    expect(run(command as string).headline).toBe('completes');
  });
});

test('what a function changes around its call counts at each call', () => {
  const text = `up() {\n  kubectl drain $1\n  ${playbook} -l $1\n  kubectl uncordon $1\n}\nup w1\nup w2\n`;
  const { headline, steps } = run(text);
  expect(headline).toBe('completes');
  expect(steps.map(({ changes }) => changes.map((change) => 'nodes' in change && change.nodes))).toEqual([
    [['w1']],
    [['w1'], ['w2']],
  ]);
});

test('return leaves the function alone, and its status decides what comes after it', () => {
  const stopping = `${playbook} -l nobody`;
  const text = `up() { ${stopping} || return 1; ${playbook} -l w3; }\nup || ${playbook} -l w1\n${playbook} -l w2\n`;
  expect(run(text).steps.map(({ reached }) => reached)).toEqual(['always', 'never', 'always', 'always']);
});

test('a function in parentheses leaves the variables and the script alone', () => {
  const text = `NODE=w1\nup() (\n  NODE=w3\n  exit 1\n)\nup\n${playbook} -l $NODE\n${playbook} -l w2\n`;
  expect(limits(text)).toEqual(['w1', 'w2']);
});

test('exit in a function ends the script', () => {
  const text = `up() { ${playbook} -l "$1"; exit 0; }\nup w1\n${playbook} -l w2\n`;
  expect(run(text).steps.map(({ reached }) => reached)).toEqual(['always', 'never']);
});

test('the step of a call is where the body has its command', () => {
  const text = `upgrade() {\n  ${playbook} -l "$1"\n}\nupgrade w1\nupgrade w2\n`;
  for (const { span } of run(text).steps) expect(text.slice(span?.start, span?.end)).toBe(`${playbook} -l "$1"`);
  expect(run(text).steps.map(({ command }) => command)).toEqual([`${playbook} -l "w1"`, `${playbook} -l "w2"`]);
});

describe('what is not known of a call is no green, in words', () => {
  test.for([
    ['an argument of the script', `up() { ${playbook} -l "$1"; }\nup "$1"\n`, '$1'],
    ['all arguments of the script', `up() { ${playbook} -l "$1"; }\nmain() { up "$1"; }\nmain "$@"\n`, '$1'],
    ['a variable', `up() { ${playbook} -l "$1"; }\nup "$NODE"\n`, '$1'],
    ['an argument after one of unknown length', `up() { ${playbook} -l "$2"; }\nup $OPTIONS w1\n`, '$2'],
    [
      'arguments that a loop shifts',
      `up() { while [ $# -gt 0 ]; do ${playbook} -l "$1"; shift; done; }\nup w1 w2\n`,
      '$1',
    ],
    ['arguments joined', `up() { local IFS=,; ${playbook} -l "$*"; }\nup w1 w2\n`, '$*'],
    ['a function that calls itself', `retry() { ${playbook} -l "$1" || retry "$1"; }\nretry w1\n`, 'retry'],
    ['functions that call each other', `a() { b; }\nb() { ${playbook}; a; }\na\n`, 'a'],
    ['a trap', `clean() { ansible-playbook -i hosts.ini reset.yml; }\ntrap clean EXIT\n${playbook} -l w1\n`, 'clean'],
    ['another program', `up() { ${playbook} -l "$1"; }\nup w1\necho w2 | xargs -I{} bash -c 'up {}'\n`, "'up {}'"],
    ['its output', `up() { ${playbook} -l "$1"; }\nup w1\nlog="$(up w2)"\necho "$(up w2)"\n`, '"$(up w2)"'],
  ])('%s', ([, command, subject]) => {
    const { headline, steps } = run(command as string);
    expect(headline).toBe('undetermined');
    expect(steps.map(({ prediction }) => prediction?.missing?.subject)).toContain(subject);
  });
});

test('a function that may be called by a name which is not known is not left out', () => {
  const text = `up() { ${playbook} -l "$1"; }\nfacts() { ansible-playbook -i hosts.ini playbooks/facts.yml; }\nfacts\n"$@"\n`;
  expect(run(text).steps.map(({ prediction }) => prediction?.missing?.what)).toEqual(['command-not-read']);
});

test('a trap that only cleans up is in the way of no promise', () => {
  expect(run(`clean() { rm -rf "$tmp"; }\ntrap clean EXIT\n${playbook} -l w1\n`).headline).toBe('completes');
});

test('a text whose functions nothing calls runs nothing', () => {
  const [step] = run(`upgrade() { ${playbook} -l w1; }\n`).steps;
  expect(step?.prediction?.missing?.what).toBe('command-missing');
  expect(step?.prediction?.problems.map(({ code }) => code)).toEqual(['command-not-read']);
});

test('functions that multiply each other end within bounds, and are not promised', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const body = (at: number) => `${names[at + 1] ?? 'echo'}; `.repeat(40);
  const text = `${names.map((name, at) => `${name}() { ${body(at)} }\n`).join('')}a\n${playbook} -l w1\n`;
  const { steps } = run(text.replace('echo', 'ansible-playbook x.yml; echo'));
  expect(steps.at(-1)?.prediction?.headline).not.toBe('completes');
  expect(steps.length).toBeLessThanOrEqual(200);
});

describe('what leaves', () => {
  test.for([
    ['is its calls', `up() { ${playbook} -l "$1"; }; up w1; up w2`, `${playbook} --limit w1\n${playbook} --limit w2`],
    [
      'keeps a function that can be left',
      `up() { ${playbook} -l "$1" || return 1; echo; }\nup w1 && up w2`,
      `{ step1() { ${playbook} --limit w1 || return 1; :; }; step1; } && { step2() { ${playbook} --limit w2 || return 1; :; }; step2; }`,
    ],
  ])('%s', ([, command, leaves]) => {
    const redaction = redactRunbook(asked(command as string), run(command as string), { rename: false });
    expect(redaction.kind === 'redacted' && redaction.request.command).toBe(leaves);
  });

  test('holds no name of a host that an argument gave', () => {
    const text = `up() { ${playbook} -l "$1" || return 1; }\nup w1 && up w2`;
    const redaction = redactRunbook(asked(text), run(text), { rename: true });
    expect(redaction.kind === 'redacted' && /\bw[12]\b/.test(redaction.request.command)).toBe(false);
  });
});
