import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandNames, helpText } from '../../src/cli/help.ts';

type Step = { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> };
type Job = { readonly permissions?: Record<string, string>; readonly steps: readonly Step[] };
type Workflow = { readonly permissions: Record<string, string>; readonly jobs: Record<string, Job> };

const workflow = (name: string): Workflow => parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as Workflow;
const release = workflow('release').jobs.publish!;
const runs = release.steps.map(({ run = '' }) => run);

const files = readFileSync('.ci/release', 'utf8');

test('a release goes to no registry, and knows the repository that it is of', () => {
  expect([...runs, files].some((run) => /npm publish/.test(run))).toBe(false);
  expect(release.permissions).toEqual({ contents: 'write' });
  expect(readFileSync('.github/workflows/release.yml', 'utf8')).toMatch(/REPOSITORY_URL: .*github\.repository/);
});

test('nothing is published before every check has passed, the list of licences included', () => {
  const at = (words: string): number => runs.findIndex((run) => run.includes(words));
  expect(at('.ci/run')).toBeGreaterThan(-1);
  expect(at('.ci/release')).toBeGreaterThan(at('.ci/run'));
  expect(at('gh release create')).toBeGreaterThan(at('.ci/release'));
  expect(files).toContain('git diff --exit-code --stat public/licences.txt');
});

test.for(['build', 'build:cli', 'sbom', 'licences'])('a release has what `%s` makes', (script) => {
  expect(files).toMatch(new RegExp(`^npm run -s ${script}( |$)`, 'm'));
});

test('each file of a release has its hash', () => {
  expect(files).toMatch(/sha256sum -- \* >SHA256SUMS/);
});

test.for(['ci', 'release'])('%s may read, and only what a job asks for beyond that', (name) => {
  expect(workflow(name).permissions).toEqual({ contents: 'read' });
});

test.for(['ci', 'release'])('%s uses actions of GitHub itself only', (name) => {
  const used = Object.values(workflow(name).jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
  expect(used.filter((action) => !/^actions\/[a-z-]+@(?:v\d+|[0-9a-f]{40})$/.test(action))).toEqual([]);
});

test('every script that a workflow or the security page names exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const texts = [...runs, files, readFileSync('SECURITY.md', 'utf8')].join('\n');
  const named = [...texts.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every test file that the security page names exists', () => {
  const named = [...readFileSync('SECURITY.md', 'utf8').matchAll(/`(tests\/[\w./-]+\.ts)`/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(4);
  for (const path of named) expect(readFileSync(path, 'utf8')).toMatch(/\btest\b/);
});

test('the help promises what the security page promises, in both languages', () => {
  for (const name of commandNames) expect(helpText('all', 'en')).toMatch(new RegExp(`^  ${name} `, 'm'));
  expect(helpText('all', 'en')).toContain('Nothing is sent anywhere, nothing is run and no file is written.');
  expect(helpText('all', 'zh-CN')).toContain('不发送任何数据，不执行任何程序，不写任何文件。');
});

test('a variable that a workflow passes on without a value counts as none', () => {
  // GitHub makes an empty text of a variable that is not set.
  const readers = globSync(['astro.config.mjs', 'src/site/**/*.ts', 'src/cli/*.ts']);
  const strict = readers.filter((path) => /process\.env\.\w+ \?\?/.test(readFileSync(path, 'utf8')));
  expect(strict).toEqual([]);
});
