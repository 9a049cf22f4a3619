import type { Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { playgroundPage } from './playground-page.ts';
import { expect, test } from './site.ts';

/** What is lit of the worked example: one worker of three in the limit. */
function litOf(page: Page) {
  return {
    command: page.locator('.bar .lit-layer mark'),
    inventory: page.locator('.inputs .lit-layer mark'),
    hosts: () =>
      page
        .locator('.why .mc-host.mc-lit')
        .evaluateAll((hosts) => hosts.map((host) => host.getAttribute('data-host')).sort()),
    clause: (words: string) => page.locator('.answer .mc-clause').filter({ hasText: words }),
    said: page.locator('.playground + p[role="status"]'),
  };
}

test('a clause lights its hosts in command, inventory and picture, under the pointer and with the focus', async ({
  page,
}) => {
  const lit = litOf(page);
  await playgroundPage(page).open();
  await lit.clause('is alone in its batch').hover();
  await expect(lit.command).toHaveText(['w1']);
  await expect(lit.inventory).toHaveText(['w[1:3]']);
  await expect.poll(lit.hosts).toEqual(['w1']);
  await expect(lit.said).toHaveText('');
  await page.mouse.move(0, 0);
  await expect(lit.command).toHaveCount(0);

  await lit.clause('Stops').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(lit.hosts).toEqual(['cp1', 'w2', 'w3']);
  await expect(lit.inventory).toHaveText(['cp1', 'w[1:3]']);
  await expect(lit.command).toHaveCount(0);
});

test('a press holds what is lit and says it once, another lets go, and so does Escape', async ({ page }) => {
  const lit = litOf(page);
  await playgroundPage(page).open();
  const clause = lit.clause('so the role asks');
  await clause.press('Enter');
  await expect(clause).toHaveAttribute('aria-pressed', 'true');
  await expect(lit.said).toHaveText(
    'Highlighted: inventory/mycluster/hosts.ini lines 2 and 8 and 3 hosts of the picture.',
  );
  await page.getByRole('combobox', { name: 'Release' }).focus();
  await expect.poll(lit.hosts).toEqual(['cp1', 'w2', 'w3']);
  expect(await axeFaults(page, '.playground')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(lit.hosts).toEqual([]);
  await clause.click();
  await expect(clause).toHaveAttribute('aria-pressed', 'true');
  await clause.click();
  await expect(clause).toHaveAttribute('aria-pressed', 'false');
});

test('a host of the picture, a step and a finding light the same', async ({ page }) => {
  const lit = litOf(page);
  await playgroundPage(page).open();
  await page.locator('.why [data-host="w1"]').focus();
  await expect(lit.command).toHaveText(['w1']);
  await page.locator('.mc-station .mc-clause').first().focus();
  await expect(lit.inventory).toHaveText(['w[1:3]']);
  await page.locator('.mc-finding').first().getByRole('link').focus();
  await expect(lit.command.first()).toBeVisible();
  await expect.poll(lit.hosts).toContain('w1');
});

test('on a phone a tap holds a clause, and the text areas show its places', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL!,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const lit = litOf(page);
  await playgroundPage(page).open();
  await lit.clause('is alone in its batch').tap();
  await expect(lit.clause('is alone in its batch')).toHaveAttribute('aria-pressed', 'true');
  await expect(lit.inventory).toHaveText(['w[1:3]']);
  await expect(lit.command).toHaveText(['w1']);
  await context.close();
});
