import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Completes the sitemap: when each page was last changed, as the page says itself, and which of its languages is for readers of any other. */
export function sitemapDates(): AstroIntegration {
  let base = '/';
  return {
    name: 'sitemap-dates',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const name of glob('sitemap-[0-9]*.xml', { cwd: root })) {
          const path = join(root, name);
          await writeFile(
            path,
            await withDates(await readFile(path, 'utf8'), (address) => changedOn(root, base, address)),
          );
        }
      },
    },
  };
}

/** The sitemap with what it lacks; `changed` says of an address when its page was last changed. */
export async function withDates(
  sitemap: string,
  changed: (address: string) => Promise<string | undefined>,
): Promise<string> {
  const entries = sitemap.split(/(?<=<\/url>)/);
  const completed = entries.map(async (entry) => {
    const [, address] = /<loc>([^<]*)<\/loc>/.exec(entry) ?? [];
    if (address === undefined) return entry;
    const date = await changed(address);
    const [, english] = /hreflang="en" href="([^"]*)"/.exec(entry) ?? [];
    return entry
      .replace('</loc>', date === undefined ? '</loc>' : `</loc><lastmod>${date}</lastmod>`)
      .replace(
        '</url>',
        english === undefined ? '</url>' : `<xhtml:link rel="alternate" hreflang="x-default" href="${english}"/></url>`,
      );
  });
  return (await Promise.all(completed)).join('');
}

async function changedOn(root: string, base: string, address: string): Promise<string | undefined> {
  const place = decodeURIComponent(new URL(address).pathname).slice(base.length);
  const html = await readFile(join(root, place, 'index.html'), 'utf8').catch(() => '');
  return /<footer[\s\S]*?<time datetime="([^"]+)"/.exec(html)?.[1];
}
