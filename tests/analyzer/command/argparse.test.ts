import { expect, test } from 'vitest';
import { parseArguments } from '../../../src/analyzer/command/argparse.ts';

/** Options as `name=value`, then the playbooks. */
function taken(...args: string[]): readonly string[] {
  const { options, playbooks } = parseArguments(args);
  const shown = options.map(({ definition, value }) => (value ? `${definition.name}=${value.text}` : definition.name));
  return [...shown, ...playbooks.map((index) => args[index] ?? '')];
}

test.each([
  [
    ['a.yml', '-l', 'w1'],
    ['limit=w1', 'a.yml'],
  ],
  [
    ['a.yml', '-lw1'],
    ['limit=w1', 'a.yml'],
  ],
  [
    ['a.yml', '-l=w1'],
    ['limit=w1', 'a.yml'],
  ],
  [
    ['a.yml', '--limit=w1'],
    ['limit=w1', 'a.yml'],
  ],
  [
    ['a.yml', '--limit='],
    ['limit=', 'a.yml'],
  ],
  [
    ['a.yml', '--lim', 'w1'],
    ['limit=w1', 'a.yml'],
  ],
  [
    ['a.yml', '--lim=w1'],
    ['limit=w1', 'a.yml'],
  ],
  [
    ['-bvvl', 'w1', 'a.yml'],
    ['become', 'verbose', 'verbose', 'limit=w1', 'a.yml'],
  ],
  [
    ['-bvvlw1', 'a.yml'],
    ['become', 'verbose', 'verbose', 'limit=w1', 'a.yml'],
  ],
  [
    ['-vl=w1', 'a.yml'],
    ['verbose', 'limit==w1', 'a.yml'],
  ],
  [
    ['a.yml', 'b.yml', '-C'],
    ['check', 'a.yml', 'b.yml'],
  ],
  [
    ['-C', '--', '-a.yml'],
    ['check', '-a.yml'],
  ],
  [
    ['-l', '-1', 'a.yml'],
    ['limit=-1', 'a.yml'],
  ],
  [
    ['-e', 'a=-b', 'a.yml'],
    ['extra-vars=a=-b', 'a.yml'],
  ],
  [
    ['-', 'a.yml'],
    ['-', 'a.yml'],
  ],
  [
    ['--inventory-file', 'x', '--key-file=k', '--ask-vault-pass', 'a.yml'],
    ['inventory=x', 'private-key=k', 'ask-vault-password', 'a.yml'],
  ],
  [
    ['-e', '- x', 'a.yml'],
    ['extra-vars=- x', 'a.yml'],
  ],
])('takes %j as argparse does', (args, expected) => {
  expect(taken(...args)).toEqual(expected);
  expect(parseArguments(args).error).toBeUndefined();
});

test.each([
  [['a.yml', '-l'], 'argument -l/--limit: expected one argument'],
  [['a.yml', '--limit', '--check'], 'argument -l/--limit: expected one argument'],
  [['a.yml', '-l', '-x'], 'argument -l/--limit: expected one argument'],
  [['a.yml', '--li', 'w1'], 'ambiguous option: --li could match --list-hosts, --limit, --list-tasks, --list-tags'],
  [['a.yml', '--lis=w1'], 'ambiguous option: --lis=w1 could match --list-hosts, --list-tasks, --list-tags'],
  [['a.yml', '--check=yes'], "argument -C/--check: ignored explicit argument 'yes'"],
  [['a.yml', '-bz'], "argument -b/--become: ignored explicit argument 'z'"],
  [['a.yml', '-f', 'many'], "argument -f/--forks: invalid int value: 'many'"],
  [['a.yml', '-f', '0'], 'The number of processes (--forks) must be >= 1'],
  [['-C'], 'the following arguments are required: playbook'],
  [[], 'the following arguments are required: playbook'],
  [['a.yml', '-C', 'b.yml'], 'unrecognized arguments: b.yml'],
  [['a.yml', '--limits', 'w1'], 'unrecognized arguments: --limits w1'],
  [
    ['a.yml', '-K', '--become-password-file', 'x'],
    'argument --become-password-file/--become-pass-file: not allowed with argument -K/--ask-become-pass',
  ],
])('stops at %j in the words of argparse', (args, message) => {
  expect(parseArguments(args).error?.message).toBe(message);
});

test('looks no further than --version and --help', () => {
  expect(parseArguments(['--version', '--limit']).error).toBeUndefined();
  expect(parseArguments(['-h']).error).toBeUndefined();
});

test('keeps what it could read beside an error', () => {
  const { options, extras, error } = parseArguments(['a.yml', '--nope', 'x', '-l', 'w1']);
  expect(options.map((option) => option.value?.text)).toEqual(['w1']);
  expect(extras).toEqual([1, 2]);
  expect(error?.code).toBe('arguments-unrecognized');
});
