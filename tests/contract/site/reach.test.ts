// What programs are told of a page: search engines, chats, crawlers.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findings } from '../../../src/analyzer/index.ts';
import { builtPage, builtPages } from './built-pages.ts';

type Data = Readonly<Record<string, unknown>> & { readonly '@type': string };

function dataOf(html: string): readonly Data[] {
  return [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, text = '']) =>
    JSON.parse(text),
  );
}

const articles = builtPages().filter(
  ({ html }) => html.includes('sl-markdown-content') && !html.includes('No such page'),
);

test('every article has the properties that a TechArticle and a BreadcrumbList need', () => {
  expect(articles.length).toBeGreaterThan(60);
  for (const { path, html } of articles.filter((page) => !/^(?:zh-cn\/)?index\.html$/.test(page.path))) {
    const [article, way] = dataOf(html);
    expect(article, path).toMatchObject({ '@context': 'https://schema.org', '@type': 'TechArticle' });
    for (const name of ['headline', 'description', 'image', 'url', 'dateModified', 'author', 'publisher', 'inLanguage'])
      expect(article?.[name], `${path}: ${name}`).toBeTruthy();
    expect(String(article?.headline).length, path).toBeLessThanOrEqual(110);
    const steps = way?.itemListElement as readonly { position: number; name: string; item: string }[];
    expect(way?.['@type'], path).toBe('BreadcrumbList');
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, at) => at + 1));
    expect(steps.at(-1)?.item, path).toBe(article?.url);
  }
});

test.each(['index.html', 'zh-cn/index.html'])(
  '%s is a web site by its names of Kubespray, --limit and Multus',
  (path) => {
    const html = builtPage(path);
    expect(dataOf(html).map((data) => data['@type'])).toEqual(['WebSite']);
    expect(html).toContain('<meta property="og:type" content="website"/>');
    const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
    for (const name of ['Kubespray', '--limit', 'Multus']) expect(title).toContain(name);
  },
);

test('a page says its language as Open Graph writes it, and the other one', () => {
  expect(builtPage('about/index.html')).toContain('<meta property="og:locale" content="en_US"/>');
  expect(builtPage('about/index.html')).toContain('<meta property="og:locale:alternate" content="zh_CN"/>');
  expect(builtPage('zh-cn/about/index.html')).toContain('<meta property="og:locale" content="zh_CN"/>');
});

describe.each(['', 'zh-cn/'])('the findings under /%s', (folder) => {
  test.each(findings.filter(({ isAboutInput }) => !isAboutInput))(
    '$id has its title in <title> and h1',
    ({ id, text }) => {
      const html = builtPage(`${folder}findings/${id}/index.html`);
      const title = text[folder ? 'zh-CN' : 'en'].title.replaceAll('`', '');
      const said = (pattern: RegExp) => plain(pattern.exec(html)?.[1] ?? '');
      expect(said(/<title>([^<]*)<\/title>/)).toBe(`${title} | ${folder ? 'Multus 诊所' : 'Multus Clinic'}`);
      expect(said(/<h1[^>]*>([\s\S]*?)<\/h1>/)).toBe(title);
    },
  );
});

test('robots.txt lets everything be read and names the sitemap', () => {
  expect(readFileSync('dist/robots.txt', 'utf8')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: http://127.0.0.1:4321/sitemap-index.xml\n',
  );
});

test('the sitemap has a date and a page for other languages at each address', () => {
  const entries = readFileSync('dist/sitemap-0.xml', 'utf8').match(/<url>[\s\S]*?<\/url>/g) ?? [];
  expect(entries.length).toBeGreaterThan(60);
  for (const entry of entries) {
    expect(entry).toMatch(/<lastmod>\d{4}-\d\d-\d\dT/);
    expect(entry).toContain('hreflang="x-default"');
  }
});

test('the page for addresses that do not exist stays out of the index', () => {
  expect(builtPage('404.html')).toContain('<meta name="robots" content="noindex"/>');
});

function plain(html: string): string {
  return html
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .trim();
}
