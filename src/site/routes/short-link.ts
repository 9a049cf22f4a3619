import type { APIRoute, GetStaticPaths } from 'astro';
import { findings, type Locale } from '../../analyzer/index.ts';
import { underBase } from '../exact-markdown.ts';
import { shortLinkPage } from '../short-link.ts';

type Props = { readonly id: string; readonly locale: Locale };

/** `/e/<finding>/` and `/zh-cn/e/<finding>/`. */
export const getStaticPaths: GetStaticPaths = () =>
  findings.flatMap(({ id }) => [
    { params: { short: `e/${id}` }, props: { id, locale: 'en' } },
    { params: { short: `zh-cn/e/${id}` }, props: { id, locale: 'zh-CN' } },
  ]);

export const GET: APIRoute<Props> = ({ props: { id, locale }, site }) => {
  const path = underBase(import.meta.env.BASE_URL, `${locale === 'en' ? '' : '/zh-cn'}/findings/${id}/`);
  const title = findings.find((finding) => finding.id === id)!.text[locale].title.replaceAll('`', '');
  const icon = underBase(import.meta.env.BASE_URL, '/favicon.svg');
  return new Response(shortLinkPage({ locale, title, path, canonical: new URL(path, site).href, icon }), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
};
