import type { Page } from '@playwright/test';
import { locales, runWords } from '../../src/analyzer/index.ts';
import { editorStrings } from '../../src/playground/editor-strings.ts';
import { inputStrings } from '../../src/playground/input-strings.ts';
import { axeFaults } from './axe-faults.ts';
import { playgroundPage } from './playground-page.ts';
import { expect, test } from './site.ts';

// As a reader has it who has chosen nothing yet.
test.use({ editing: 'editor', viewport: { width: 1400, height: 950 } });

const editorOf = (page: Page, field: string) => page.locator(`[data-editor="${field}"] .monaco-editor`).first();

/** The text of an editor, however it is wrapped. */
const textOf = async (page: Page, field: string) =>
  (await editorOf(page, field).locator('.view-line').allInnerTexts()).join(' ').replace(/\s+/g, ' ');

for (const locale of locales) {
  test(`${locale}: the verdict is there before the editor, a quick fix turns it, and undoing brings it back`, async ({
    page,
  }) => {
    const monaco: string[] = [];
    page.on('request', (request) => {
      if (/\/editor\.[\w-]+\.js/.test(request.url())) monaco.push(request.url());
    });
    const playground = playgroundPage(page, locale);
    await page.goto(locale === 'en' ? '/playground/' : '/zh-cn/playground/', { waitUntil: 'commit' });
    const sentence = playground.results.locator('.mc-sentence');
    await expect(sentence).toContainText(runWords[locale].headline.stops);
    await expect(editorOf(page, 'command')).toBeVisible();
    expect(monaco.length).toBeGreaterThan(0);
    await page.locator('.settings summary').click();
    await expect(page.getByText(editorStrings[locale].leaveEditor)).toBeVisible();

    await editorOf(page, 'command').click();
    await expect(page.locator('[data-editor="command"] .squiggly-error').first()).toBeAttached();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await page.keyboard.press('Escape');
    // An answer that arrives meanwhile marks the text anew, and the editor then closes its menu.
    await expect(async () => {
      await page.keyboard.press('Control+.');
      await expect(page.locator('.action-widget').first()).toBeVisible({ timeout: 3000 });
    }).toPass();
    await page.keyboard.press('Enter');
    await expect(sentence).toContainText(runWords[locale].headline.completes);
    await page.locator('.applied').getByRole('button', { name: playground.text.undo }).press('Enter');
    await expect(sentence).toContainText(runWords[locale].headline.stops);
    await expect.poll(() => textOf(page, 'command')).toContain('--limit w1');
  });
}

test('proposes hosts, groups and options in the command, and says what a term selects', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  await editorOf(page, 'command').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(',w');
  // A style of ours for a class of the editor's would cut the list.
  await expect(page.locator('.suggest-widget .monaco-list-row').getByText('w3')).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('Backspace');
  await page.keyboard.type('kube_n');
  await expect(page.locator('.suggest-widget')).toContainText('kube_node');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await textOf(page, 'command')).replaceAll(', ', ','))
    .toContain('--limit w1,kube_node');
  await page.locator('[data-editor="command"] .view-line').getByText('kube_node').last().hover();
  await expect(page.locator('.monaco-hover').filter({ hasText: 'takes 3 hosts' })).toBeVisible();
});

test('the find box in the command has the look of the editor, not of our fields', async ({ page }) => {
  await playgroundPage(page).open();
  await editorOf(page, 'command').click();
  await page.keyboard.press('Control+f');
  const find = page.locator('[data-editor="command"] .find-widget textarea').first();
  await expect(find).toBeVisible();
  await expect(find).toHaveCSS('border-top-style', 'none');
  await expect(find).toHaveCSS('resize', 'none');
});

test('an editor says in full that it proposes nothing', async ({ page }) => {
  await playgroundPage(page).open();
  await editorOf(page, '0').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Space');
  const message = page.locator('.suggest-widget > .message').filter({ visible: true });
  await expect(message).not.toBeEmpty();
  const bottom = (element: Element) => element.getBoundingClientRect().bottom;
  // The box cuts what does not fit in.
  const box = await message.locator('..').evaluate(bottom);
  expect(await message.evaluate(bottom)).toBeLessThanOrEqual(box);
});

test('what is said of a place in the inventory lies over the line to the answer', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  await editorOf(page, '0').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('w4 ansible_host');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('[data-editor="0"] .view-line').getByText('ansible_host').first().hover();
  const hover = page.locator('.monaco-hover:not(.hidden)').filter({ visible: true });
  await expect(hover).toContainText('ansible_host');
  await page
    .getByRole('separator', { name: playground.text.size })
    .evaluate((line) => line.setAttribute('data-line', ''));
  const overLine = () =>
    hover.evaluate((box) => {
      const { left, width } = document.querySelector('[data-line]')!.getBoundingClientRect();
      const { top, right, height } = box.getBoundingClientRect();
      const x = left + width / 2;
      return x < right && box.contains(document.elementFromPoint(x, top + height / 2));
    });
  await expect.poll(overLine).toBe(true);
});

test('Escape, then Tab, leaves an editor; plain text areas can be chosen, and stay chosen', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  await editorOf(page, '0').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: inputStrings.en.openFiles })).toBeFocused();
  await page.locator('.settings summary').click();
  await page.getByRole('checkbox', { name: editorStrings.en.plain }).press('Space');
  await expect(playground.inventory).toBeVisible();
  await expect(page.locator('.monaco-editor')).toHaveCount(0);
  await page.reload();
  await playground.open();
  await expect(playground.inventory).toBeVisible();
});

test('axe finds nothing with the editor open, in both themes', async ({ page }) => {
  await page.goto('/playground/');
  await expect(editorOf(page, 'command')).toBeVisible();
  expect(await axeFaults(page, '.playground')).toEqual([]);
});

test('a phone has text areas, and no editor is loaded', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  const playground = playgroundPage(page);
  await playground.open();
  await expect(playground.inventory).toBeVisible();
  await expect(page.getByRole('checkbox', { name: editorStrings.en.plain })).toHaveCount(0);
});

test('what the answer is about is lit in the editors', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  await expect(editorOf(page, 'command')).toBeVisible();
  await page.locator('.answer .mc-clause').filter({ hasText: 'is alone in its batch' }).hover();
  const lit = (field: string) =>
    page
      .locator(`[data-editor="${field}"] .lit-place`)
      .allInnerTexts()
      .then((texts) => texts.join(''));
  await expect.poll(() => lit('command')).toBe('w1');
  await expect.poll(() => lit('0')).toBe('w[1:3]');
});
