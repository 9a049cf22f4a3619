import type { Page } from '@playwright/test';
import { errorMessages } from '../../src/analyzer/index.ts';
import { expect, openSearch, test } from './site.ts';

/** The search of one page, as a reader opens it. */
async function openedSearch(page: Page, folder: string) {
  await page.goto(folder);
  const field = await openSearch(page);
  const results = page.locator('site-search .pagefind-ui__result');
  const links = page.locator('site-search .pagefind-ui__result-title .pagefind-ui__result-link');
  return {
    /** The addresses that the search offers for some words, the best first, without anchors. */
    async find(words: string): Promise<readonly string[]> {
      await field.fill('');
      await expect(results).toHaveCount(0);
      await field.fill(words);
      await expect(results.first(), words).toBeVisible();
      // Each result is loaded by itself.
      await expect(results.filter({ hasNot: page.locator('.pagefind-ui__result-link') })).toHaveCount(0);
      const addresses = await links.evaluateAll((found) =>
        found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
      return [...new Set(addresses)];
    },
  };
}

const multus = errorMessages.filter(({ findings }) => findings.length > 0);
/** What somebody would copy: a line, or a long piece of it. A bare name, such as that of a variable, is searched below. */
const copied = ({ printed, parts }: (typeof multus)[number]): ReadonlySet<string> =>
  new Set([printed, ...parts.filter((part) => part.split(' ').length > 5)].filter((words) => words.includes(' ')));

for (const folder of ['/', '/zh-cn/']) {
  test(`${folder}: each message, whole or in part, leads to its page`, async ({ page }) => {
    const search = await openedSearch(page, folder);
    for (const message of multus) {
      const { id, findings } = message;
      const wanted = [`${folder}find-your-error/`, ...findings.map((finding) => `${folder}findings/${finding}/`)];
      for (const words of copied(message)) {
        const found = await search.find(words);
        expect
          .soft(
            found.filter((address) => address.startsWith('/zh-cn/') !== (folder === '/zh-cn/')),
            id,
          )
          .toEqual([]);
        const best = found.slice(0, 3);
        expect.soft(best.filter((address) => wanted.includes(address)).length, `${words}: ${best}`).toBeGreaterThan(0);
      }
    }
  });
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
    const found = await (await openedSearch(page, folder)).find(words);
    expect(
      found.slice(0, 3).some((address) => wanted.includes(address)),
      `${found.slice(0, 5)}`,
    ).toBe(true);
  });
}
