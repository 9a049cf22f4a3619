import { expect, test } from './site.ts';

for (const { folder, stops, completes } of [
  { folder: '/', stops: 'Stops', completes: 'Completes' },
  { folder: '/zh-cn/', stops: '会中断', completes: '能跑完' },
]) {
  test(`the box of ${folder} loads the analyzer only when it is used, and follows the command`, async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) scripts.push(request.url());
    });
    await page.goto(folder, { waitUntil: 'networkidle' });
    const box = page.locator('live-verdict');
    await expect(box.locator('.mc-sentence')).toContainText(stops);
    expect(scripts.filter((url) => url.includes('live-analysis'))).toEqual([]);

    await box.locator('textarea').fill('ansible-playbook -i inventory.ini upgrade-cluster.yml --limit w1,w2');
    await expect(box.locator('.mc-sentence')).toContainText(completes);
    await box.locator('select').selectOption('v2.26.1');
    await expect(box.locator('.mc-sentence')).toContainText(stops);
    await expect(box.locator('.mc-printed')).toContainText('multus_manifest_2.results');
  });
}

test('what was typed on the home page opens in the playground', async ({ page }) => {
  await page.goto('/');
  const box = page.locator('live-verdict');
  await box.locator('textarea').fill('ansible-playbook -i inventory.ini upgrade-cluster.yml --limit cp1');
  await expect(box.locator('.mc-sentence')).toContainText('cp1');
  await box.locator('.live-verdict-links a').first().click();
  await expect(page).toHaveURL(/\/playground\/#/);
  await expect(page.locator('.mc-sentence').first()).toContainText('cp1');
});
