import type { Page } from '@playwright/test';
import { encodeShare } from '../../src/playground/share.ts';
import { heavyInputs } from './heavy-inputs.ts';
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

/** Counts what the page itself must never hold, and any dialog. */
async function expectOnlyText(page: Page): Promise<void> {
  const foreign = page.locator(
    '.playground :is(script, iframe, object, embed, form, template, style, [onerror], [onload], [ontoggle], [href^="javascript"])',
  );
  await expect(foreign).toHaveCount(0);
}

test('script in host names, variables and links stays text', async ({ page }) => {
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
    await expect(playground.answer).toHaveAttribute('aria-busy', 'false');
    await expectOnlyText(page);
  }
});

for (const { name, inventory, command, read } of heavyInputs) {
  test(`the page answers ${name}, and what is typed afterwards`, async ({ page }) => {
    const playground = playgroundPage(page);
    await playground.open();
    await playground.inventory.fill(inventory);
    await playground.command.fill(command);
    await expect(playground.sentence).toHaveText(read);
    await playground.inventory.fill('[kube_node]\nw1\n');
    await playground.command.fill('ansible-playbook cluster.yml');
    await expect(playground.sentence).toHaveText(playground.text.sentence.noLimit(1));
  });
}
