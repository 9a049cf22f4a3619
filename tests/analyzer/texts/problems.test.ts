import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readInventory } from '../../../src/analyzer/inventory/read.ts';
import { readLimit } from '../../../src/analyzer/pattern/limit.ts';
import { limitProblems } from '../../../src/analyzer/pattern/problems.ts';
import type { ProblemCode, ProblemData } from '../../../src/analyzer/problem.ts';
import { describeProblem } from '../../../src/analyzer/texts/describe-problem.ts';
import { texts } from '../../../src/analyzer/texts/texts.ts';

const codes = Object.keys(texts.en.problem) as ProblemCode[];

/** Every value that some sentence asks for. */
const data = {
  ...{ child: 'x', construct: 'x', expansion: 'x', extension: '.x', found: 'x', group: 'x', host: 'x', ignored: 'x' },
  ...{ instead: 'x', key: 'x', limit: 'x', line: 'x', matches: ['--a', '--b'], most: 1, name: 'x', option: 'x' },
  ...{ other: 'x', parent: 'x', path: 'x', pattern: 'x', playbook: 'x', plugin: 'x', program: 'x', says: 'x' },
  ...{ section: 'x', subfolder: 'x', suggestion: 'x', term: 'x', text: 'x', type: 'x', used: 'x', value: 'x' },
  ...{ word: 'x', words: 3, characters: ['x'] },
} as unknown as ProblemData[ProblemCode];

test.each(codes)('%s is said in whole sentences, and in both languages', (code) => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const { title, change } = describeProblem({ code, data }, locale);
    expect(title).toMatch(locale === 'en' ? /[.?]$|: x$/ : /[。？]$|：x$/);
    expect(change.length).toBeGreaterThan(2);
    expect(`${title}${change}`).not.toMatch(/undefined|\[object/);
  }
});

test('each problem that has words is given by some rule', () => {
  const rules = globSync('src/analyzer/**/*.ts', { exclude: ['src/analyzer/texts/**', 'src/analyzer/problem.ts'] });
  const source = rules.map((path) => readFileSync(path, 'utf8')).join('\n');
  expect(codes.filter((code) => !source.includes(`'${code}'`))).toEqual([]);
});

test('a sentence names the place, the reason and what is probably meant', () => {
  const text = '[k8s_cluster:children]\nkube_nodes\n[kube_node]\nh\n';
  const [problem] = readInventory([{ path: 'hosts.ini', text }]).problems;
  expect(problem && describeProblem(problem, 'en')).toEqual({
    title: '[k8s_cluster:children] names "kube_nodes", but no section declares that group. Did you mean "kube_node"?',
    change: 'Add a section [kube_nodes], even an empty one, or remove the line.',
  });
  expect(problem && describeProblem(problem, 'zh-CN').title).toBe(
    '[k8s_cluster:children] 引用了“kube_nodes”，但没有任何段声明这个组。是否想写“kube_node”？',
  );
});

test('a term of the limit that means nothing is answered with a name that does', () => {
  const inventory = readInventory([{ path: 'hosts.ini', text: 'w1\n' }]);
  const [problem] = limitProblems(inventory, readLimit(inventory, 'w9'), (start, end) => ({ start, end }));
  expect(problem && describeProblem(problem, 'en').title).toBe(
    '"w9" matches no host or group of this inventory. Ansible skips it with a warning. Did you mean "w1"?',
  );
});

test('a list is written as the language does', () => {
  const problem = { code: 'option-ambiguous', data: { word: '--l', matches: ['--list-tags', '--limit'] } } as const;
  expect(describeProblem(problem, 'zh-CN').title).toBe('“--l”可以是多个选项的缩写：--list-tags、--limit。');
});

test('a document whose mappings merge in too many keys is not read to its end', () => {
  const merged = Array.from({ length: 300 }, (_, at) => `k${at}: ${at}`).join(', ');
  const text = `a: &a {${merged}}\nb: {<<: [${Array.from({ length: 2_000 }, () => '*a').join(', ')}]}\n`;
  const [problem] = readInventory([{ path: 'hosts.yml', text }]).problems;
  expect(problem?.code).toBe('yaml-merges-too-much');
});

test('keys that many mappings merge in count together', () => {
  const merged = Array.from({ length: 1_000 }, (_, at) => `k${at}: ${at}`).join(', ');
  const mappings = (count: number) =>
    `a: &a {${merged}}\n${Array.from({ length: count }, (_, at) => `b${at}: {<<: *a}\n`).join('')}`;
  const codes = (count: number) =>
    readInventory([{ path: 'hosts.yml', text: mappings(count) }]).problems.map(({ code }) => code);
  expect(codes(501)).toContain('yaml-merges-too-much');
  expect(codes(100)).not.toContain('yaml-merges-too-much');
});
