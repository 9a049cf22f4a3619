import { axeFaults } from './axe-faults.ts';
import { expect, test } from './site.ts';

const inventory =
  '[kube_control_plane]\ncp1\n[etcd]\ncp1\n[kube_node]\nnode[1:3]\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n[all:vars]\nkube_network_plugin_multus=True\ncontainer_manager=containerd\n';
const command = 'ansible-playbook -b -i hosts.ini upgrade-cluster.yml --limit node1';

for (const { folder, stops, completes } of [
  { folder: '/', stops: 'Stops', completes: 'Completes' },
  { folder: '/zh-cn/', stops: '会中断', completes: '能跑完' },
]) {
  test(`the box of ${folder} shows a failure with its fix, loads the analyzer only when it is used, and follows a command`, async ({
    page,
  }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) scripts.push(request.url());
    });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(folder, { waitUntil: 'networkidle' });
    const box = page.locator('home-box');
    await expect(box.locator('textarea')).toBeInViewport({ ratio: 1 });
    await expect(box.locator('.home-box-foot')).toBeInViewport({ ratio: 1 });
    await expect(box.locator('.mc-sentence')).toContainText(stops);
    await expect(box.locator('.mc-best mark')).toHaveText('w1,w2');
    await box.locator('textarea').focus();
    await page.waitForLoadState('networkidle');
    expect(scripts.filter((url) => /\/worker-[^/]*\.js$/.test(url))).toEqual([]);

    await box.locator('select').selectOption('v2.25.1');
    await box.locator('textarea').fill('ansible-playbook -b -i inventory.ini upgrade-cluster.yml --limit w1');
    await expect(box.locator('.mc-best .mc-copy')).toBeInViewport({ ratio: 1 });
    await box
      .locator('textarea')
      .fill('root@deploy:~# ansible-playbook -i inventory.ini upgrade-cluster.yml --limit w1,w2');
    await expect(box.locator('.mc-sentence')).toContainText(completes);
    await box.locator('select').selectOption('v2.26.1');
    await expect(box.locator('.mc-sentence')).toContainText(stops);
    await expect(box.locator('.mc-printed')).toContainText('multus_manifest_2.results');
    expect(await axeFaults(page, 'home-box')).toEqual([]);
  });
}

test('a command and an inventory, pasted together, are judged, and open in the playground as they are', async ({
  page,
}) => {
  await page.goto('/');
  const box = page.locator('home-box');
  await box.locator('select').selectOption('v2.25.1');
  await box.locator('textarea').fill(`${inventory}\n${command}\n`);
  await expect(box.locator('.mc-sentence')).toContainText('node1');
  await expect(box.locator('.mc-best mark')).toHaveText('node1,node2');
  await expect(box.locator('.mc-best').getByRole('button', { name: 'Copy the command' })).toBeVisible();
  await box.getByRole('link', { name: 'Open all of it in the playground' }).click();
  await expect(page.locator('textarea[data-file="0"]')).toHaveValue(inventory);
  await expect(page.getByRole('textbox', { name: 'Command', exact: true })).toHaveValue(command);
  await expect(page.getByRole('combobox', { name: 'Release', exact: true })).toHaveValue('v2.25.1');
});

test('an error leads to a command and to its finding, and its whole log to the page that reads logs', async ({
  page,
}) => {
  await page.goto('/');
  const box = page.locator('home-box');
  const log = `$ ${command}\nTASK [kubernetes-apps/network_plugin/multus : Multus | Start resources] ***\nfatal: [node1 -> cp1]: FAILED! => {"msg": "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'"}\n`;
  await box.locator('textarea').fill(log);
  await expect(box.locator('.home-box-error a').first()).toHaveAttribute(
    'href',
    /\/findings\/lookup-reaches-excluded-hosts\/$/,
  );
  await expect(box.locator('.mc-verdict')).toBeVisible();
  await expect(box.locator('.mc-block .mc-command').first()).toHaveText(`${command} --skip-tags multus`);
  await expect(box.getByRole('button', { name: 'Copy the command' }).first()).toBeVisible();
  expect(await axeFaults(page, 'home-box')).toEqual([]);
  await box.getByRole('link', { name: 'Read the whole output' }).click();
  await expect(page.locator('.log-decoder textarea')).toHaveValue(log);
});
