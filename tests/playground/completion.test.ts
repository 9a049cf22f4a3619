import { expect, test } from 'vitest';
import { completionsAt } from '../../src/playground/completion.ts';

const names = { hosts: ['w1', 'w2', 'cp1'], groups: ['all', 'kube_node', 'web'] };
const texts = (command: string, offset = command.length) =>
  completionsAt(command, offset, names).map(({ text }) => text);

test.for([
  ['ansible-playbook x.yml -l ', ['all', 'kube_node', 'web', 'w1', 'w2', 'cp1']],
  ['ansible-playbook x.yml --limit w', ['web', 'w1', 'w2']],
  ['ansible-playbook x.yml --limit=kube', ['kube_node']],
  ["ansible-playbook x.yml -l 'kube_node:!w", ['web', 'w1', 'w2']],
  ['ansible-playbook x.yml -lcp', ['cp1']],
  ['ansible-playbook x.yml --lim', ['--limit']],
  ['ansible-playbook x.yml --skip', ['--skip-tags']],
  ['ansible-playbook x.yml -e w', []],
  ['ansible-playbook w', []],
] as const)('%s is completed', ([command, expected]) => {
  expect(texts(command)).toEqual(expected);
});

test('replaces the term that the cursor is in, and no other', () => {
  const command = 'ansible-playbook x.yml -l w1,cp,w2 -b';
  const [only] = completionsAt(command, command.indexOf('cp') + 1, names);
  expect(only).toEqual({ text: 'cp1', kind: 'host', start: 29, end: 31 });
});

test('five thousand hosts give a list that can be shown', () => {
  const hosts = Array.from({ length: 5000 }, (_, at) => `w${at}`);
  expect(completionsAt('x -l w', 6, { hosts, groups: [] })).toHaveLength(200);
});
