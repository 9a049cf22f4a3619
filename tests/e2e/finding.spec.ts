import { expect, test } from './site.ts';

const languages = [
  {
    folder: '',
    link: 'Copy link',
    markdown: 'Copy as Markdown',
    done: 'Link copied',
    open: 'Open in the playground',
    examples: 'examples with their verdicts',
  },
  {
    folder: '/zh-cn',
    link: '复制链接',
    markdown: '复制为 Markdown',
    done: '链接已复制',
    open: '在诊断台中打开',
    examples: '个示例及其结论',
  },
] as const;

for (const { folder, link, markdown, done, open, examples } of languages) {
  const address = `${folder}/findings/lookup-dotted-key/`;

  test(`a finding is passed on by its short link and as Markdown ${folder}`, async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    await page.getByRole('button', { name: link }).click();
    await expect(page.locator('finding-actions [role=status]')).toHaveText(done);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await copied()).toBe(`${baseURL}${folder}/e/lookup-dotted-key/`);
    await page.getByRole('button', { name: markdown }).click();
    await expect.poll(copied).toContain("has no attribute 'multus_manifest_2.results'");
  });

  test(`a short link leads to the finding ${folder}`, async ({ page }) => {
    // The page sends the reader on before it has loaded.
    await page.goto(`${folder}/e/lookup-dotted-key/`, { waitUntil: 'commit' });
    await expect(page).toHaveURL(new RegExp(`${address}$`));
  });

  test(`an example of a finding opens in the playground ${folder}`, async ({ page }) => {
    await page.goto(address);
    await page.getByText(examples).click();
    await page.getByRole('link', { name: open }).first().click();
    await expect(page).toHaveURL(new RegExp(`^[^#]*${folder}/playground/`));
    await expect(page.locator('textarea').first()).toBeVisible();
  });
}

test('copying works without a clipboard, as on plain http', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('/findings/lookup-dotted-key/');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('finding-actions [role=status]')).toHaveText('Link copied');
});

test('without scripts a finding is read whole, and offers no button that does nothing', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${baseURL}/findings/lookup-reaches-excluded-hosts/`);
  await expect(page.getByText('For workers alone nothing is missed')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  await page.close();
});

for (const [device, width, height] of [
  ['a laptop', 1280, 720],
  ['a phone', 390, 844],
] as const) {
  test(`the first command of a finding is on the first screen of ${device}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const { folder } of languages)
      for (const id of ['lookup-reaches-excluded-hosts', 'multus-off-still-evaluated', 'lookup-dotted-key']) {
        await page.goto(`${folder}/findings/${id}/`);
        const command = page.locator('main pre').first();
        await expect(command).toContainText('--skip-tags multus');
        const box = await command.boundingBox();
        expect((box?.y ?? height) + 40, `${folder}/${id}`).toBeLessThanOrEqual(height);
      }
  });
}
