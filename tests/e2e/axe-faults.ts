import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

type Look = { readonly except?: string | undefined; readonly themes?: readonly ('light' | 'dark')[] };

/** What axe finds on a page, or in a part of it without another, in the light theme and in the dark one: one line for each rule that is broken. */
export async function axeFaults(
  page: Page,
  within = 'html',
  { except, themes = ['light', 'dark'] }: Look = {},
): Promise<readonly string[]> {
  // An answer that lags behind is dimmed on purpose.
  await expect(page.locator('.results[aria-busy="true"], .stale')).toHaveCount(0);
  const faults: string[] = [];
  await page.evaluate(axe.source);
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    // Between the themes only colours differ.
    const rules = theme === 'light' ? undefined : ['color-contrast', 'link-in-text-block'];
    faults.push(...(await brokenRules(page, { within, except, rules })).map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}

type Part = { readonly within: string; readonly except: string | undefined; readonly rules: string[] | undefined };

/** axe's package for Playwright opens a further page for each report, and takes six times as long as axe in the page itself. */
async function brokenRules(page: Page, part: Part): Promise<readonly string[]> {
  return page.evaluate(async ({ within, except, rules }) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await inPage.run(
      { include: [within], exclude: except === undefined ? [] : [except] },
      // No rule of ours needs the style sheets themselves.
      { resultTypes: ['violations'], preload: false, ...(rules && { runOnly: rules }) },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, part);
}
