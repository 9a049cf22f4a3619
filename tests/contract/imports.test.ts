import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

type Import = { readonly from: string; readonly to: string };

/** What the analyzer may use besides itself. */
const dependencies = ['jmespath', 're2js', 'yaml'];
/** Packages of types alone; the compiler allows `import type` from them only. */
const types = ['sarif'];

/** Every static, dynamic and type import of a folder; targets in the repository as paths. */
function importsOf(folder: string): readonly Import[] {
  return globSync(`${folder}/**/*.{ts,tsx,astro}`).flatMap((from) => importsIn(from, readFileSync(from, 'utf8')));
}

/** Statements that begin a line (or, in an Astro component, are in its front matter), imports on demand, and workers. */
const statements = [
  /^\s*(?:import|export)\s(?:[^;'"]*?\sfrom\s+)?['"]([^'"\s]+)['"]/gm,
  /\bimport\(\s*['"]([^'"\s]+)['"]/g,
  /new URL\(\s*['"]([^'"\s]+)['"],\s*import\.meta\.url/g,
];

function importsIn(from: string, source: string): readonly Import[] {
  const found = statements.flatMap((statement) => [...source.matchAll(statement)].map(([, to = '']) => to));
  return found.map((to) => ({ from, to: to.startsWith('.') ? join(dirname(from), to) : to }));
}

const inside = (folder: string) => (path: string) => path.startsWith(`src/${folder}/`);

test('the analyzer imports itself and its three dependencies, and nothing else', () => {
  const allowed = [...dependencies, ...types];
  const foreign = importsOf('src/analyzer').filter(({ to }) => !inside('analyzer')(to) && !allowed.includes(to));
  expect(foreign).toEqual([]);
});

test('the dependencies of the analyzer are all that the package depends on', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  expect(Object.keys(manifest.dependencies).sort()).toEqual(dependencies);
});

test('every version in package.json is exact', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('what writes the tables of Kubespray reads their types and Node, and nothing imports it', () => {
  const allowed = [...dependencies, 'src/knowledge/', 'src/analyzer/kubespray/', 'src/analyzer/jinja/', 'node:'];
  const foreign = importsOf('src/knowledge').filter(({ to }) => !allowed.some((start) => to.startsWith(start)));
  expect(foreign).toEqual([]);
  const users = importsOf('src').filter(({ from, to }) => inside('knowledge')(to) && !inside('knowledge')(from));
  expect(users).toEqual([]);
});

test('the analyzer has one door', () => {
  const outside = ['cli', 'playground', 'site', 'views'].flatMap((folder) => importsOf(`src/${folder}`));
  const around = outside.filter(({ to }) => inside('analyzer')(to) && to !== 'src/analyzer/index.ts');
  expect(around).toEqual([]);
});

test.for([
  ['views', []],
  ['playground', ['views']],
  ['site', ['views', 'playground', 'cli']],
  ['cli', []],
] as const)('%s imports down only', ([folder, below]) => {
  const allowed = ['analyzer', folder, ...below].map(inside);
  const up = importsOf(`src/${folder}`).filter(({ to }) => to.startsWith('src/') && !allowed.some((may) => may(to)));
  expect(up).toEqual([]);
});

/** Inside the analyzer data flows down once: each room, or file that stands alone, imports from those before it. */
const rooms = [
  'locale.ts',
  'language',
  'span.ts',
  'problem.ts',
  'memo.ts',
  'base-name.ts',
  'python',
  'jinja',
  'document',
  'shell',
  'kubespray',
  'inventory',
  'pattern',
  'command',
  'log',
  'cluster-state.ts',
  'request.ts',
  'request-settings.ts',
  'prediction.ts',
  'alone-request.ts',
  'texts',
  'reading.ts',
  'describe-request.ts',
  'problems.ts',
  'simulate',
  'findings',
  'remedies',
  'analyze.ts',
  'plan',
  'runbook',
  'redact',
  'render',
  'index.ts',
];

test('inside the analyzer each room imports from the rooms below it only', () => {
  const roomOf = (path: string): string => path.split('/')[2] ?? path;
  const up = importsOf('src/analyzer')
    .filter(({ to }) => inside('analyzer')(to) && existsSync(to))
    .map(({ from, to }) => ({ from, to, rank: rooms.indexOf(roomOf(from)), below: rooms.indexOf(roomOf(to)) }))
    .filter(({ rank, below }) => rank === -1 || below === -1 || below > rank)
    .map(({ from, to }) => `${from} -> ${to}`);
  expect(up).toEqual([]);
});

test('an import is found however it is written', () => {
  const source = `import a from './a.ts';
import type {
  B,
} from "../b.ts";
import './c.css';
export { d } from './d.ts';
const e = await import('e');
new Worker(new URL('./f.ts', import.meta.url));
const words = ['from', 'import'];`;
  const found = importsIn('src/x/y.ts', source).map(({ to }) => to);
  expect(found).toEqual(['src/x/a.ts', 'src/b.ts', 'src/x/c.css', 'src/x/d.ts', 'e', 'src/x/f.ts']);
});
