import type { APIRoute, GetStaticPaths } from 'astro';
import { findings, type Locale, locales } from '../../analyzer/index.ts';
import { underBase } from '../exact-markdown.ts';
import { findingPath } from '../finding-path.ts';
import { pathIn } from '../locale.ts';
import { shortLinkPage } from '../short-link.ts';

type Props = { readonly id: string; readonly locale: Locale };

/** `/e/<finding>/` in each language; a finding that has no page of its own keeps its address as well. */
export const getStaticPaths: GetStaticPaths = () =>
  findings.flatMap(({ id, isAboutInput }) =>
    locales.flatMap((locale) =>
      [`/e/${id}`, ...(isAboutInput ? [`/findings/${id}`] : [])].map((address) => ({
        params: { short: pathIn(locale, address).slice(1) },
        props: { id, locale },
      })),
    ),
  );

export const GET: APIRoute<Props> = ({ props: { id, locale }, site }) => {
  const path = underBase(import.meta.env.BASE_URL, findingPath(id, locale));
  const title = findings.find((finding) => finding.id === id)!.text[locale].title.replaceAll('`', '');
  const icon = underBase(import.meta.env.BASE_URL, '/favicon.svg');
  return new Response(shortLinkPage({ locale, title, path, canonical: new URL(path, site).href, icon }), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
};
