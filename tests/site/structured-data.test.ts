import { expect, test } from 'vitest';
import { type DescribedPage, structuredData } from '../../src/site/structured-data.ts';

const page: DescribedPage = {
  locale: 'zh-CN',
  title: '标题',
  description: '说明',
  address: 'http://x.test/zh-cn/findings/a-b/',
  picture: 'http://x.test/og.png',
  site: { name: 'Multus 诊所', home: 'http://x.test/zh-cn/' },
  modified: new Date(0),
  parents: [{ name: '诊断结果', address: 'http://x.test/zh-cn/findings/' }],
};

test('an article says its headline, language, picture, date and owner', () => {
  const [article] = structuredData(page);
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: '标题',
    inLanguage: 'zh-CN',
    image: 'http://x.test/og.png',
    dateModified: '1970-01-01T00:00:00.000Z',
    author: { '@type': 'Organization', name: 'Multus 诊所', url: 'http://x.test/zh-cn/' },
  });
});

test('the way to a page begins at the start page and ends with the page', () => {
  const [, way] = structuredData(page);
  expect(way).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Multus 诊所', item: 'http://x.test/zh-cn/' },
      { '@type': 'ListItem', position: 2, name: '诊断结果', item: 'http://x.test/zh-cn/findings/' },
      { '@type': 'ListItem', position: 3, name: '标题', item: 'http://x.test/zh-cn/findings/a-b/' },
    ],
  });
});

test('the start page is the site, not an article', () => {
  const [site, ...others] = structuredData({ ...page, address: page.site.home });
  expect(site).toMatchObject({ '@type': 'WebSite', url: 'http://x.test/zh-cn/', name: 'Multus 诊所' });
  expect(others).toEqual([]);
});
