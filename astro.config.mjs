import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/site/content-security-policy.ts';
import { exactMarkdown } from './src/site/exact-markdown.ts';
import { ownRoutes } from './src/site/own-routes.ts';
import { plainCopies } from './src/site/plain-copies.ts';
import { searchRanking } from './src/site/search-ranking.ts';
import { sidebar } from './src/site/sidebar.ts';
import { sitemapDates } from './src/site/sitemap-dates.ts';
import { wholeSearchIndex } from './src/site/whole-search-index.ts';

// Where the site will stand. By default that is the loopback server of `npm start`.
const site = process.env.SITE_URL || 'http://127.0.0.1:4321';
const base = process.env.BASE_PATH || '/';
// Where the pages' sources can be edited.
const repository = process.env.REPOSITORY_URL || 'https://github.com/multus-clinic/multus-clinic';

export default defineConfig({
  site,
  base,
  // Starlight looks for pages in `<srcDir>/content/docs`; ours stand in the top-level `content/docs`.
  srcDir: '.',
  trailingSlash: 'ignore',
  server: { host: '127.0.0.1' },
  devToolbar: { enabled: false },
  telemetry: false,
  integrations: [
    starlight({
      title: { en: 'Multus Clinic', 'zh-CN': 'Multus 诊所' },
      defaultLocale: 'root',
      locales: {
        root: { label: 'English', lang: 'en' },
        'zh-cn': { label: '简体中文', lang: 'zh-CN' },
      },
      favicon: '/favicon.svg',
      logo: { src: './public/favicon.svg', alt: '' },
      customCss: ['./src/site/theme.css'],
      components: {
        SocialIcons: './src/site/HeaderLinks.astro',
        MarkdownContent: './src/site/MarkdownContent.astro',
        PageTitle: './src/site/PageTitle.astro',
      },
      routeMiddleware: ['./src/site/route-data.ts', './src/site/head-data.ts', './src/site/finding-contents.ts'],
      sidebar: sidebar(),
      lastUpdated: true,
      pagefind: { ranking: searchRanking },
      editLink: { baseUrl: `${repository}/edit/main/` },
      disable404Route: true,
      // Wrapped code needs no box that scrolls, neither on phones nor by keyboard.
      expressiveCode: {
        themes: ['github-dark-dimmed', 'github-light'],
        defaultProps: { wrap: true },
        // The theme's own colour of a title is too faint on its dark bar.
        styleOverrides: {
          frames: {
            terminalTitlebarForeground: 'var(--sl-color-gray-2)',
            editorActiveTabForeground: 'var(--sl-color-gray-2)',
          },
        },
      },
    }),
    mdx(),
    preact(),
    exactMarkdown(),
    ownRoutes(),
    sitemapDates(),
    plainCopies(),
    wholeSearchIndex(),
    contentSecurityPolicy(),
  ],
});
