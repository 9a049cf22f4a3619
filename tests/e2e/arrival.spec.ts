import { type Browser, devices } from '@playwright/test';
import { playgroundPage } from './playground-page.ts';
import { expect, test } from './site.ts';

/** The tops of the parts that can be seen on a phone when `arrived` of the page's HTML is there and no script has run. */
async function topsOf(
  browser: Browser,
  baseURL: string,
  arrived: (html: string) => string,
): Promise<Readonly<Record<string, number>>> {
  const context = await browser.newContext({ ...devices['Pixel 7'], javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.route('**/playground/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: arrived(await response.text()) });
  });
  await page.goto('/playground/');
  const tops = await page
    .locator('main .sl-markdown-content, .playground > *')
    .evaluateAll((parts) =>
      parts
        .filter((part) => part.checkVisibility())
        .map((part) => [part.className, Math.round(part.getBoundingClientRect().top)] as const),
    );
  await context.close();
  return Object.fromEntries(tops);
}

test.describe('what is shown of a page that is still arriving stays where it is', () => {
  for (const end of ['class="results answer', 'class="mc-remedies', '<section class="inputs', 'data-file="0"', '<hr '])
    test(`up to ${end}`, async ({ browser, baseURL }) => {
      const whole = await topsOf(browser, baseURL!, (html) => html);
      const part = await topsOf(browser, baseURL!, (html) => {
        const at = html.lastIndexOf(end);
        expect(at).toBeGreaterThan(0);
        return html.slice(0, at);
      });
      expect(Object.keys(part)).toContain('bar');
      expect(whole).toMatchObject(part);
    });
});

for (const viewport of [
  { width: 412, height: 823 },
  { width: 1350, height: 940 },
])
  test(`nothing of a delivered page moves when it starts to listen, ${viewport.width} wide`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as readonly Shift[])
          for (const { node } of entry.sources) if (node?.closest?.('.answer, .why')) moved.push(node.className);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await playgroundPage(page).open();
    await page.locator('.presets optgroup').first().waitFor({ state: 'attached' });
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    expect(await page.evaluate(() => (globalThis as unknown as { readonly moved: string[] }).moved)).toEqual([]);
  });

type Shift = { readonly sources: readonly { readonly node?: Element }[] };
