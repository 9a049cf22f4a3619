import type { AstroIntegration } from 'astro';

/** Adds the pages that are not articles. They stand here because `content/` holds articles only. */
export function ownRoutes(): AstroIntegration {
  return {
    name: 'own-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/404', entrypoint: './src/site/NotFound.astro' });
      },
    },
  };
}
