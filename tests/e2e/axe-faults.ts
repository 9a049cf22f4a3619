import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

type Look = { readonly except?: string | undefined; readonly colours?: boolean };

/** The rules that can be broken in one theme and not in the other. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page, or in a part of it without another, in the light theme and in the dark one, or without a look at its colours: one line for each rule that is broken. */
export async function axeFaults(
  page: Page,
  within = 'html',
  { except, colours = true }: Look = {},
): Promise<readonly string[]> {
  // An answer that lags behind is dimmed on purpose.
  await expect(page.locator('.results[aria-busy="true"], .stale')).toHaveCount(0);
  // Code that no longer has to be scrolled loses its place in the order of Tab a moment after the window grew.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.expressive-code pre:has(> code)')].every(
      (pre) => pre.scrollWidth > pre.clientWidth === pre.hasAttribute('tabindex'),
    ),
  );
  const faults: string[] = [];
  await page.evaluate(axe.source);
  for (const theme of colours ? (['light', 'dark'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const look = { within, except, only: theme === 'dark' ? colourRules : [], skipped: colours ? [] : colourRules };
    faults.push(...(await brokenRules(page, look)).map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}

type Part = {
  readonly within: string;
  readonly except: string | undefined;
  /** The rules to look at; none: all but those that are skipped. */
  readonly only: string[];
  readonly skipped: readonly string[];
};

/** axe's package for Playwright opens a further page for each report, and takes six times as long as axe in the page itself. */
async function brokenRules(page: Page, part: Part): Promise<readonly string[]> {
  return page.evaluate(async ({ within, except, only, skipped }) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await inPage.run(
      { include: [within], exclude: except === undefined ? [] : [except] },
      // No rule of ours needs the style sheets themselves.
      {
        resultTypes: ['violations'],
        preload: false,
        rules: Object.fromEntries(skipped.map((rule) => [rule, { enabled: false }])),
        ...(only.length > 0 && { runOnly: only }),
      },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, part);
}
