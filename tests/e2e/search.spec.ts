import type { Page } from '@playwright/test';
import { errorMessages } from '../../src/analyzer/index.ts';
import { expect, openSearch, test } from './site.ts';

/** The addresses that the site's search offers for some words, the best first, without anchors. */
async function search(page: Page, folder: string, words: string): Promise<readonly string[]> {
  await page.goto(folder);
  await (await openSearch(page)).fill(words);
  const links = page.locator('site-search .pagefind-ui__result-title .pagefind-ui__result-link');
  await expect(links.first(), words).toBeVisible({ timeout: 15_000 });
  const addresses = await links.evaluateAll((found) =>
    found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  return [...new Set(addresses)];
}

const multus = errorMessages.filter(({ findings }) => findings.length > 0);

for (const folder of ['/', '/zh-cn/']) {
  for (const { id, printed, parts, findings } of multus) {
    test(`${folder}: the message ${id}, whole or in part, leads to its page`, async ({ page }) => {
      const wanted = [`${folder}find-your-error/`, ...findings.map((finding) => `${folder}findings/${finding}/`)];
      for (const words of new Set([printed, ...parts])) {
        const found = await search(page, folder, words);
        expect(
          found.every((address) => (folder === '/' ? !address.startsWith('/zh-cn/') : address.startsWith(folder))),
        ).toBe(true);
        expect(
          found.slice(0, 3).some((address) => wanted.includes(address)),
          `${words}: ${found.slice(0, 3)}`,
        ).toBe(true);
      }
    });
  }
}

for (const { folder, words, wanted } of [
  {
    folder: '/',
    words: 'multus_manifest_2',
    wanted: [
      '/find-your-error/',
      '/understand/root-cause/',
      '/findings/lookup-reaches-excluded-hosts/',
      '/findings/registered-value-masked/',
    ],
  },
  {
    folder: '/zh-cn/',
    words: 'multus_manifest_2',
    wanted: [
      '/zh-cn/find-your-error/',
      '/zh-cn/understand/root-cause/',
      '/zh-cn/findings/lookup-reaches-excluded-hosts/',
      '/zh-cn/findings/registered-value-masked/',
    ],
  },
  {
    folder: '/zh-cn/',
    words: '--limit 升级',
    wanted: [
      '/zh-cn/fix/best-practices/',
      '/zh-cn/understand/limit-serial-hostvars/',
      '/zh-cn/fix/fixes/',
      '/zh-cn/understand/root-cause/',
    ],
  },
  {
    folder: '/zh-cn/',
    words: '事实缓存',
    // The page that tells what the cache holds; the index splits the word on few others.
    wanted: ['/zh-cn/understand/limit-serial-hostvars/', '/zh-cn/findings/facts-cache-required/'],
  },
]) {
  test(`${folder}: ${words} leads to a page about it`, async ({ page }) => {
    const found = await search(page, folder, words);
    expect(
      found.slice(0, 3).some((address) => wanted.includes(address)),
      `${found.slice(0, 5)}`,
    ).toBe(true);
  });
}
