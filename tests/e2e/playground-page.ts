import { expect, type Locator, type Page } from '@playwright/test';
import { type Headline, runWords } from '../../src/analyzer/index.ts';
import { strings } from '../../src/playground/strings.ts';

type Locale = keyof typeof strings;

/** The playground as a reader meets it: by labels and roles, in one language. */
export function playgroundPage(page: Page, locale: Locale = 'en') {
  const text = strings[locale];
  const results = page.locator('.results');
  const answer = page.getByRole('region', { name: text.result });
  return {
    text,
    /** The answer and its reasons. */
    results,
    answer,
    why: page.getByRole('region', { name: text.why }),
    /** A remedy that is not the best one, opened. */
    async openRemedy(remedy: Locator) {
      const closed = await remedy.evaluate((element) => element instanceof HTMLDetailsElement && !element.open);
      if (closed) await remedy.locator(':scope > summary').click();
    },
    /** The verdict on the input that is there now: the sentence before can begin with the same word. */
    async says(headline: Headline) {
      await expect(answer).toHaveAttribute('aria-busy', 'false');
      await expect(answer.locator('.mc-sentence')).toHaveText(new RegExp(`^${runWords[locale].headline[headline]}`));
    },
    /** What Ansible makes of the input, as opposed to the outcome of the run. */
    sentence: results.locator('p.read-sentence, p.sentence').last(),
    command: page.getByRole('textbox', { name: text.command, exact: true }),
    inventory: page.locator('textarea[data-file="0"]'),
    notes: results.locator('.note'),
    /** Opens the page and waits until it listens. */
    async open() {
      await page.goto(locale === 'en' ? '/playground/' : '/zh-cn/playground/');
      await page.locator('astro-island:not([ssr])').waitFor();
      await expect(page.locator('[data-delivered]')).toHaveCount(0);
    },
    /** The hosts of the list below a heading, or of a group. */
    selected: () => hostsOf(page.locator('.why > ol.hosts')),
    group: (name: string) => hostsOf(results.locator('.groups').getByRole('row', { name: new RegExp(`^${name} `) })),
  };
}

async function hostsOf(within: Locator): Promise<readonly string[]> {
  return within.locator('li code').filter({ visible: true }).allInnerTexts();
}
