import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds on a page, or in a part of it, in the light theme and in the dark one: one line for each rule that is broken. */
export async function axeFaults(page: Page, within = 'html'): Promise<readonly string[]> {
  const faults: string[] = [];
  await page.evaluate(axe.source);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    // Between the themes only colours differ.
    const rules = theme === 'light' ? undefined : ['color-contrast', 'link-in-text-block'];
    faults.push(...(await brokenRules(page, within, rules)).map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}

/** axe's package for Playwright opens a further page for each report, and takes six times as long as axe in the page itself. */
async function brokenRules(page: Page, within: string, rules?: string[]): Promise<readonly string[]> {
  return page.evaluate(
    async ([part, runOnly]) => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await inPage.run(part, { resultTypes: ['violations'], ...(runOnly ? { runOnly } : {}) });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    [within, rules] as const,
  );
}
