// Declares the route data of Starlight.
import type {} from '@astrojs/starlight';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { findingGroups, findings } from '../analyzer/index.ts';
import { anchorOf } from './anchor.ts';
import { findingOfPage } from './finding-of.ts';
import { inputPage } from './finding-path.ts';
import { findingSections } from './finding-sections.ts';
import { localeOf } from './locale.ts';

type Heading = { readonly slug: string; readonly text: string };

/** Lists the headings that a component gives to pages about findings; those of a page's own come before the fix. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  if (!route.toc) return;
  const locale = localeOf(route.locale);
  const [overview, ...own] = route.toc.items;
  const top = overview ? [overview] : [];
  if (/^(?:zh-cn\/)?findings$/.test(route.entry.id)) {
    const headings = findingGroups.map(({ title }) => ({ slug: anchorOf(title[locale]), text: title[locale] }));
    route.toc.items = [...top, ...listed(headings), ...own];
  } else if (route.entry.id.endsWith(inputPage)) {
    const headings = findings.filter(({ isAboutInput }) => isAboutInput);
    const listedHere = headings.map(({ id, text }) => ({ slug: id, text: text[locale].title.replaceAll('`', '') }));
    route.toc.items = [...top, ...listed(listedHere), ...own];
  } else if (findingOfPage(route.entry.id)) {
    const { affected, now, why, fix, examples, related } = findingSections(locale);
    route.toc.items = [...top, ...listed([now, affected, why]), ...own, ...listed([fix, examples, related])];
  }
});

function listed(headings: readonly Heading[]) {
  return headings.map((heading) => ({ ...heading, depth: 2, children: [] }));
}
