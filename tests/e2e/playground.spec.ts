import { locales } from '../../src/analyzer/index.ts';
import { inputStrings } from '../../src/playground/input-strings.ts';
import { runQuestionStrings } from '../../src/playground/run-question-strings.ts';
import { playgroundPage } from './playground-page.ts';
import { expect, test } from './site.ts';

const ini = `# from the ticket
[kube_control_plane]
cp1
[kube_node]
node[1:3]
edge1 ansible_host=10.0.0.9
[k8s_cluster:children]
kube_control_plane
kube_node
`;

const yaml = `all:
  children:
    kube_control_plane:
      hosts:
        cp1:
    kube_node:
      hosts:
        node3:
        node1:
    k8s_cluster:
      children:
        kube_control_plane:
        kube_node:
`;

/** A folder of hosts, 60 lines long, whose line 40 opens a section and does not close it. */
const broken = Array.from({ length: 60 }, (_, at) =>
  at === 0 ? '[kube_node]' : at === 39 ? '[kube_nodes' : `node${at}`,
);

for (const locale of locales) {
  test.describe(locale, () => {
    test('takes an INI inventory and a limit, and lists the hosts in Ansible’s order', async ({ page }) => {
      const playground = playgroundPage(page, locale);
      await playground.open();
      await playground.inventory.fill(ini);
      await playground.command.fill('ansible-playbook -i hosts.ini upgrade-cluster.yml -l "edge*,node2"');
      await expect(playground.sentence).toHaveText(playground.text.sentence.limit(2, 5, 'node2, edge1'));
      expect(await playground.selected()).toEqual(['node2', 'edge1']);
      expect(await playground.group('kube_control_plane')).toEqual(['cp1']);
      expect(await playground.group('kube_node')).toEqual(['node1', 'node2', 'node3', 'edge1']);
    });

    test('takes a YAML inventory and a limit with an exclusion', async ({ page }) => {
      const playground = playgroundPage(page, locale);
      await playground.open();
      await page.getByRole('textbox', { name: playground.text.fileName(1) }).fill('');
      await playground.inventory.fill(yaml);
      await playground.command.fill("ansible-playbook cluster.yml --limit='k8s_cluster:!node1'");
      await expect(playground.sentence).toHaveText(playground.text.sentence.limit(2, 3, 'cp1, node3'));
      expect(await playground.selected()).toEqual(['cp1', 'node3']);
      expect(await playground.group('kube_node')).toEqual(['node3', 'node1']);
    });

    test('names a broken line 40 of 60 and leads to it', async ({ page }) => {
      const playground = playgroundPage(page, locale);
      await playground.open();
      await playground.inventory.fill(broken.join('\n'));
      const note = playground.notes.filter({ hasText: locale === 'en' ? 'line 40' : '第 40 行' }).first();
      await expect(note).toBeVisible();
      await expect(note.locator('pre code')).toHaveText('[kube_nodes');
      await note.getByRole('button').click();
      await expect(playground.inventory).toBeFocused();
      const line = await playground.inventory.evaluate(
        (field: HTMLTextAreaElement) => field.value.slice(0, field.selectionStart).split('\n').length,
      );
      expect(line).toBe(40);
    });

    test('has the result of its example in the page before any script runs', async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
      const page = await context.newPage();
      const playground = playgroundPage(page, locale);
      await page.goto(locale === 'en' ? '/playground/' : '/zh-cn/playground/');
      await expect(playground.sentence).toHaveText(playground.text.sentence.limit(1, 4, 'w1'));
      expect(await playground.group('kube_node')).toEqual(['w1', 'w2', 'w3']);
      await context.close();
    });

    test('clears everything, says that there is nothing yet, and takes it back', async ({ page }) => {
      const playground = playgroundPage(page, locale);
      await playground.open();
      await playground.inventory.fill(ini);
      await page.getByRole('button', { name: playground.text.clear, exact: true }).click();
      await expect(playground.sentence).toHaveText(playground.text.sentence.noInventory);
      await expect(playground.notes).toHaveCount(0);
      await page.getByRole('button', { name: playground.text.undo }).click();
      await expect(playground.inventory).toHaveValue(ini);
      await expect(playground.sentence).toHaveText(playground.text.sentence.limitTakesNothing(5));
    });
  });
}

test('reads group_vars and further files by their path', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  await page.getByRole('button', { name: playground.text.addFile }).click();
  await page.getByRole('textbox', { name: playground.text.fileName(2) }).fill('inventory/mycluster/group_vars/all.yml');
  await page.locator('textarea[data-file="1"]').fill('a: [');
  await expect(playground.notes.first()).toContainText('inventory/mycluster/group_vars/all.yml, line 1');
  await page
    .getByRole('button', { name: playground.text.removeFile('inventory/mycluster/group_vars/all.yml') })
    .click();
  await expect(playground.notes).toHaveCount(0);
});

test('folds a long list and shows it whole on request', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  await playground.inventory.fill('[kube_node]\nnode[1:5000]\n');
  await playground.command.fill('ansible-playbook upgrade-cluster.yml');
  await expect(playground.sentence).toHaveText(playground.text.sentence.noLimit(5000));
  expect(await playground.selected()).toHaveLength(40);
  await playground.results.getByRole('button', { name: 'Show 4960 more' }).first().click();
  expect(await playground.selected()).toHaveLength(5000);
});

test('is worked by keyboard alone: Tab enters and leaves each text area', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  await playground.command.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: playground.text.release })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: runQuestionStrings.en.notSure })).toBeFocused();
  await page.getByRole('textbox', { name: playground.text.fileName(1) }).focus();
  await page.keyboard.press('Tab');
  await expect(playground.inventory).toBeFocused();
  for (const name of [inputStrings.en.openFiles, inputStrings.en.openFolder, playground.text.addFile]) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
});

test('shows names that are markup as text', async ({ page }) => {
  const playground = playgroundPage(page);
  await playground.open();
  await playground.inventory.fill(
    '[<img src=x onerror=alert(1)>]\n<script>alert(1)</script>\n__proto__\nconstructor\n',
  );
  await playground.command.fill('ansible-playbook cluster.yml');
  await expect(playground.sentence).not.toHaveText(playground.text.sentence.limit(1, 4, 'w1'));
  await expect(page.locator('.playground img, .playground script')).toHaveCount(0);
});

test('opens with what its address names, and follows the address', async ({ page }) => {
  const playground = playgroundPage(page);
  const address = (limit: string) =>
    `/playground/#command=${encodeURIComponent(`ansible-playbook cluster.yml -l ${limit}`)}&inventory=${encodeURIComponent(ini)}`;
  await page.goto(address('cp1'));
  await expect.poll(playground.selected).toEqual(['cp1']);
  await expect(playground.inventory).toHaveValue(ini);
  await page.goto(address('node1'));
  await expect.poll(playground.selected).toEqual(['node1']);
});
