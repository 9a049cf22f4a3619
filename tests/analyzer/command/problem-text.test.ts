import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandProblemText } from '../../../src/analyzer/command/problem-text.ts';

const data = {
  word: 'WORD',
  option: 'limit',
  found: 'FOUND',
  path: 'PATH',
  text: 'TEXT',
  matches: ['--a', '--b'],
  most: 1,
};

test('each problem has a sentence and a change in both languages, without a gap', () => {
  for (const texts of Object.values(commandProblemText)) {
    for (const [code, say] of Object.entries(texts)) {
      const { title, change } = say(data);
      expect(title, code).toMatch(/[.:。：]?$/);
      expect(title.length, code).toBeGreaterThan(5);
      expect(change.length, code).toBeGreaterThan(2);
      expect(`${title} ${change}`, code).not.toMatch(/undefined|\[object/);
    }
  }
});

test('both languages know the same problems, which are those that the code gives', () => {
  const folder = new URL('../../../src/analyzer/command/', import.meta.url);
  const sources = readdirSync(folder).filter((name) => name !== 'problem-text.ts' && name.endsWith('.ts'));
  const read = (names: readonly string[]) =>
    names.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  const source = read(sources);
  const codes = Object.keys(commandProblemText.en);
  expect(Object.keys(commandProblemText['zh-CN']).sort()).toEqual([...codes].sort());
  const elsewhere = read(['../shell/word.ts', '../problems.ts']);
  for (const code of codes) expect(source + elsewhere, code).toContain(`'${code}'`);
  for (const [, code] of source.matchAll(/(?:code: |about\()'([a-z-]+)'/g)) expect(codes).toContain(code);
});

test('a sentence names the word that it is about', () => {
  expect(commandProblemText.en['arguments-unrecognized']?.({ word: '--limits' }).title).toBe(
    'ansible-playbook does not know what to do with "--limits", and stops.',
  );
  expect(
    commandProblemText['zh-CN']['option-ambiguous']?.({ word: '--l', matches: ['--list-tags', '--limit'] }).title,
  ).toBe('“--l”可以是多个选项的缩写：--list-tags、--limit。');
});
