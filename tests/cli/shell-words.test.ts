import { expect, test } from 'vitest';
import { parseCommand } from '../../src/analyzer/index.ts';
import { quoted, shellCommand } from '../../src/cli/shell-words.ts';

test('leaves plain words as they are', () => {
  expect(shellCommand(['ansible-playbook', '-i', 'inv/hosts.yaml', '-e', 'serial=100%', '--limit=w1,w2'])).toBe(
    'ansible-playbook -i inv/hosts.yaml -e serial=100% --limit=w1,w2',
  );
});

test.each([
  ['a b', "'a b'"],
  ["it's", "'it'\\''s'"],
  ['!w1', "'!w1'"],
  ['w[1:2]', "'w[1:2]'"],
  ['$HOME', "'$HOME'"],
  ['', "''"],
  ['X=a b', "X='a b'"],
])('quotes %j as %s', (word, text) => {
  expect(quoted(word)).toBe(text);
});

test('treats a single word with spaces as a whole command line', () => {
  expect(shellCommand(['ansible-playbook cluster.yml -l "a b"'])).toBe('ansible-playbook cluster.yml -l "a b"');
});

test('writes a command that the analyzer splits into the same words', () => {
  const words = ['ANSIBLE_RUN_TAGS=a b', 'ansible-playbook', 'cluster.yml', '-l', "w1:!it's", '-e', '{"a": "b c"}'];
  const command = parseCommand(shellCommand(words));
  expect(command.environment.map(({ name, value }) => [name, value])).toEqual([['ANSIBLE_RUN_TAGS', 'a b']]);
  expect(command.limit?.text).toBe("w1:!it's");
  expect(command.extraVars.map(({ text }) => text)).toEqual(['{"a": "b c"}']);
});
