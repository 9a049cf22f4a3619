import type { Page } from '@playwright/test';
import { locales } from '../../src/analyzer/index.ts';
import { inputStrings } from '../../src/playground/input-strings.ts';
import { leaveStrings } from '../../src/playground/leave-strings.ts';
import { decodeShare, encodeShare } from '../../src/playground/share.ts';
import { axeFaults } from './axe-faults.ts';
import { dropFolder } from './drop-folder.ts';
import { playgroundPage } from './playground-page.ts';
import { expect, test } from './site.ts';

const ini = `[kube_control_plane]
cp1
[kube_node]
w[1:3]
[k8s_cluster:children]
kube_control_plane
kube_node
[k8s_cluster:vars]
kube_network_plugin_multus=True
container_manager=containerd
`;
const upgrade = 'ansible-playbook upgrade-cluster.yml --limit w1';

type Locale = (typeof locales)[number];

/** The part of the page by which a verdict leaves, and what its buttons put on the clipboard. */
function leavePart(page: Page, locale: Locale) {
  const text = leaveStrings[locale];
  const part = page.locator('details.leave');
  return {
    text,
    part,
    async open() {
      await part.locator(':scope > summary').press('Enter');
      await expect(part.getByText(text.proved)).toBeVisible();
      await part.getByText(text.more, { exact: true }).click();
    },
    async copied(label: string): Promise<string> {
      await part.getByRole('button', { name: label, exact: true }).press('Enter');
      return page.evaluate(() => navigator.clipboard.readText());
    },
  };
}

async function allowClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

for (const locale of locales) {
  test(`${locale}: a link brings back what was typed, byte for byte, and leaves the reader’s own input alone`, async ({
    page,
  }) => {
    await allowClipboard(page);
    const playground = playgroundPage(page, locale);
    const leave = leavePart(page, locale);
    await playground.open();
    await page.getByRole('textbox', { name: playground.text.fileName(1) }).fill('');
    await playground.inventory.fill(ini);
    await playground.command.fill(upgrade);
    await leave.open();
    const link = await leave.copied(leave.text.copyLink);
    expect(decodeShare(new URL(link).hash)).toEqual({
      kind: 'state',
      state: { files: [{ path: '', text: ini }], command: upgrade, kubespray: 'v2.25.1' },
    });

    await playground.command.fill('ansible-playbook cluster.yml --limit w2');
    await expect.poll(playground.selected).toEqual(['w2']);
    await page.goto(link);
    await expect.poll(playground.selected).toEqual(['w1']);
    await expect(playground.inventory).toHaveValue(ini);
    await expect(playground.command).toHaveJSProperty('readOnly', true);
    await page.getByRole('button', { name: inputStrings[locale].leaveLink }).press('Enter');
    await expect(playground.command).toHaveValue('ansible-playbook cluster.yml --limit w2');
    expect(new URL(page.url()).hash).toBe('');
  });

  test(`${locale}: secrets stay here, names change on request, and the outcome is proved`, async ({ page }) => {
    await allowClipboard(page);
    const playground = playgroundPage(page, locale);
    const leave = leavePart(page, locale);
    await playground.open();
    await playground.inventory.fill(`# call Bob\n${ini.replace('cp1', 'cp1 ansible_password=hunter2')}`);
    await leave.open();
    await expect(leave.part.getByText(leave.text.dropped(2))).toBeVisible();
    const english = await leave.copied(leave.text.copyMarkdown.en);
    expect(english).toContain('### Verdict');
    expect(english).not.toMatch(/hunter2|Bob/);
    expect(await leave.copied(leave.text.copyMarkdown['zh-CN'])).toMatch(/\p{Script=Han}/u);
    await leave.part.getByRole('checkbox').press('Space');
    await expect(leave.part.getByText(/worker-1/).first()).toBeAttached();
    const renamed = await leave.copied(leave.text.copyJson);
    expect(renamed).toContain('worker-[1:3]');
    expect(renamed).not.toMatch(/hunter2|Bob|\bcp1\b/);
    await expect(leave.part.getByRole('link')).toHaveAttribute(
      'href',
      /^https:\/\/github\.com\/kubernetes-sigs\/kubespray\/issues\/new\?template=bug-report\.yaml&title=%22Stop%20if%20etcd%20group/,
    );
    expect(await axeFaults(page, '.playground')).toEqual([]);
  });
}

test('the picture of the run is copied as PNG and saved as SVG, with the names that leave', async ({ page }) => {
  await allowClipboard(page);
  const leave = leavePart(page, 'en');
  const { answer, open } = playgroundPage(page);
  await open();
  const before = await answer.boundingBox();
  await leave.open();
  expect(await answer.boundingBox()).toEqual(before);
  await leave.part.getByRole('checkbox').press('Space');
  await expect(leave.part.getByText(/worker-1/).first()).toBeAttached();
  await leave.part.getByRole('button', { name: leave.text.copyPicture }).press('Enter');
  const copied = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      if (!item?.types.includes('image/png')) return 0;
      const picture = await createImageBitmap(await item.getType('image/png'));
      return picture.width;
    });
  await expect.poll(copied).toBe(1440);
  const saved = page.waitForEvent('download');
  await leave.part.getByRole('button', { name: leave.text.savePicture }).press('Enter');
  const svg = (await import('node:fs')).readFileSync(await (await saved).path(), 'utf8');
  const faults = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('parsererror').length,
    svg,
  );
  expect(faults).toBe(0);
  expect(svg).toContain('>worker-1<');
  expect(svg).not.toMatch(/>(?:cp1|w[123])</);
});

test('each broken link says what is wrong with it, in its own words', async ({ page }) => {
  const whole = encodeShare({ files: [{ path: '', text: ini }], command: upgrade });
  const broken = [
    `${whole}…`,
    '#v1.',
    whole.slice(0, -8),
    `${whole}AAAA`,
    whole.replace(/.(?=.{9}$)/, (char) => (char === 'A' ? 'B' : 'A')),
    '#v2.AAAA',
    '#v1',
    '#v0.AAAA',
    '#command=a&command=b',
    '#file:=w1',
    '#v1.AAAAAAAAAAA',
  ];
  const playground = playgroundPage(page);
  await playground.open();
  const said = new Set<string>();
  for (const fragment of broken) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
    const decoded = decodeShare(fragment);
    if (decoded.kind !== 'unreadable') throw new Error(`${fragment} can be read`);
    const words = leaveStrings.en.unreadable[decoded.reason](decoded.detail);
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    said.add(decoded.reason);
  }
  expect(said.size).toBeGreaterThanOrEqual(9);
  await expect(playground.command).toHaveValue(/upgrade-cluster/);
});

test('a folder with group_vars is opened, what is not an inventory is left out with the reason, and a saved request comes back', async ({
  page,
}) => {
  const playground = playgroundPage(page);
  await playground.open();
  await dropFolder(page, 'mycluster', [
    ['mycluster/hosts.ini', ini.replace(/\[k8s_cluster:vars\][\s\S]*/, '')],
    ['mycluster/group_vars/k8s_cluster/k8s-cluster.yml', 'kube_network_plugin_multus: true\ncontainer_manager: crio\n'],
    ['mycluster/artifacts/admin.conf', 'token: hunter2'],
    ['mycluster/logo.png', '\x89\0\x01'],
  ]);
  await page.locator('.file-tree').getByRole('button', { name: 'k8s-cluster.yml' }).click();
  await expect(page.getByRole('textbox', { name: playground.text.fileName(2) })).toHaveValue(
    'mycluster/group_vars/k8s_cluster/k8s-cluster.yml',
  );
  await expect(page.locator('.refused')).toContainText(inputStrings.en.because.credentials);
  await expect(page.locator('.refused')).toContainText(inputStrings.en.because.binary);
  await playground.command.fill('ansible-playbook -i inventory/mycluster/hosts.ini upgrade-cluster.yml -l w1');
  await expect.poll(playground.selected).toEqual(['w1']);

  await page.locator('details.leave > summary').click();
  await page.getByText(leaveStrings.en.more, { exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: leaveStrings.en.saveFile }).click();
  const path = await (await saved).path();
  await page.getByRole('button', { name: playground.text.clear, exact: true }).click();
  await expect(playground.inventory).toHaveValue('');
  await page.locator('input[data-open="files"]').setInputFiles({
    name: 'multus-clinic-request.json',
    mimeType: 'application/json',
    buffer: (await import('node:fs')).readFileSync(path),
  });
  await expect.poll(playground.selected).toEqual(['w1']);
});

test('a text over two megabytes is kept as a file and analysed, and never put into an editor', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  const comment = `# ${'x'.repeat(98)}\n`;
  await page.locator('input[data-open="files"]').setInputFiles({
    name: 'hosts.ini',
    mimeType: 'text/plain',
    buffer: Buffer.from(ini + comment.repeat(25_000)),
  });
  await expect(page.locator('.kept-as-file')).toContainText('2.4 MB');
  await expect(page.locator('textarea[data-file]')).toHaveCount(0);
  await playground.command.fill('ansible-playbook -i hosts.ini upgrade-cluster.yml -l w2');
  await expect.poll(playground.selected).toEqual(['w2']);
});

test('input survives a reload, and clearing it clears what was kept', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  await playground.inventory.fill(ini);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('multus-clinic:input'))).toContain('w[1:3]');
  await page.reload();
  await expect(playground.inventory).toHaveValue(ini);
  await page.getByRole('button', { name: playground.text.clear, exact: true }).click();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('multus-clinic:input'))).toBeNull();
  await page.getByRole('button', { name: playground.text.undo }).click();
  await expect(playground.inventory).toHaveValue(ini);
});

test('without a store the page works, says that it keeps nothing, and warns before input is lost', async ({ page }) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
      if (key.startsWith('multus-clinic')) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
  });
  const playground = playgroundPage(page);
  await playground.open();
  await playground.inventory.fill(ini);
  await expect(page.getByText(inputStrings.en.notKept)).toBeVisible();
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    });
  });
  await playground.inventory.press('End');
  await page.close({ runBeforeUnload: true });
  expect(await asked).toBe('beforeunload');
});
