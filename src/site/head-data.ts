// Declares the route data of Starlight.
import type {} from '@astrojs/starlight';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { type Locale, locales } from '../analyzer/index.ts';
import { underBase } from './exact-markdown.ts';
import { findingOfPage } from './finding-of.ts';
import { findingPicture } from './finding-picture.ts';
import { localeOf, pathIn } from './locale.ts';
import { structuredData } from './structured-data.ts';

const pictures = {
  en: { file: '/og-en.png', alt: 'Multus Clinic: will this limited Kubespray run stop in the Multus role?' },
  'zh-CN': { file: '/og-zh-cn.png', alt: 'Multus 诊所：这次带 --limit 的 Kubespray 运行会停在 Multus 吗？' },
} as const satisfies Record<Locale, { readonly file: string; readonly alt: string }>;

const findingsTitle = { en: 'Findings', 'zh-CN': '诊断结果' } as const satisfies Record<Locale, string>;
/** A language in the form of the Open Graph protocol. */
const territories = { en: 'en_US', 'zh-CN': 'zh_CN' } as const satisfies Record<Locale, string>;

/** Adds what a page says of itself to other programs: picture, language, structured data, its plain-text copy, and the feed of the site. */
export const onRequest = defineRouteMiddleware(({ locals, site, url }) => {
  const route = locals.starlightRoute;
  if (route.entry.id === '404') return;
  const locale = localeOf(route.locale);
  const finding = findingOfPage(route.entry.id);
  const { title, description = '' } = route.entry.data;
  const { file, alt } = finding ? { file: findingPicture(finding.id, locale), alt: title } : pictures[locale];
  const base = import.meta.env.BASE_URL;
  const at = (path: string) => new URL(underBase(base, pathIn(locale, path)), site).href;
  const picture = new URL(underBase(base, file), site).href;
  const home = at('/');
  const path = url.pathname.replace(/(?:index\.html|\/)?$/, '/');
  const address = new URL(path, site).href;

  const meta = (property: string, content: string) => ({
    tag: 'meta' as const,
    attrs: { property, content },
    content: '',
  });
  for (const { attrs } of route.head) {
    if (attrs?.property === 'og:locale') attrs.content = territories[locale];
    if (attrs?.property === 'og:type' && address === home) attrs.content = 'website';
  }
  const described = structuredData({
    locale,
    title,
    description,
    address,
    picture,
    site: { name: route.siteTitle, home },
    modified: route.lastUpdated,
    parents: finding ? [{ name: findingsTitle[locale], address: at('/findings/') }] : [],
  });
  route.head.push(
    ...locales.filter((other) => other !== locale).map((other) => meta('og:locale:alternate', territories[other])),
    meta('og:image', picture),
    meta('og:image:width', '1200'),
    meta('og:image:height', '630'),
    meta('og:image:alt', alt),
    ...described.map((data) => ({
      tag: 'script' as const,
      attrs: { type: 'application/ld+json' },
      content: JSON.stringify(data).replaceAll('<', '\\u003c'),
    })),
    { tag: 'link', attrs: { rel: 'alternate', type: 'text/markdown', href: `${path}index.md` }, content: '' },
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
