import { expect, test } from 'vitest';
import { shortLinkPage } from '../../src/site/short-link.ts';

const link = {
  locale: 'zh-CN',
  title: 'a < b & "c"',
  path: '/b/zh-cn/findings/x/',
  canonical: 'https://site.test/b/zh-cn/findings/x/',
  icon: '/b/favicon.svg',
} as const;

test('sends the reader on, names the page, and keeps search engines to it', () => {
  const html = shortLinkPage(link);
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/b/zh-cn/findings/x/">');
  expect(html).toContain('<link rel="canonical" href="https://site.test/b/zh-cn/findings/x/">');
  expect(html).toContain('<meta name="robots" content="noindex">');
});

test('a title is text, whatever it holds', () => {
  const html = shortLinkPage(link);
  expect(html).toContain('<title>a &lt; b &amp; &quot;c&quot;</title>');
  expect(html).toContain('<a href="/b/zh-cn/findings/x/">a &lt; b &amp; &quot;c&quot;</a>');
});
