import type { APIRoute } from 'astro';
import { underBase } from '../exact-markdown.ts';

/** `/robots.txt`: everything may be read, and the sitemap says what there is. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(underBase(import.meta.env.BASE_URL, '/sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
