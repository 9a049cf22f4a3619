import type { AstroIntegration } from 'astro';

/** Adds the pages that are not articles. They stand here because `content/` holds articles only. */
export function ownRoutes(): AstroIntegration {
  return {
    name: 'own-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/404', entrypoint: './src/site/NotFound.astro' });
        // Files by their whole name, so that neither the sitemap nor the search treats them as articles.
        injectRoute({ pattern: '/[...short]/index.html', entrypoint: './src/site/routes/short-link.ts' });
        injectRoute({ pattern: '/[...feed].xml', entrypoint: './src/site/routes/changelog-feed.ts' });
        injectRoute({ pattern: '/robots.txt', entrypoint: './src/site/routes/robots.ts' });
        injectRoute({ pattern: '/findings.json', entrypoint: './src/site/routes/findings-json.ts' });
      },
    },
  };
}
