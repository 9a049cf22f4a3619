import { locales } from '../../src/analyzer/index.ts';
import { predictionStrings } from '../../src/views/prediction-strings.ts';
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
  await expect(page.locator('.tree li')).toHaveCount(29);
  await summary.click();
  await expect(page.locator('.tree li')).toHaveCount(3);
  await page
    .locator('.tree li')
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
