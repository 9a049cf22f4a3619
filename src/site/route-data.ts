// Declares the route data of Starlight.
import type {} from '@astrojs/starlight';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** The page for addresses that do not exist stands for itself alone: it has no address of its own and no other language. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  if (route.entry.id !== '404') return;
  route.head = route.head.filter(({ tag, attrs }) => {
    const names = tag === 'link' && (attrs?.rel === 'canonical' || attrs?.hreflang !== undefined);
    return !names && attrs?.property !== 'og:url';
  });
  route.head.push({ tag: 'meta', attrs: { name: 'robots', content: 'noindex' }, content: '' });
});
