import type { Page } from '@playwright/test';
import { type Headline, type Locale, locales, runWords } from '../../src/analyzer/index.ts';
import { touchStrings } from '../../src/playground/touch-strings.ts';
import { mapStrings } from '../../src/views/map-strings.ts';
import { runStrings } from '../../src/views/run-strings.ts';
import { axeFaults } from './axe-faults.ts';
import { playgroundPage } from './playground-page.ts';
import { expect, test } from './site.ts';

/** The playground's picture, on the worked example: one worker of three in the limit, v2.25.1. */
function pictureOf(page: Page, locale: Locale) {
  const playground = playgroundPage(page, locale);
  const text = touchStrings[locale];
  return {
    ...playground,
    text,
    map: page.locator('.why .mc-map'),
    caption: page.locator('.why .mc-map figcaption'),
    host: (name: string) => page.locator(`.why .mc-map [data-host="${name}"]`),
    touches: (what: 'limit' | 'down') => page.getByRole('radio', { name: text.columns[what], exact: true }),
    box: (host: string, what: 'limit' | 'down') =>
      page.getByRole('checkbox', { name: text.box(host, what), exact: true }),
    says: (headline: Headline) =>
      expect(playground.answer.locator('.mc-sentence')).toHaveText(
        new RegExp(`^${runWords[locale].headline[headline]}`),
      ),
    commandEnds: (end: string) =>
      expect(playground.command).toHaveValue(
        `ansible-playbook -b -i inventory/mycluster/hosts.ini upgrade-cluster.yml${end}`,
      ),
  };
}

for (const locale of locales) {
  test.describe(locale, () => {
    test('a click on a host changes the limit of the command, and the verdict with it', async ({ page }) => {
      const picture = pictureOf(page, locale);
      await picture.open();
      await picture.says('stops');
      await expect(picture.host('w2')).toHaveAttribute('aria-pressed', 'false');
      await picture.host('w2').click();
      await picture.commandEnds(' --limit w1,w2');
      await picture.says('completes');
      await expect(picture.host('w2')).toHaveAttribute('aria-pressed', 'true');
      await picture.host('w1').click();
      await picture.commandEnds(' --limit w2');
      await picture.says('stops');
      await picture.host('w2').click();
      await expect(picture.map.getByText(picture.text.refused['nobody-left'])).toBeVisible();
      await picture.commandEnds(' --limit w2');
    });

    test('the hosts are one stop of the Tab key, and arrow keys and Space do what a click does', async ({ page }) => {
      const picture = pictureOf(page, locale);
      await picture.open();
      await picture.touches('limit').focus();
      await page.keyboard.press('Tab');
      await expect(picture.host('cp1')).toBeFocused();
      await page.keyboard.press('End');
      await expect(picture.host('w3')).toBeFocused();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Space');
      await picture.commandEnds(' --limit w1,w2');
      await picture.says('completes');
      await expect(picture.host('w2')).toBeFocused();
    });

    test('a host that cannot be reached is marked by a click, and the run stops', async ({ page }) => {
      const picture = pictureOf(page, locale);
      await picture.open();
      await picture.host('w2').click();
      await picture.says('completes');
      await picture.touches('down').check({ force: true });
      await picture.host('w2').click();
      await picture.says('stops');
      await expect(picture.host('w2')).toContainText(mapStrings[locale].down);
      await expect(picture.caption).toContainText(runStrings[locale].stations.name.facts);
      await picture.host('w2').click();
      await picture.says('completes');
      await picture.commandEnds(' --limit w1,w2');
    });

    test('a host that was down is still marked when the page is opened again', async ({ page }) => {
      const picture = pictureOf(page, locale);
      await picture.open();
      await picture.touches('down').check({ force: true });
      await picture.host('w3').click();
      await expect(picture.host('w3')).toContainText(mapStrings[locale].down);
      await page.waitForFunction(() => localStorage.getItem('multus-clinic:input') !== null);
      await picture.open();
      await expect(picture.host('w3')).toContainText(mapStrings[locale].down);
      await expect(picture.answer).toHaveAttribute('aria-busy', 'false');
      await picture.touches('down').check({ force: true });
      await expect(picture.host('w3')).toHaveAttribute('aria-pressed', 'true');
      await picture.host('w3').click();
      await expect(picture.host('w3')).toHaveAttribute('aria-pressed', 'false');
    });

    test('the list of hosts does the same with check boxes', async ({ page }) => {
      const picture = pictureOf(page, locale);
      await picture.open();
      await page.getByText(picture.text.summary(1, 4, 0)).focus();
      await page.keyboard.press('Enter');
      await picture.box('w3', 'limit').focus();
      await page.keyboard.press('Space');
      await picture.commandEnds(' --limit w1,w3');
      await picture.says('completes');
      await expect(picture.box('w3', 'limit')).toBeChecked();
      await picture.box('w3', 'down').focus();
      await page.keyboard.press('Space');
      await picture.says('stops');
      await expect(picture.box('w3', 'down')).toBeChecked();
    });

    test('the run is stepped through by button and arrow keys, station by station', async ({ page }) => {
      const picture = pictureOf(page, locale);
      const { map, stations } = { map: mapStrings[locale], stations: runStrings[locale].stations };
      await picture.open();
      await expect(picture.caption).toContainText('Multus | Start resources');
      await page.getByRole('button', { name: map.previous }).click();
      await expect(picture.caption).toContainText(stations.name.guard);
      await expect(picture.host('cp1')).toContainText(map.atStation.outside);
      await page.keyboard.press('ArrowLeft');
      await expect(picture.caption).toContainText(stations.name.facts);
      await expect(picture.host('w1')).toContainText(map.atStation.batch);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(picture.caption).toContainText('Multus | Start resources');
      await expect(picture.host('w2')).toContainText(map.answer.missing);
    });

    test('axe finds nothing in the picture and the list, with a host down, in both themes', async ({ page }) => {
      const picture = pictureOf(page, locale);
      await picture.open();
      await picture.touches('down').check({ force: true });
      await page.getByText(picture.text.summary(1, 4, 0)).click();
      await picture.box('w2', 'down').check();
      await expect(picture.host('w2')).toContainText(mapStrings[locale].down);
      expect(await axeFaults(page, '.playground')).toEqual([]);
    });

    test('the page on the cause shows the same picture, and it can be stepped through', async ({ page }) => {
      await page.goto(locale === 'en' ? '/understand/root-cause/' : '/zh-cn/understand/root-cause/');
      const figure = page.locator('.mc-map').first();
      await figure.scrollIntoViewIfNeeded();
      await figure.getByRole('button', { name: mapStrings[locale].previous }).click();
      await expect(figure.locator('figcaption')).toContainText(runStrings[locale].stations.name.guard);
      await expect(figure.locator('[data-host]')).toHaveCount(0);
    });
  });
}

test('five thousand hosts are no buttons; the list finds one by a part of its name', async ({ page }) => {
  const picture = pictureOf(page, 'en');
  await picture.open();
  await picture.inventory.fill(
    '[kube_control_plane]\ncp1\n[kube_node]\nw[1:4999]\n[k8s_cluster:children]\nkube_node\n',
  );
  await expect(picture.map.getByText(picture.text.tooMany)).toBeVisible();
  await expect(page.locator('[data-host]')).toHaveCount(0);
  await page.getByText(picture.text.summary(1, 5000, 0)).click();
  await page.getByRole('searchbox', { name: picture.text.filter }).fill('w499');
  await picture.box('w4990', 'limit').click();
  await picture.commandEnds(' --limit w1,w4990');
});

test('without scripts the picture shows the step that decides, and no button that does nothing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/understand/root-cause/');
  await expect(page.locator('.mc-map figcaption').first()).toContainText('The run stops here');
  await expect(page.locator('.mc-map').getByRole('button')).toHaveCount(0);
  await context.close();
});
