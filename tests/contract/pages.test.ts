import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findings } from '../../src/analyzer/index.ts';
import { examples } from '../../src/site/examples.ts';
import { observedRun } from '../../src/site/observed-run.ts';

const docs = 'content/docs';
const pages = globSync('**/*.mdx', { cwd: docs })
  .sort()
  .map((path) => ({ path, source: readFileSync(`${docs}/${path}`, 'utf8') }));
const chinese = pages.filter(({ path }) => path.startsWith('zh-cn/'));
/** Pages that say something about Kubespray or Ansible. */
const articles = pages.filter(({ path }) =>
  /^(?:zh-cn\/)?(?:understand\/|fix\/|find-your-error|advice-checked|reference\/(?:releases|analyzer))/.test(path),
);

type Term = { readonly en: string; readonly zh: string; readonly note: string; readonly never?: readonly string[] };
const glossary = JSON.parse(readFileSync('content/glossary.json', 'utf8')) as readonly Term[];

function frontMatter(source: string, key: string): string {
  return new RegExp(`^${key}: (.+)$`, 'm').exec(/^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '')?.[1] ?? '';
}

/** The prose of a page: without front matter, imports, code and addresses. */
function prose(source: string): string {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^import .*$/gm, '')
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']');
}

test.for(pages)('$path has a title and a description of its own', ({ source }) => {
  expect(frontMatter(source, 'title')).not.toBe('');
  expect(frontMatter(source, 'description').length).toBeGreaterThan(20);
  expect(frontMatter(source, 'description').length).toBeLessThan(240);
  const same = pages.filter((page) => frontMatter(page.source, 'description') === frontMatter(source, 'description'));
  expect(same.length).toBe(1);
});

test.for(articles)('$path says how its claims are known', ({ source }) => {
  expect(source).toMatch(/<UpstreamLink|<Known|\]\(https:\/\/(?:github\.com\/kubernetes-sigs|docs\.ansible\.com)/);
});

test.for(pages)('$path names recorded runs that exist', ({ source }) => {
  for (const [, id = ''] of source.matchAll(/<Known run="([^"]+)"/g)) expect(observedRun(id).id).toBe(id);
});

test('an article never states an outcome by hand where the analyzer can', () => {
  const computed = /<(?:Verdict|OutcomeTable|HopTable|ReleaseMatrix|BatchTable|ClusterPicture|LookupTable|Affected)\b/;
  expect(articles.filter(({ source }) => !computed.test(source)).map(({ path }) => path)).toEqual([]);
});

test('every example is shown on some page, and in both languages', () => {
  for (const language of [pages.filter((page) => !chinese.includes(page)), chinese]) {
    const text = language.map(({ source }) => source).join('\n');
    expect(Object.keys(examples).filter((name) => !text.includes(`"${name}"`) && !text.includes(`'${name}'`))).toEqual(
      [],
    );
  }
});

test.for(pages)('$path links findings that exist', ({ source }) => {
  const ids = new Set(findings.map(({ id }) => id));
  const linked = [...source.matchAll(/\/(?:findings|e)\/([a-z0-9-]+)\//g)].map(([, id]) => id!);
  expect(linked.filter((id) => !ids.has(id))).toEqual([]);
});

test.for(chinese)('$path links Chinese pages', ({ source }) => {
  const inside = [...source.matchAll(/\]\((\/[^)]*)\)/g)].map(([, target]) => target!);
  // Files such as `/findings.json` are there once, for both languages.
  expect(inside.filter((target) => !target.startsWith('/zh-cn/') && !/\.\w+$/.test(target))).toEqual([]);
});

// CommonMark ends bold only where a punctuation mark before the stars is followed by white space or another mark.
test.for(chinese)('$path has no bold that ends with a punctuation mark and runs on', ({ source }) => {
  const bold = [...prose(source).matchAll(/\*\*([^*\n]+)\*\*(.?)/g)];
  const open = bold.filter(([, text, next]) => /[：。，、；）]$/.test(text!) && /[^\s：。，、；（）]/.test(next!));
  expect(open.map(([text]) => text)).toEqual([]);
});

test.for(chinese)('$path has Chinese punctuation between Chinese characters', ({ source }) => {
  expect(prose(source).match(/[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]/g) ?? []).toEqual([]);
});

test.for(chinese)('$path uses the words of the glossary', ({ source }) => {
  const never = glossary.flatMap((term) => term.never ?? []);
  expect(never.length).toBeGreaterThan(3);
  expect(never.filter((word) => prose(source).includes(word))).toEqual([]);
});

const never = glossary.flatMap((term) => term.never ?? []);
/** 清单 alone can be an inventory or a manifest, a check list or a bill of materials. */
const bare = /(?<!主机|资源|物料|检查)清单/;

test.for(globSync('src/**/*.{ts,tsx,astro}').sort())('%s uses the words of the glossary in Chinese', (path) => {
  const lines = readFileSync(path, 'utf8').split('\n');
  // What readers type is searched for in their own words.
  const said = lines.filter((line) => /\p{Script=Han}/u.test(line) && !path.endsWith('search-words.ts'));
  expect(said.filter((line) => bare.test(line) || never.some((word) => line.includes(word)))).toEqual([]);
});

test.for(chinese)('$path says of each 清单 what it lists', ({ source }) => {
  expect(
    prose(source)
      .split('\n')
      .filter((line) => bare.test(line)),
  ).toEqual([]);
});

test('the glossary has each term once, in both languages, in order', () => {
  const terms = glossary.map(({ en }) => en);
  expect(terms).toEqual([...new Set(terms)].sort());
  expect(glossary.filter(({ zh }) => zh.trim() === '')).toEqual([]);
});
