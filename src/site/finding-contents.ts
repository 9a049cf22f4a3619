// Declares the route data of Starlight.
import type {} from '@astrojs/starlight';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { findingOfPage } from './finding-of.ts';
import { findingSections } from './finding-sections.ts';
import { localeOf } from './locale.ts';

/** Lists the headings of a finding's page: those of `Finding.astro`, which no Markdown declares, and before the fix the page's own. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  if (!route.toc || !findingOfPage(route.entry.id)) return;
  const { affected, now, why, fix, examples, related } = findingSections(localeOf(route.locale));
  const [overview, ...own] = route.toc.items;
  const listed = (headings: readonly { readonly slug: string; readonly text: string }[]) =>
    headings.map((heading) => ({ ...heading, depth: 2, children: [] }));
  route.toc.items = [
    ...(overview ? [overview] : []),
    ...listed([affected, now, why]),
    ...own,
    ...listed([fix, examples, related]),
  ];
});
