// Starlight is made for `src/content/docs`. Ours stand elsewhere, and what would then be lost is lost without a word.
import { expect, test } from 'vitest';
import { sidebar } from '../../../src/site/sidebar.ts';
import { builtPage } from './built-pages.ts';

const english = builtPage('reference/privacy/index.html');
const chinese = builtPage('zh-cn/reference/privacy/index.html');

test.for([
  ['en', 'index.html', 'Multus Clinic'],
  ['zh-CN', 'zh-cn/index.html', 'Multus 诊所'],
])('a page in %s says its language and the name of the site', ([lang, path, title]) => {
  const html = builtPage(path!);
  expect(html).toContain(`<html lang="${lang}"`);
  expect(html).toContain(`<meta property="og:site_name" content="${title}"/>`);
});

test('each page names its twin in the other language', () => {
  for (const html of [english, chinese]) {
    expect(html).toMatch(/<link rel="alternate" hreflang="en" href="[^"]*\/reference\/privacy\/"/);
    expect(html).toMatch(/<link rel="alternate" hreflang="zh-CN" href="[^"]*\/zh-cn\/reference\/privacy\/"/);
  }
});

test('a page has a link to edit its own source', () => {
  expect(english).toContain('/edit/main/content/docs/reference/privacy.mdx"');
  expect(chinese).toContain('/edit/main/content/docs/zh-cn/reference/privacy.mdx"');
});

test('a page says when it was last changed', () => {
  expect(english).toMatch(/Last updated:[^<]*<time datetime="\d{4}-/);
  expect(chinese).toMatch(/最近更新：[^<]*<time datetime="\d{4}-/);
});

test('the navigation has its groups, and the pages of a folder in them', () => {
  type Group = { label: string; translations: Record<string, string>; items: readonly (string | Group)[] };
  const withInner = (group: Group): readonly Group[] => [
    group,
    ...group.items.filter((item): item is Group => typeof item === 'object' && 'items' in item).flatMap(withInner),
  ];
  const groups = (sidebar() as readonly Group[]).flatMap(withInner);
  expect(groups.length).toBeGreaterThan(6);
  expect(groupsOf(english)).toEqual(groups.map(({ label }) => label));
  expect(groupsOf(chinese)).toEqual(groups.map(({ translations }) => translations['zh-CN']));
  expect(english).toMatch(/<a href="\/reference\/privacy\/" aria-current="page"/);
  expect(chinese).toMatch(/<a href="\/zh-cn\/reference\/privacy\/" aria-current="page"/);
});

test('an aside has its title in the language of the page', () => {
  expect(english).toContain('<aside aria-label="Note" class="starlight-aside');
  expect(chinese).toContain('<aside aria-label="注意" class="starlight-aside');
});

test('the words around a page are in its language', () => {
  expect(english).toContain('On this page');
  expect(chinese).toContain('本页内容');
});

test('quotes in the text of an article stay as they are written', () => {
  const text = english.replaceAll('&#39;', "'");
  expect(text.includes("this site's own files")).toBe(true);
  expect(text.includes('site’s')).toBe(false);
});

function groupsOf(html: string): readonly string[] {
  const sidebar = html.slice(html.indexOf('id="starlight__sidebar"'), html.indexOf('<main'));
  return [...sidebar.matchAll(/<summary[^>]*>\s*<span[^>]*>\s*<span[^>]*>([^<]*)/g)].map(([, label = '']) =>
    label.trim(),
  );
}
