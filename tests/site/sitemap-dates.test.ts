import { expect, test } from 'vitest';
import { withDates } from '../../src/site/sitemap-dates.ts';

const entry = (address: string, more = '') => `<url><loc>${address}</loc>${more}</url>`;

test('an address gets the date of its page, and its English page for readers of other languages', async () => {
  const languages = '<xhtml:link rel="alternate" hreflang="en" href="http://x.test/a/"/>';
  const sitemap = `<urlset>${entry('http://x.test/a/', languages)}${entry('http://x.test/b/')}</urlset>`;
  const dates: Readonly<Record<string, string>> = { 'http://x.test/a/': '2026-11-26T00:00:00.000Z' };
  expect(await withDates(sitemap, async (address) => dates[address])).toBe(
    `<urlset><url><loc>http://x.test/a/</loc><lastmod>2026-11-26T00:00:00.000Z</lastmod>${languages}<xhtml:link rel="alternate" hreflang="x-default" href="http://x.test/a/"/></url>${entry('http://x.test/b/')}</urlset>`,
  );
});
