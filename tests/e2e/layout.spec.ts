import { locales } from '../../src/analyzer/index.ts';
import { predictionStrings } from '../../src/views/prediction-strings.ts';
import { axeFaults } from './axe-faults.ts';
import { playgroundPage } from './playground-page.ts';
import { expect, test } from './site.ts';

test.use({ viewport: { width: 1280, height: 720 } });

/** As many files as a folder of Kubespray's own sample has, of which two set a variable that decides. */
const folder = [
  { path: 'mycluster/README.md', text: '# My cluster\n' },
  {
    path: 'mycluster/hosts.ini',
    text: '[kube_control_plane]\ncp1\n[etcd]\ncp1\n[kube_node]\nw[1:3]\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n',
  },
  { path: 'mycluster/group_vars/all/multus.yml', text: 'kube_network_plugin_multus: true\n' },
  { path: 'mycluster/group_vars/k8s_cluster/engine.yml', text: 'container_manager: containerd\n' },
  ...Array.from({ length: 26 }, (_, at) => ({ path: `mycluster/group_vars/all/part-${at}.yml`, text: `x${at}: 1\n` })),
];

for (const locale of locales) {
  test(`${locale}: all that decides is inside 1280 by 720, and the first Copy is at most 12 Tabs away`, async ({
    page,
  }) => {
    const playground = playgroundPage(page, locale);
    await playground.open();
    const copy = playground.answer
      .getByRole('button', { name: predictionStrings[locale].remedies.copyCommand })
      .first();
    const decisive = [
      playground.command,
      page.getByRole('combobox', { name: playground.text.release }),
      playground.answer.locator('.mc-sentence'),
      playground.answer.locator('.mc-because'),
      copy,
      page.locator('.leave > summary'),
      playground.inventory,
    ];
    for (const part of decisive) await expect(part).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);

    let tabs = 0;
    do {
      await page.keyboard.press('Tab');
      tabs++;
    } while (tabs < 30 && !(await copy.evaluate((button) => button === document.activeElement)));
    expect(tabs).toBeLessThanOrEqual(12);
  });
}

test('a folder of 30 files shows one of them, counts what matters, and takes the place of the example', async ({
  page,
}) => {
  const playground = playgroundPage(page);
  await playground.open();
  await page.evaluate((files) => {
    const entries = files.map(({ path, text }) => ({
      isFile: true,
      fullPath: `/${path}`,
      file: (take: (file: File) => void) => take(new File([text], path.split('/').at(-1)!)),
    }));
    const event = new Event('drop', { bubbles: true, cancelable: true });
    const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
    Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], items, files: [] } });
    document.querySelector('.inputs')!.dispatchEvent(event);
  }, folder);
  await expect(playground.command).toHaveValue('ansible-playbook -b -i mycluster/hosts.ini upgrade-cluster.yml');
  await expect(page.locator('textarea[data-file]')).toHaveCount(1);
  await expect(playground.answer.locator('.mc-sentence')).toContainText('Completes');
  const summary = page.getByRole('button', { name: playground.text.tree.summary(29, 2) });
  await expect(page.locator('.file-tree li')).toHaveCount(29);
  await summary.click();
  await expect(page.locator('.file-tree li')).toHaveCount(3);
  await page
    .locator('.file-tree li')
    .getByRole('button', { name: /engine\.yml/ })
    .click();
  await expect(page.locator('textarea[data-file]')).toHaveValue('container_manager: containerd\n');
  await expect(page.getByText('README.md')).toBeVisible();
});

test('the line between inventory and answer is moved by keyboard, and the navigation opens over the page', async ({
  page,
}) => {
  const playground = playgroundPage(page);
  await playground.open();
  const inputs = page.locator('.inputs');
  const width = async () => (await inputs.boundingBox())!.width;
  const before = await width();
  await page.getByRole('separator', { name: playground.text.size }).focus();
  await page.keyboard.press('ArrowLeft');
  expect(await width()).toBeLessThan(before);

  const navigation = page.locator('.sidebar-pane');
  await expect(navigation).toBeHidden();
  await page.locator('.sl-menu-button').click();
  await expect(navigation).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(navigation).toBeHidden();
});

test('half a name in a limit waits for the rest, and another word is refused', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  await playground.command.fill('ansible-playbook -b upgrade-cluster.yml --limit kube_n');
  await expect(playground.answer).toContainText(playground.text.stillTyping('kube_n', ['kube_node']));
  await expect(playground.answer.locator('.mc-verdict')).toHaveCount(0);
  expect(await axeFaults(page, '.playground')).toEqual([]);
  await playground.command.fill('ansible-playbook -b upgrade-cluster.yml --limit nobody');
  await expect(playground.answer.locator('.mc-sentence')).toContainText('Ansible refuses it');
});

test('a paste in the wrong field is named and moved; a log goes to the page that reads logs', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  const { misplaced } = playground.text;
  await playground.command.fill('[kube_node]\nw1\n');
  await expect(page.getByText(misplaced.inventory.says)).toBeVisible();
  expect(await axeFaults(page, '.playground')).toEqual([]);
  await page.getByRole('button', { name: misplaced.inventory.act }).click();
  await expect(playground.inventory).toHaveValue('[kube_node]\nw1\n');
  await playground.inventory.fill(
    'TASK [Multus | Start resources] ***\nfatal: [w1]: FAILED! => {"msg": "multus_manifest_2"}\n',
  );
  await page.getByRole('button', { name: misplaced.log.act }).click();
  await expect(page).toHaveURL(/\/find-your-error\/$/);
  await expect(page.locator('.log-decoder textarea')).toHaveValue(/Start resources/);
});

test('no line of the diff that patches the role is cut', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  const diff = playground.answer.locator('pre').filter({ hasText: '--- a/roles' });
  await diff.evaluate((element) => {
    for (let at = element.closest('details'); at; at = at.parentElement!.closest('details')) at.open = true;
  });
  await expect(diff).toBeVisible();
  const cut = () =>
    diff.evaluate(
      (element) => element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX === 'visible',
    );
  expect(await cut()).toBe(false);
});

test('an answer that lags behind is dimmed and its buttons do nothing', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  // The worker of this page never answers again.
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined;
  });
  await playground.command.fill('ansible-playbook -b upgrade-cluster.yml --limit w2');
  await expect(playground.answer).toHaveClass(/stale/);
  await playground.answer.getByRole('button', { name: predictionStrings.en.remedies.apply }).first().click();
  await expect(playground.command).toHaveValue('ansible-playbook -b upgrade-cluster.yml --limit w2');
});

test('a phone keeps the verdict at its lower edge, and a press leads to the answer', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = playgroundPage(page);
  await playground.open();
  const bar = page.locator('.verdict-bar');
  await expect(bar).toBeInViewport({ ratio: 1 });
  await expect(bar).toContainText('Stops');
  await expect(playground.command).toBeInViewport({ ratio: 1 });
  await expect(playground.inventory).toBeInViewport({ ratio: 1 });
  expect(await axeFaults(page, '.playground')).toEqual([]);
  await bar.click();
  await expect(playground.answer.locator('.mc-sentence')).toBeInViewport({ ratio: 1 });
});

test('the skip link leads to the command, Ctrl+Enter copies the best command, and ? lists the keys', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const playground = playgroundPage(page);
  await playground.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: playground.text.skip })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(playground.command).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/--limit w1,w2$/);
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Ctrl Enter');
  expect(await axeFaults(page, '.shortcuts')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
