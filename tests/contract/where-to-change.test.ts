import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findings } from '../../src/analyzer/findings/index.ts';
import { remedies } from '../../src/analyzer/remedies/index.ts';

const [, section = ''] =
  /^## Where do I change what\n([\s\S]*?)^## /m.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
const rows = [...section.matchAll(/^\| (?:a|an) ([^|]*?) \| (.*) \|$/gm)].map(([, change = '', files = '']) => ({
  change,
  files,
}));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

function row(change: string): string {
  const found = rows.find((one) => one.change === change);
  if (!found) throw new Error(`CONTRIBUTING does not say what to do for ${change}`);
  return found.files;
}

/** The files that a row names: words of code with a slash. */
function filesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^` ]+\/[^` ]+)`/g)].map(([, path = '']) => path).filter((path) => path !== '/');
}

test('CONTRIBUTING says for seven changes which files they touch', () => {
  expect(rows.map(({ change }) => change)).toEqual([
    'release of Kubespray',
    'finding',
    'remedy',
    'word of the interface',
    'language',
    'output format',
    'option of `ansible-playbook`',
  ]);
});

test.each(rows)('for a $change it names files and scripts that exist', ({ files }) => {
  const paths = filesIn(files).filter((path) => !path.includes('<'));
  expect(paths.filter((path) => !existsSync(path) && globSync(`content/docs/${path}.mdx`).length === 0)).toEqual([]);
  const named = [...files.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, script = '']) => script);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

const withPages = findings.filter(({ isAboutInput }) => !isAboutInput);

test.each([
  { change: 'finding', place: '<id>', names: withPages.map(({ id }) => id), files: 4 },
  { change: 'remedy', place: '<kind>', names: remedies.map(({ kind }) => kind), files: 2 },
])('each $change has the $files files that are named', ({ change, place, names, files }) => {
  const patterns = filesIn(row(change)).filter((path) => path.includes(place));
  expect(patterns.length).toBe(files);
  const own = names.flatMap((name) => patterns.map((pattern) => pattern.replace(place, name)));
  expect(own.filter((path) => !existsSync(path))).toEqual([]);
});

test('a finding is named by no table outside the analyzer', () => {
  const sources = globSync('src/{site,playground,cli}/**/*.{ts,tsx,astro}').map((path) => readFileSync(path, 'utf8'));
  expect(sources.length).toBeGreaterThan(100);
  expect(findings.filter(({ id }) => sources.some((source) => source.includes(`'${id}'`)))).toEqual([]);
});

test('a release is what one command writes, and nothing by hand but the changelog', () => {
  const [written] = [...row('release of Kubespray').matchAll(/`npm run knowledge [^`]*` writes `([^`]+)`/g)];
  expect(readFileSync(written![1]!, 'utf8')).toMatch(/npm run knowledge/);
  expect(filesIn(row('release of Kubespray'))).toEqual(['src/site/changelog.ts', written![1]]);
});
