// Pictures of the site for a look at it: `npm run screenshots`, into the ignored folder `screenshots/`.
// The one that the README shows is written to `public/` when README_PICTURE is set.
import { test } from '@playwright/test';
import { playgroundPage } from './playground-page.ts';

const views = [
  { name: 'light', width: 1280, height: 900, colorScheme: 'light', folder: '' },
  { name: 'dark', width: 1280, height: 900, colorScheme: 'dark', folder: '' },
  { name: 'phone', width: 375, height: 812, colorScheme: 'light', folder: '' },
  { name: 'chinese', width: 1280, height: 900, colorScheme: 'light', folder: '/zh-cn' },
  { name: 'chinese-phone-dark', width: 375, height: 812, colorScheme: 'dark', folder: '/zh-cn' },
] as const;
const pages = {
  home: '/',
  'root-cause': '/understand/root-cause/',
  finding: '/findings/lookup-reaches-excluded-hosts/',
  playground: '/playground/',
  privacy: '/reference/privacy/',
  missing: '/no/such/page/',
};

for (const { name, width, height, colorScheme, folder } of views) {
  test(name, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [title, path] of Object.entries(pages)) {
      await page.goto(folder + path);
      await page.screenshot({ path: `screenshots/${title}-${name}.png`, fullPage: true });
    }
    const playground = playgroundPage(page, folder ? 'zh-CN' : 'en');
    await playground.open();
    await playground.inventory.fill('[kube_node]\nw[1:3]\nw4 ansible_host\n\n[k8s_cluster:children]\nkube_node\n');
    await playground.command.fill('ansible-playbook upgrade-cluster.yml --limit w9,w1');
    await playground.notes.first().waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: `screenshots/playground-broken-${name}.png`, fullPage: true });
  });
}

test('the picture of the README', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await playgroundPage(page).open();
  await page.screenshot({ path: process.env.README_PICTURE ?? 'screenshots/readme-playground.png' });
});
