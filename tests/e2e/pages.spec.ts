import AxeBuilder from '@axe-core/playwright';
import { allPaths, expect, test } from './site.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of await allPaths(page)) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          path,
        )
        .toEqual([]);
    }
  });
}

test('no page scrolls sideways, from 320 pixels up', async ({ page }) => {
  for (const width of [320, 375, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of await allPaths(page)) {
      await page.goto(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test('the search finds an article in the language of the page', async ({ page }) => {
  for (const [path, words, found] of [
    ['/', 'Content-Security-Policy', '/reference/privacy/'],
    ['/zh-cn/', '浏览器测试', '/zh-cn/reference/privacy/'],
  ] as const) {
    await page.goto(path);
    await page.locator('site-search button[data-open-modal]').click();
    await page.locator('site-search input').fill(words);
    await expect(
      page.locator('.pagefind-ui__result-link, site-search a').filter({ visible: true }).first(),
    ).toHaveAttribute('href', new RegExp(`^${found}`));
  }
});

test('the language menu leads to the same page in the other language', async ({ page }) => {
  await page.goto('/playground/');
  await page.locator('header starlight-lang-select select').selectOption({ label: '简体中文' });
  await expect(page).toHaveURL(/\/zh-cn\/playground\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('an address that does not exist is answered in both languages', async ({ page }) => {
  const answer = await page.goto('/no/such/page/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page · 没有这个页面');
});

test('on a phone the menu reaches every group of the navigation', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/zh-cn/playground/');
  await page.getByRole('button', { name: '菜单' }).click();
  await expect(page.getByRole('link', { name: '隐私' })).toBeVisible();
});
