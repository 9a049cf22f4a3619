import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { plannerStrings } from '../../src/site/planner-strings.ts';
import { axeFaults } from './axe-faults.ts';
import { expect, test } from './site.ts';

const text = plannerStrings.en;
const ini =
  '[kube_control_plane]\nmaster[1:3]\n[etcd:children]\nkube_control_plane\n[kube_node]\nnode[1:4]\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n';

test.use({ viewport: { width: 1280, height: 720 } });

for (const [folder, said] of [
  ['', text.planned(6, 18)],
  ['/zh-cn', plannerStrings['zh-CN'].planned(6, 18)],
] as const) {
  test(`${folder}/plan/: the example is planned before any script runs, and starts no worker`, async ({ page }) => {
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await page.goto(`${folder}/plan/`);
    await page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
    await expect(page.locator('.plan-verdict strong')).toHaveText(said);
    await expect(page.locator('.planner textarea')).toHaveValue(/kube_control_plane/);
    await expect(page.locator('.plan-hop li .mc-copy').first()).toBeInViewport();
    expect(workers).toEqual([]);
  });
}

test('a pasted inventory, releases and a bound are planned anew, and a reload keeps them', async ({ page }) => {
  await page.goto('/plan/');
  await page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  await page.locator('.planner textarea').fill(ini);
  await page.getByLabel(text.from).selectOption('v2.29.1');
  await page.getByLabel(text.atMostDown).fill('3');
  await expect(page.locator('.plan-verdict')).toContainText(text.planned(2, 6));
  await expect(page.locator('.plan-hop').first()).toContainText('node1, node2, node3; then node4');
  await page.reload();
  await expect(page.locator('.plan-hop').first()).toContainText('node1, node2, node3; then node4');
});

test('groups of workers are taken one after another', async ({ page }) => {
  await page.goto('/plan/');
  await page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  await page.getByLabel(text.groups).fill('rack1');
  await page.getByLabel(text.groups).blur();
  await expect(page.locator('.plan-hop').first()).toContainText('Workers in rack1');
});

test('a plan that ends early says why, and leads to the run in the playground', async ({ page }) => {
  await page.goto('/plan/');
  await page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  await page.locator('.planner textarea').fill('[kube_control_plane]\ncp1\n[kube_node]\nw1\nw2\n');
  await expect(page.locator('.plan-summary')).toContainText('Stops with cp1 drained');
  expect(await axeFaults(page, '.planner')).toEqual([]);
  await page.getByRole('link', { name: text.open }).click();
  await expect(page.locator('.answer .mc-sentence')).toContainText('cp1');
  await expect(page).toHaveURL(/\/playground\//);
});

test('the plan is taken along as a pipeline, and nothing but this site is asked', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/plan/');
  await page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  await page.locator('.plan-take > summary').click();
  await page.getByLabel(text.form).selectOption('gitlab');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: text.download }).click(),
  ]);
  const { stages } = parse(readFileSync(await download.path(), 'utf8')) as { stages: readonly string[] };
  expect(stages).toEqual(['v2.26.1', 'v2.27.1', 'v2.28.1', 'v2.29.1', 'v2.30.0', 'v2.31.0']);
  const { host } = new URL(page.url());
  expect(asked.filter((url) => !url.startsWith('blob:') && new URL(url).host !== host)).toEqual([]);
});

test('the playground hands its inventory and release over', async ({ page }) => {
  await page.goto(
    `/playground/#release=v2.28.1&command=ansible-playbook%20upgrade-cluster.yml&inventory=${encodeURIComponent(ini)}`,
  );
  // What the address names takes the place of the example first.
  await expect(page.locator('.answer .mc-setting')).toContainText('v2.28.1');
  await page.getByRole('link', { name: 'Plan a whole upgrade with this inventory' }).click();
  await expect(page.locator('.planner textarea')).toHaveValue(ini);
  await expect(page.getByLabel(text.from)).toHaveValue('v2.28.1');
  await expect(page.locator('.plan-hop').first()).toContainText('node1');
});
