import type { Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { allPaths, expect, openSearch, test } from './site.ts';

// One page visits a whole folder: what a browser starts anew for each test costs more than a look at a page.
for (const [folder, paths] of Map.groupBy(allPaths(), (path) => path.replace(/[^/]+\/$/, ''))) {
  test(`${folder}: every page fits every screen from 320 pixels up, and axe finds nothing`, async ({ page }) => {
    const seen = new Set<string>();
    for (const [at, path] of paths.entries()) {
      await page.goto(path);
      for (const width of [320, 375, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
      const look = {
        // The navigation is the same on every page of a folder,
        except: at === 0 ? undefined : 'nav.sidebar',
        // a page has the same colours in both languages, and what was seen on a page before has them here too.
        colours: !path.startsWith('/zh-cn/') && (await showsMore(page, seen)),
      };
      expect.soft(await axeFaults(page, 'html', look), path).toEqual([]);
    }
  });
}

/** Whether anything on a page is styled as nothing before it was; `seen` learns of it. */
async function showsMore(page: Page, seen: Set<string>): Promise<boolean> {
  const styles = await page.evaluate(() => {
    const styleOf = (element: Element | null) =>
      [element?.localName, element?.getAttribute('class'), element?.getAttribute('style')].join(' ');
    const shown = [...document.querySelectorAll('main *')];
    return [...new Set(shown.map((element) => `${styleOf(element.parentElement)} > ${styleOf(element)}`))];
  });
  const before = seen.size;
  for (const style of styles) seen.add(style);
  return seen.size > before;
}

test('a computed table keeps each verdict in its cell, and fits on paper', async ({ page }) => {
  for (const path of [
    '/fix/upgrade-one-worker/',
    '/fix/fixes/',
    '/reference/releases/',
    '/zh-cn/fix/a-node-is-down/',
  ]) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ media: 'screen' });
    await page.goto(path);
    const cells = page.locator('.computed td:has(.outcome)');
    expect(await cells.count()).toBeGreaterThan(0);
    const outside = () =>
      cells.evaluateAll((all) =>
        all.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
      );
    expect.soft(await outside(), path).toEqual([]);
    // The width of A4 between the margins that browsers leave.
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    expect.soft(await outside(), `${path} on paper`).toEqual([]);
    const widths = await page
      .locator('.computed table')
      .evaluateAll((all) => all.map((table) => table.getBoundingClientRect().width));
    expect.soft(Math.max(...widths), `${path} on paper`).toBeLessThanOrEqual(718);
  }
});

test('the keyboard shows where it is in one colour, in both themes', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    const accent = await page
      .locator('.way strong')
      .first()
      .evaluate((word) => getComputedStyle(word).color);
    for (const part of ['home-box textarea', 'home-box select', '.way', 'nav.sidebar summary', 'header a']) {
      await page.locator(part).first().focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
      const ring = await page.evaluate(() => getComputedStyle(document.activeElement!).outline);
      expect.soft(ring, `${part}, ${colorScheme}`).toBe(`${accent} solid 2px`);
    }
  }
});

test('the search finds an article in the language of the page', async ({ page }) => {
  for (const [path, words, found] of [
    ['/', 'Content-Security-Policy', '/reference/privacy/'],
    ['/zh-cn/', '浏览器测试', '/zh-cn/reference/privacy/'],
  ] as const) {
    await page.goto(path);
    await (await openSearch(page)).fill(words);
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
