import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { findings, locales } from '../../../src/analyzer/index.ts';
import { findingPicture, findingPictureMark } from '../../../src/site/finding-picture.ts';
import { attributesOf, builtPages } from './built-pages.ts';

const articles = builtPages().filter(
  ({ html }) => html.includes('sl-markdown-content') && !html.includes('No such page'),
);
const llms = readFileSync('dist/llms.txt', 'utf8');

test('every article has a copy in plain Markdown, names it, and llms.txt lists it', () => {
  expect(articles.length).toBeGreaterThan(60);
  for (const { path, html } of articles) {
    const folder = path === 'index.html' ? '' : `${dirname(path)}/`;
    expect(existsSync(`dist/${folder}index.md`), path).toBe(true);
    expect(html, path).toContain(`<link rel="alternate" type="text/markdown" href="/${folder}index.md"/>`);
    expect(llms, path).toContain(`(http://127.0.0.1:4321/${folder}index.md)`);
  }
  expect(llms.match(/^- \[/gm)?.length).toBe(articles.length);
});

test('a copy has the words of its page and none of its machinery', () => {
  const text = readFileSync('dist/findings/lookup-dotted-key/index.md', 'utf8');
  expect(text).toMatch(/^# has no attribute 'multus_manifest_2.results'/);
  expect(text).toContain('## What to run now');
  expect(text).toContain("has no attribute 'multus_manifest_2.results'");
  expect(text).toContain('--skip-tags multus\n```');
  expect(text).toContain('[#11434](https://github.com/kubernetes-sigs/kubespray/pull/11434)');
  expect(text).not.toMatch(/<\/?(?:div|p|span|svg)\b|undefined|&(?:amp|lt|quot);/);
});

test('every page has a picture in its language, an address, a twin and a description', () => {
  for (const { path, html } of articles) {
    const language = path.startsWith('zh-cn/') ? 'zh-cn' : 'en';
    const [, finding] = /^(?:zh-cn\/)?findings\/([\w-]+)\/index/.exec(path) ?? [];
    const picture = finding ? `og/${language === 'en' ? '' : 'zh-cn/'}${finding}.png` : `og-${language}.png`;
    expect(html, path).toContain(`<meta property="og:image" content="http://127.0.0.1:4321/${picture}"/>`);
    expect(html.match(/<link rel="canonical"/g), path).toHaveLength(1);
    expect(html.match(/<link rel="alternate" hreflang=/g)?.length, path).toBeGreaterThanOrEqual(2);
    const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
    expect(description.length, path).toBeGreaterThan(20);
    expect(attributesOf(html, 'content'), path).toContain('summary_large_image');
  }
  for (const file of ['og-en.png', 'og-zh-cn.png']) {
    const picture = readFileSync(`dist/${file}`);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

test('a copy has no kilobyte of address and no words of buttons and boxes', () => {
  for (const { path } of articles) {
    const text = readFileSync(`dist/${path.replace(/html$/, 'md')}`, 'utf8');
    expect(text, path).not.toMatch(/\]\([^)]*\/playground\/#/);
    expect(text, path).not.toMatch(
      /Terminal window|RunWithout|Stops Completes|Nothing that you paste|Paste the end|终端窗口/,
    );
  }
});

test('a copy calls the objects of Multus as kubectl does, not as the loop of the role', () => {
  for (const { path } of articles.filter(({ path }) => !path.includes('reference/recordings/'))) {
    const text = readFileSync(`dist/${path.replace(/html$/, 'md')}`, 'utf8');
    expect(text, path).not.toMatch(/multus-(?:clusterrole|serviceaccount|crd|daemonset-)(?!\w*\.yml)/);
  }
});

test.each(
  findings.filter(({ isAboutInput }) => !isAboutInput).flatMap(({ id }) => locales.map((locale) => ({ id, locale }))),
)('the picture of $id in $locale shows its present title', ({ id, locale }) => {
  const picture = readFileSync(`dist${findingPicture(id, locale)}`);
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(picture.includes(findingPictureMark(id, locale)), 'npm run social-images draws it anew').toBe(true);
});

test('descriptions are not shared by two pages', () => {
  const descriptions = articles.map(({ html }) => /<meta name="description" content="([^"]*)"/.exec(html)?.[1]);
  expect(new Set(descriptions).size).toBe(articles.length);
});

test.each([
  ['en', '', 'Multus Clinic: changelog'],
  ['zh-CN', 'zh-cn/', 'Multus 诊所：更新记录'],
])('the changelog in %s is a feed as well', (lang, folder, title) => {
  const feed = readFileSync(`dist/${folder}changelog.xml`, 'utf8');
  expect(feed).toContain(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`);
  expect(feed).toContain(`<title>${title}</title>`);
  expect(feed).toMatch(/<entry>[\s\S]*<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/);
  expect(feed).toContain(`<link href="http://127.0.0.1:4321/${folder}about/"/>`);
});
