import type { Page } from '@playwright/test';
import { type Locale, locales, nameInCluster, objectLabel, runWords } from '../../src/analyzer/index.ts';
import { runQuestionStrings } from '../../src/playground/run-question-strings.ts';
import { touchStrings } from '../../src/playground/touch-strings.ts';
import { predictionStrings } from '../../src/views/prediction-strings.ts';
import { runStrings } from '../../src/views/run-strings.ts';
import { axeFaults } from './axe-faults.ts';
import { playgroundPage } from './playground-page.ts';
import { expect, test } from './site.ts';

/** Multus on, three control-plane hosts, four workers, as in upstream issue 11431. */
const inventory = `[all:vars]
container_manager=containerd
kube_network_plugin_multus=True

[kube_control_plane]
k8s-master[1:3]

[etcd:children]
kube_control_plane

[kube_node]
k8s-node[01:04]vt

[k8s_cluster:children]
kube_control_plane
kube_node
`;
const workersFirst = inventory.replace(
  'children]\nkube_control_plane\nkube_node',
  'children]\nkube_node\nkube_control_plane',
);
/** Three control-plane hosts with etcd, two workers, and no group k8s_cluster. */
const undeclared = `[kube_control_plane]
cp[1:3]

[etcd:children]
kube_control_plane

[kube_node]
w[1:2]
`;
const escaped = (text: string) => text.replace(/[()|]/g, '\\$&');
const command = (words: string) => `ansible-playbook -b -i inventory.ini ${words}`;

const missing = [
  'customresourcedefinition/multus-crd',
  'serviceaccount/multus-serviceaccount',
  'clusterrole/multus-clusterrole',
  'clusterrolebinding/multus-clusterrolebinding',
];

function verdictOf(page: Page, locale: Locale) {
  const playground = playgroundPage(page, locale);
  const { results, text } = playground;
  const words = predictionStrings[locale];
  const sentence = results.locator('.mc-sentence');
  return {
    ...playground,
    words,
    sentence,
    body: results.locator('.mc-verdict'),
    remedies: results.locator('.mc-remedy'),
    release: page.getByRole('combobox', { name: text.release }),
    /** Puts a request into the fields. */
    async ask(release: string, inventoryText: string, commandText: string) {
      await playground.open();
      await page.getByRole('textbox', { name: text.fileName(1) }).fill('inventory.ini');
      await playground.inventory.fill(inventoryText);
      await page.getByRole('combobox', { name: text.release }).selectOption(release);
      await playground.command.fill(commandText);
    },
    /** What the strip says about a release. */
    onRelease: (release: string) => results.locator('.mc-cell').filter({ hasText: new RegExp(`${release}[:：]`) }),
  };
}

for (const locale of locales) {
  test.describe(locale, () => {
    test('one worker stops v2.25.1, with host and message; the first remedy, applied, passes, and can be undone', async ({
      page,
    }) => {
      const verdict = verdictOf(page, locale);
      await verdict.ask('v2.25.1', inventory, command('upgrade-cluster.yml --limit=k8s-node01vt'));
      await verdict.says('stops');
      await expect(verdict.sentence).toContainText('k8s-node01vt');
      await expect(verdict.body.locator('blockquote')).toHaveText(
        /'ansible\.vars\.hostvars\.HostVarsVars object' has no attribute 'multus_manifest_2'/,
      );

      const first = verdict.remedies.first();
      await expect(first.locator('mark')).toContainText('k8s-node01vt,k8s-node02vt');
      await first.getByRole('button', { name: verdict.words.remedies.apply }).click();
      await expect(verdict.command).toHaveValue(command('upgrade-cluster.yml --limit=k8s-node01vt,k8s-node02vt'));
      await verdict.says('completes');
      await expect(verdict.remedies).toHaveCount(0);

      await verdict.results.getByRole('button', { name: verdict.text.undo }).click();
      await expect(verdict.command).toHaveValue(command('upgrade-cluster.yml --limit=k8s-node01vt'));
      await verdict.says('stops');
    });

    test('two workers pass', async ({ page }) => {
      const verdict = verdictOf(page, locale);
      await verdict.ask('v2.25.1', inventory, command('upgrade-cluster.yml --limit k8s-node01vt,k8s-node02vt'));
      await verdict.says('completes');
    });

    test('workers before the control plane leave v2.29.1 incomplete, and the four objects are named', async ({
      page,
    }) => {
      const verdict = verdictOf(page, locale);
      await verdict.ask('v2.29.1', workersFirst, command('cluster.yml'));
      await verdict.says('incomplete');
      const list = verdict.body.locator('.mc-objects dd').first();
      await expect(list.locator('li')).toHaveText(
        missing.map((object) => `${objectLabel(object, locale)} ${nameInCluster(object, missing)}`),
      );
    });

    test('an empty cache leaves a drained worker on v2.31.0; facts first, applied, lets the run complete', async ({
      page,
    }) => {
      const verdict = verdictOf(page, locale);
      const text = runStrings[locale];
      await verdict.ask('v2.31.0', undeclared, command('upgrade-cluster.yml --limit w1'));
      await verdict.says('depends-on-facts');
      await page.getByRole('radio', { name: runQuestionStrings[locale].empty, exact: true }).check();
      await expect(verdict.sentence).toHaveText(new RegExp(`^${escaped(runWords[locale].stopsDrained('w1'))}`));
      await expect(verdict.body.locator('.mc-way-out .mc-command')).toHaveText([
        'ansible-playbook playbooks/facts.yml -b -i inventory.ini',
        command('upgrade-cluster.yml --limit w1'),
        'kubectl uncordon w1',
      ]);
      await expect(verdict.results.locator('.mc-station').last()).toContainText(text.stations.state.stops);

      const best = verdict.remedies.first();
      await expect(best.locator('.mc-command').first()).toContainText(/facts\.yml/);
      await best.getByRole('button', { name: verdict.words.remedies.apply }).click();
      await verdict.says('completes');
      await expect(page.getByRole('radio', { name: runQuestionStrings[locale].cached, exact: true })).toBeChecked();
    });

    test('has the verdict of its example in the page before any script runs', async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
      const page = await context.newPage();
      const verdict = verdictOf(page, locale);
      await page.goto(locale === 'en' ? '/playground/' : '/zh-cn/playground/');
      await verdict.says('stops');
      await expect(verdict.remedies.first()).toBeVisible();
      await expect(verdict.onRelease('v2.27.0')).toHaveCount(1);
      await context.close();
    });
  });
}

test('each remedy of the one worker, applied, has the outcome that it shows', async ({ page }) => {
  const verdict = verdictOf(page, 'en');
  await verdict.ask('v2.25.1', inventory, command('upgrade-cluster.yml --limit=k8s-node01vt'));
  // The example fails as well, on another host.
  await expect(verdict.sentence).toContainText('k8s-node01vt');
  const count = await verdict.remedies.count();
  expect(count).toBeGreaterThan(3);
  for (let at = 0; at < count; at++) {
    const remedy = verdict.remedies.nth(at);
    await verdict.openRemedy(remedy);
    const promised = (await remedy.locator('.mc-turn .mc-mark').last().innerText()).trim();
    expect(promised).toBe(runWords.en.headline.completes);
    await remedy.getByRole('button', { name: verdict.words.remedies.apply }).click();
    await expect(verdict.sentence).toHaveText(new RegExp(`^${promised}`));
    await verdict.results.getByRole('button', { name: verdict.text.undo }).click();
    await verdict.says('stops');
  }
});

test('a full upgrade passes, and its batches can be stepped through by keyboard', async ({ page }) => {
  const verdict = verdictOf(page, 'en');
  await verdict.ask('v2.25.1', inventory, command('upgrade-cluster.yml'));
  await verdict.says('completes');
  const caption = verdict.results.locator('.mc-map figcaption');
  await expect(caption).toContainText(verdict.words.map.batch(1, 7));
  await verdict.results.getByRole('button', { name: verdict.words.map.next }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await expect(caption).toContainText(verdict.words.map.batch(3, 7));
  await page.keyboard.press('ArrowLeft');
  await expect(caption).toContainText(verdict.words.map.batch(2, 7));
});

test('the strip shows every release, follows the request, and chooses one', async ({ page }) => {
  const verdict = verdictOf(page, 'en');
  await verdict.ask('v2.25.1', inventory, command('upgrade-cluster.yml --limit k8s-node01vt'));
  await expect(verdict.onRelease('v2.25.1')).toHaveAttribute('aria-current', 'true');
  await page.getByRole('radio', { name: runQuestionStrings.en.cached, exact: true }).check();
  await expect(verdict.results.locator('.mc-runs')).toContainText(verdict.words.strip.firstSafe('v2.27.1'));
  await verdict.onRelease('v2.27.1').click();
  await expect(verdict.release).toHaveValue('v2.27.1');
  await verdict.says('completes');
  await expect(verdict.onRelease('v2.27.1')).toHaveAttribute('aria-current', 'true');
});

test('a host that is down is ticked by keyboard, and the run stops before it touches a node', async ({ page }) => {
  const verdict = verdictOf(page, 'en');
  await verdict.ask('v2.31.0', undeclared, command('upgrade-cluster.yml'));
  await verdict.says('completes');
  await page.locator('.hosts-of-run summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: touchStrings.en.box('w2', 'down'), exact: true }).focus();
  await page.keyboard.press('Space');
  await verdict.says('stops');
  await page.keyboard.press('Space');
  await verdict.says('completes');
});

test('copies a command over plain http, where there is no clipboard to write to', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const verdict = verdictOf(page, 'en');
  await verdict.open();
  await page.evaluate(() => {
    document.addEventListener('copy', () => {
      const field = document.activeElement;
      document.title = field instanceof HTMLTextAreaElement ? field.value : String(getSelection());
    });
  });
  const button = verdict.remedies.first().getByRole('button', { name: verdict.words.remedies.copyCommand });
  await button.click();
  await expect(verdict.remedies.first().getByText(verdict.words.copied, { exact: true })).toBeVisible();
  await expect(page).toHaveTitle(/--limit w1,w2$/);
  await expect(button).toBeFocused();
});

test('an ansible-core that is typed counts, and nothing typed means what the release pins', async ({ page }) => {
  const verdict = verdictOf(page, 'en');
  await verdict.ask('v2.25.1', inventory, command('upgrade-cluster.yml --limit k8s-node01vt'));
  await page.locator('.settings summary').click();
  const field = page.getByRole('textbox', { name: verdict.text.ansible });
  await expect(field).toHaveAttribute('placeholder', verdict.text.ansiblePinned('2.16'));
  await field.fill('2.14.17');
  await expect(verdict.body.locator('.mc-setting')).toHaveText('Kubespray v2.25.1 · ansible-core 2.14.17');
  await expect(verdict.body.locator('blockquote')).toContainText("The conditional check 'not item is skipped' failed");
});

test('without a release the verdict says what it depends on', async ({ page }) => {
  const verdict = verdictOf(page, 'en');
  await verdict.ask('', inventory, command('upgrade-cluster.yml --limit k8s-node01vt'));
  await expect(verdict.sentence).toHaveText(
    /^Depends on the release: it stops with a node drained on v2\.27\.0; it stops on v2\.21\.0 to v2\.26\.1;/,
  );
});

test('five thousand hosts are drawn, counted and answered', async ({ page }) => {
  const verdict = verdictOf(page, 'en');
  const large = inventory.replace('k8s-node[01:04]vt', 'k8s-node[0001:4997]vt');
  await verdict.ask('v2.25.1', large, command('upgrade-cluster.yml --limit k8s-node0001vt'));
  await verdict.says('stops');
  const picture = verdict.results.getByRole('img', { name: /^kube_node: 1 in this batch/ });
  await expect(picture).toHaveAccessibleName(/4,996 outside the limit and asked, has no value$/);
  expect(await verdict.results.locator('svg path').count()).toBeLessThan(150);
});

const states = [
  ['stops', 'v2.25.1', inventory, 'upgrade-cluster.yml --limit k8s-node01vt'],
  ['incomplete', 'v2.29.1', workersFirst, 'cluster.yml'],
  ['completes', 'v2.25.1', inventory, 'upgrade-cluster.yml'],
  ['nothing-runs', 'v2.25.1', inventory, 'upgrade-cluster.yml --list-hosts'],
  ['depends-on-facts', 'v2.31.0', inventory, 'upgrade-cluster.yml --limit k8s-node01vt'],
  ['rejected', 'v2.25.1', inventory, 'upgrade-cluster.yml --limit nobody'],
  ['undetermined', 'v2.25.1', inventory, 'site.yml'],
] as const;

for (const [headline, release, text, words] of states) {
  test(`${headline}: axe finds nothing in light or dark, and nothing is wider than a phone`, async ({ page }) => {
    const verdict = verdictOf(page, 'en');
    await verdict.ask(release, text, command(words));
    await verdict.says(headline);
    for (const details of await page.locator('.playground details').all())
      await details.evaluate((element: HTMLDetailsElement) => {
        element.open = true;
      });
    expect.soft(await axeFaults(page, '.playground')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect
      .soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
      .toBeLessThanOrEqual(0);
  });
}
