import { readFileSync } from 'node:fs';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** The addresses of every page of the built site, as the sitemap has them, and one that does not exist. */
export function allPaths(): readonly string[] {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  const paths = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  return [...paths, '/no/such/page/'];
}

/** What went wrong on a page without the test looking for it. */
type Watch = { readonly faults: string[] };
type Choices = {
  /** Tests write into plain text areas, unless they are about the editor that a reader has by default. */
  readonly editing: 'plain' | 'editor';
};

/** A test on the built site that fails on a request to another origin, a request with a body, a violation of the policy, or an error in the console. */
export const test = base.extend<{ watch: Watch } & Choices>({
  editing: ['plain', { option: true }],
  watch: [
    async ({ page, baseURL, editing }, use) => {
      const faults: string[] = [];
      page.on('request', (request) => {
        const { protocol, origin, pathname, search } = new URL(request.url());
        if (protocol === 'data:' || protocol === 'blob:') return;
        if (origin !== new URL(baseURL!).origin) faults.push(`request to another origin: ${request.url()}`);
        if (request.method() !== 'GET' || request.postData() !== null)
          faults.push(`request that sends: ${request.url()}`);
        // The search asks for its own index with a time stamp.
        if (search !== '' && !pathname.startsWith('/pagefind/')) faults.push(`request with a query: ${request.url()}`);
      });
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
      page.on('console', (message) => {
        // The browser itself says this of every page that the server answers with 404.
        if (/status of 404/.test(message.text()) && /no\/such\/page/.test(message.location().url)) return;
        if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          throw new Error(`policy violated: ${violatedDirective} ${blockedURI}`);
        });
      });
      // What a page gives up or takes back after a second or more waits for a busy machine as well.
      await page.addInitScript(() => {
        const { setTimeout } = globalThis;
        const patient = (work: () => void, delay = 0) => setTimeout(work, delay < 1_000 ? delay : 100 * delay);
        Object.assign(globalThis, { setTimeout: patient });
      });
      // Through the context's own store this would cost a page of its own in each test.
      if (editing === 'plain')
        await page.addInitScript(() => {
          const key = 'multus-clinic:editing';
          try {
            if (localStorage.getItem(key) === null) localStorage.setItem(key, 'plain');
          } catch {
            // A test without a store has a text area by the width of its screen, or none.
          }
        });
      await use({ faults });
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the search of a page, whose button listens only when its script has run, and gives its field. */
export async function openSearch(page: Page): Promise<Locator> {
  const field = page.locator('site-search input');
  await expect(async () => {
    if (!(await field.isVisible())) await page.locator('site-search button[data-open-modal]').click({ timeout: 5_000 });
    await expect(field).toBeVisible({ timeout: 5_000 });
  }).toPass();
  return field;
}

export { expect };
