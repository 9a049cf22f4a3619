import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from './case.ts';
import { argumentsFor } from './play.ts';

let tree: string;
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'observe-play-'));
  mkdirSync(join(tree, 'playbooks'));
  for (const path of ['cluster.yml', 'playbooks/facts.yml']) writeFileSync(join(tree, path), '[]\n');
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const theCase: Case = { id: 'one', kubespray: 'v1', command: '', files: [{ path: 'inv/hosts', text: '' }] };
const wordsOf = (command: string, changes: Partial<Case> = {}) =>
  argumentsFor(
    {
      tree,
      folder: '/run',
      mode: 'whole',
      core: { version: '2.16.8', python: 'python3', playbook: 'ansible-playbook' },
    },
    { ...theCase, ...changes },
    command,
  ).map((word) => word.replace(tree, 'TREE'));

test('the first file is the inventory of a command that names none', () => {
  expect(wordsOf("cluster.yml --limit '!w1'")).toEqual([
    'TREE/cluster.yml',
    '--limit',
    '!w1',
    '-i',
    '/run/inventory/inv/hosts',
  ]);
});

test('several sources are named in their order', () => {
  expect(wordsOf('playbooks/facts.yml', { sources: ['b', 'a'] })).toEqual([
    'TREE/playbooks/facts.yml',
    '-i',
    '/run/inventory/b',
    '-i',
    '/run/inventory/a',
  ]);
});

test.each(['-i inv', '-iinv', '--inventory=inv'])('a command with %s keeps its own sources', (option) => {
  expect(wordsOf(`cluster.yml ${option}`)).toEqual(['TREE/cluster.yml', ...option.split(' ')]);
});

test('a file that is no playbook of the release keeps its name', () => {
  expect(wordsOf('cluster.yml -i inv -e @vars.yml other.yml')).toContain('other.yml');
});
