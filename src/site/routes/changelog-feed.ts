import type { APIRoute, GetStaticPaths } from 'astro';
import { type Locale, locales } from '../../analyzer/index.ts';
import { changelog } from '../changelog.ts';
import { changelogFeed } from '../changelog-feed.ts';
import { underBase } from '../exact-markdown.ts';
import { pathIn } from '../locale.ts';

const titles = { en: 'Multus Clinic: changelog', 'zh-CN': 'Multus 诊所：更新记录' } as const satisfies Record<
  Locale,
  string
>;

/** `/changelog.xml` and `/zh-cn/changelog.xml`. */
export const getStaticPaths: GetStaticPaths = () =>
  locales.map((locale) => ({ params: { feed: pathIn(locale, '/changelog').slice(1) }, props: { locale } }));

export const GET: APIRoute<{ readonly locale: Locale }> = ({ props: { locale }, site }) => {
  const address = (path: string) => new URL(underBase(import.meta.env.BASE_URL, pathIn(locale, path)), site).href;
  const feed = { locale, title: titles[locale], page: address('/about/'), self: address('/changelog.xml') };
  return new Response(changelogFeed({ ...feed, changes: changelog }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
