import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../analyzer/index.ts';
import { changelog } from '../changelog.ts';
import { changelogFeed } from '../changelog-feed.ts';
import { underBase } from '../exact-markdown.ts';

const titles = { en: 'Multus Clinic: changelog', 'zh-CN': 'Multus 诊所：更新记录' } as const;

/** `/changelog.xml` and `/zh-cn/changelog.xml`. */
export const getStaticPaths: GetStaticPaths = () => [
  { params: { feed: 'changelog' }, props: { locale: 'en' } },
  { params: { feed: 'zh-cn/changelog' }, props: { locale: 'zh-CN' } },
];

export const GET: APIRoute<{ readonly locale: Locale }> = ({ props: { locale }, site }) => {
  const folder = locale === 'en' ? '' : '/zh-cn';
  const address = (path: string) => new URL(underBase(import.meta.env.BASE_URL, `${folder}${path}`), site).href;
  const feed = { locale, title: titles[locale], page: address('/about/'), self: address('/changelog.xml') };
  return new Response(changelogFeed({ ...feed, changes: changelog }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
