import type { Page } from '@playwright/test';
import { inputStrings } from '../../src/playground/input-strings.ts';
import { leaveStrings } from '../../src/playground/leave-strings.ts';
import { encodeShare } from '../../src/playground/share.ts';
import { playgroundPage } from './playground-page.ts';
import { expect, test } from './site.ts';

const filesOf = (count: number, text = '') => Array.from({ length: count }, (_, at) => ({ path: `f${at}.ini`, text }));

async function openLink(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
}

const refused = [
  [
    'a short link of 20,000 files',
    encodeShare({ files: Array.from({ length: 20_000 }, () => ({ path: 'a', text: '' })), command: '' }),
    leaveStrings.en.unreadable['too-many-files']('2,000'),
  ],
  [
    'a written link of 20,000 parameters',
    `#command=x&${filesOf(20_000)
      .map(({ path }) => `file:${path}=`)
      .join('&')}`,
    leaveStrings.en.unreadable['too-many-parameters']('4,000'),
  ],
  [
    'a link whose command has 14 million characters',
    encodeShare({ files: [], command: 'x'.repeat(14_000_000) }),
    leaveStrings.en.unreadable['command-too-long']('100,000'),
  ],
] as const;

for (const [name, fragment, words] of refused) {
  test(`${name} is refused in words, and the page goes on`, async ({ page }) => {
    const playground = playgroundPage(page);
    await playground.open();
    await openLink(page, fragment);
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    await playground.command.fill('ansible-playbook cluster.yml');
    await expect(playground.sentence).toHaveText(playground.text.sentence.noLimit(4));
  });
}

test('a large link asks before it opens, and is left alone or opened as the reader says', async ({ page }) => {
  const text = inputStrings.en;
  const playground = playgroundPage(page);
  await playground.open();
  const before = await playground.inventory.inputValue();
  const fragment = encodeShare({ files: filesOf(1500, 'w1\n'), command: 'ansible-playbook cluster.yml' });
  await openLink(page, fragment);
  const card = page.getByRole('alert').filter({ hasText: text.largeLink({ files: 1500, characters: 4528 }) });
  await expect(card).toBeVisible();
  await expect(playground.inventory).toHaveValue(before);
  await card.getByRole('button', { name: text.declineLarge }).click();
  await expect(card).toBeHidden();
  expect(new URL(page.url()).hash).toBe('');
  await openLink(page, fragment);
  await card.getByRole('button', { name: text.openLarge, exact: true }).click();
  await expect(page.locator('.file-tree li')).toHaveCount(1500);
  // A file that is not shown costs no field.
  await expect(page.locator('[data-file], [data-editor]:not([data-editor="command"])')).toHaveCount(1);
  await page.getByRole('button', { name: text.leaveLinkExample }).click();
  await expect(playground.inventory).toHaveValue(before);
});

test('a large link asks in Chinese too', async ({ page }) => {
  const playground = playgroundPage(page, 'zh-CN');
  await playground.open();
  await openLink(page, encodeShare({ files: filesOf(300), command: 'x' }));
  const words = inputStrings['zh-CN'].largeLink({ files: 300, characters: 1 });
  await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
});

test('a command of 14 million characters is not taken, and what was there stays', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  const before = await playground.command.inputValue();
  await playground.command.fill('x'.repeat(14_000_000));
  await expect(page.getByRole('alert').filter({ hasText: inputStrings.en.tooLong.command })).toBeVisible();
  await expect(playground.command).toHaveValue(before);
  await playground.command.fill('ansible-playbook cluster.yml');
  await expect(page.getByText(inputStrings.en.tooLong.command)).toBeHidden();
});
