import { axeFaults } from './axe-faults.ts';
import { expect, test } from './site.ts';

const log = `TASK [kubernetes-apps/network_plugin/multus : Multus | Start resources] *****
fatal: [k8s-node01vt -> {{ groups['kube_control_plane'][0] }}]: FAILED! => {"msg": "Error in jmespath.search in json_query filter plugin:\\n'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'"}

PLAY RECAP *****`;

for (const { folder, label, task, none } of [
  { folder: '', label: 'Paste the end of your log', task: 'Task', none: 'No failing task' },
  { folder: '/zh-cn', label: '粘贴日志的末尾部分', task: '任务', none: '没有失败的任务' },
]) {
  test(`a pasted log names task, host and finding, and leads on ${folder}`, async ({ page }) => {
    await page.goto(`${folder}/find-your-error/`);
    await page.locator('astro-island:not([ssr])').waitFor();
    const decoder = page.locator('.log-decoder');
    await page.getByRole('textbox', { name: label }).fill(log);
    await expect(decoder.locator('dt', { hasText: task })).toBeVisible();
    await expect(decoder.locator('dd', { hasText: 'Multus | Start resources' })).toBeVisible();
    await expect(decoder.getByText('k8s-node01vt', { exact: true })).toBeVisible();
    await decoder.locator('.log-findings a').first().click();
    await expect(page).toHaveURL(new RegExp(`${folder}/findings/lookup-reaches-excluded-hosts/$`));
  });

  test(`a text that is no log is answered, and Tab leaves the field ${folder}`, async ({ page }) => {
    await page.goto(`${folder}/find-your-error/`);
    await page.locator('astro-island:not([ssr])').waitFor();
    const field = page.getByRole('textbox', { name: label });
    await field.fill('<script>alert(1)</script> help');
    await expect(page.locator('.log-decoder [role=status]')).toContainText(none);
    await page.keyboard.press('Tab');
    await expect(field).not.toBeFocused();
  });
}

test('what the log tells of the run leads to the next command and to the playground, and no simulator is loaded before', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('/find-your-error/');
  await page.locator('astro-island:not([ssr])').waitFor();
  const before = scripts.length;
  const command = 'ansible-playbook -i hosts.yaml upgrade-cluster.yml --limit k8s-node01vt';
  await page
    .locator('.log-decoder textarea')
    .fill(`$ ${command}\nansible-playbook [core 2.16.8]\n  config file = /opt/kubespray-2.25.1/ansible.cfg\n${log}`);
  await expect(page.locator('.log-next code')).toHaveText(`${command} --skip-tags multus`);
  // The search of the page comes when the browser is idle.
  expect(scripts.slice(before).filter((url) => !/log-worker|ui-core/.test(url))).toEqual([]);
  await page.getByRole('link', { name: 'Open this in the playground' }).click();
  await expect(page.locator('textarea, .monaco-editor').first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Release', exact: true })).toHaveValue('v2.25.1');
});

test('the decoder is free of faults for axe once it has an answer', async ({ page }) => {
  await page.goto('/find-your-error/');
  await page.locator('astro-island:not([ssr])').waitFor();
  await page.locator('.log-decoder textarea').fill(log);
  await page.locator('.log-findings').waitFor();
  expect(await axeFaults(page, '.log-decoder')).toEqual([]);
});

test('a log of 56,000 hosts that fail alike is one failure', async ({ page }) => {
  await page.goto('/find-your-error/');
  await page.locator('astro-island:not([ssr])').waitFor();
  const hosts = Array.from({ length: 56_000 }, (_, at) => [`h${at}`, { failed: true, msg: 'x' }]);
  const plays = [{ tasks: [{ task: { name: 'one' }, hosts: Object.fromEntries(hosts) }] }];
  await page.locator('.log-decoder textarea').fill(JSON.stringify({ plays }));
  await expect(page.locator('.log-decoder [role=status]').first()).toContainText('1 failure');
});

test('a page whose worker cannot be loaded says so', async ({ page }) => {
  await page.route(/log-worker/, (route) => route.abort());
  await page.goto('/find-your-error/');
  await page.locator('astro-island:not([ssr])').waitFor();
  await page.locator('.log-decoder textarea').fill(log);
  await expect(page.locator('.log-decoder [role=status]').first()).toContainText('could not be loaded');
});
