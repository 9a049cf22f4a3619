// Declares the route data of Starlight.
import type {} from '@astrojs/starlight';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import type { Locale } from '../analyzer/index.ts';
import { underBase } from './exact-markdown.ts';
import { localeOf, pathIn } from './locale.ts';

const pictures = {
  en: { file: '/og-en.png', alt: 'Multus Clinic: will this limited Kubespray run stop in the Multus role?' },
  'zh-CN': { file: '/og-zh-cn.png', alt: 'Multus 诊所：这次带 --limit 的 Kubespray 运行会停在 Multus 吗？' },
} as const satisfies Record<Locale, { readonly file: string; readonly alt: string }>;

/** Adds what a page says of itself to other programs: its picture, its plain-text copy, and the feed of the site. */
export const onRequest = defineRouteMiddleware(({ locals, site, url }) => {
  const route = locals.starlightRoute;
  if (route.entry.id === '404') return;
  const locale = localeOf(route.locale);
  const { file, alt } = pictures[locale];
  const base = import.meta.env.BASE_URL;
  const copy = `${url.pathname.replace(/(?:index\.html|\/)?$/, '/')}index.md`;
  const meta = (name: string, property: string, content: string) => ({
    tag: 'meta' as const,
    attrs: { [name]: property, content },
    content: '',
  });
  const picture = new URL(underBase(base, file), site).href;
  route.head.push(
    meta('property', 'og:image', picture),
    meta('property', 'og:image:width', '1200'),
    meta('property', 'og:image:height', '630'),
    meta('property', 'og:image:alt', alt),
    { tag: 'link', attrs: { rel: 'alternate', type: 'text/markdown', href: copy }, content: '' },
    {
      tag: 'link',
      attrs: {
        rel: 'alternate',
        type: 'application/atom+xml',
        href: underBase(base, pathIn(locale, '/changelog.xml')),
      },
      content: '',
    },
  );
});
