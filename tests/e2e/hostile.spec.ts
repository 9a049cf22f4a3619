import type { Page } from '@playwright/test';
import { encodeShare } from '../../src/playground/share.ts';
import { playgroundPage } from './playground-page.ts';
import { expect, test } from './site.ts';

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<math><mtext></mtext><script>alert(1)</script>',
  '<template><script>alert(1)</script></template>',
  '<style>*{display:none}</style>',
  '<object data="javascript:alert(1)">',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
];

/** Counts what the page itself must never come to hold, and any dialog. */
async function expectOnlyText(page: Page): Promise<void> {
  const foreign = page.locator(
    '.playground :is(script, iframe, object, embed, form, template, style, [onerror], [onload], [ontoggle], [href^="javascript"])',
  );
  await expect(foreign).toHaveCount(0);
}

test('script in host names, variables and links stays text', async ({ page }) => {
  test.setTimeout(120_000);
  page.on('dialog', () => {
    throw new Error('a script ran');
  });
  const playground = playgroundPage(page);
  await playground.open();
  for (const payload of payloads) {
    const word = payload.replace(/[\s#]/g, '/');
    const text = `[kube_node]\n"${word.replaceAll('"', '\\"')}"\nw1 x="${word.replaceAll('"', '\\"')}"\n[${word.replace(/[\]:]/g, '')}]\nw1\n`;
    const fragment = encodeShare({
      files: [{ path: payload, text }],
      command: `ansible-playbook cluster.yml --limit '${payload.replaceAll("'", '')}'`,
      kubespray: payload,
    });
    await page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
    await expect(page.locator('textarea[data-file="0"]')).toHaveValue(text);
    await expect(playground.results).toHaveAttribute('aria-busy', 'false');
    await expectOnlyText(page);
  }
});

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
  .split('')
  .map((name, at) => `${name}: &${name} [${`*${'abcdefghij'[at]},`.repeat(9)}]`)
  .join('\n')}\n`;

/** Tasks of the main thread that took over 100 ms since the page was last asked, in milliseconds. */
async function longTasks(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const found = (globalThis as unknown as { longTasks: number[] }).longTasks;
    return found.splice(0);
  });
}

for (const [name, inventory, command] of [
  [
    'a pattern that backtracks',
    `[kube_node]\n${`${'a'.repeat(5000)}[1:50]\n`}`,
    "ansible-playbook cluster.yml -l '~(a+)+$'",
  ],
  ['an alias bomb', bomb, 'ansible-playbook cluster.yml'],
  [
    '5,000 hosts',
    '[kube_control_plane]\ncp1\n[kube_node]\nw[1:5000]\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n[all:vars]\nkube_network_plugin_multus=True\ncontainer_manager=crio\n',
    'ansible-playbook upgrade-cluster.yml -l w7',
  ],
] as const) {
  test(`the page answers while it works on ${name}`, async ({ page }) => {
    await page.addInitScript(() => {
      const found: number[] = [];
      Object.assign(globalThis, { longTasks: found });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) if (duration > 100) found.push(Math.round(duration));
      }).observe({ entryTypes: ['longtask'] });
    });
    const playground = playgroundPage(page);
    await playground.open();
    // Other work on this machine lengthens a task as well: what the page itself takes is the best of three.
    const worst: number[] = [];
    for (const _attempt of [1, 2, 3]) {
      await page.getByRole('button', { name: playground.text.clear }).click();
      await expect(playground.results).toHaveAttribute('aria-busy', 'false');
      await page.waitForTimeout(500);
      await longTasks(page);
      await playground.inventory.fill(inventory);
      await playground.command.fill(command);
      await expect(playground.results).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
      await expect(playground.results.locator('.mc-sentence, p.sentence').first()).toBeVisible();
      worst.push(Math.max(0, ...(await longTasks(page))));
    }
    expect(Math.min(...worst)).toBe(0);
  });
}
