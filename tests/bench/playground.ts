// How long the playground takes in a real browser, on the built site: from opening the page to the first verdict, from there to the
// editor, from a keystroke to its verdict with 500 hosts, and how long the page stands still over heavy inputs. Prints medians, of the
// longest tasks the best of three; run it on an idle machine: `node tests/bench/playground.ts`.
import { existsSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { serveSite } from '../audit/site-server.ts';
import { findBrowser } from '../e2e/browser.ts';
import { heavyInputs } from '../e2e/heavy-inputs.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const executablePath = findBrowser();
const site = existsSync('dist/playground/index.html')
  ? await serveSite('dist').catch(String)
  : 'run `npm run build` first';
if (typeof site === 'string' || executablePath === undefined) {
  print(`The playground is not timed: ${typeof site === 'string' ? site : 'CHROMIUM_PATH names no Chromium'}.`);
  process.exit(1);
}
const playground = `${site.address}/playground/`;
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

const inventory = `[kube_control_plane]\ncp1\n[kube_node]\nw[1:500]\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n[all:vars]\nkube_network_plugin_multus=True\ncontainer_manager=containerd\n`;

/** Milliseconds from the start of the visit to the verdict, and to the editor. */
async function firstVisit(page: Page): Promise<{ readonly verdict: number; readonly editor: number }> {
  const since = () => page.evaluate(() => performance.now());
  await page.goto(playground, { waitUntil: 'commit' });
  await page.locator('.results .mc-sentence').waitFor();
  const verdict = await since();
  await page.locator('.monaco-editor').first().waitFor();
  return { verdict, editor: await since() };
}

/** Milliseconds from a keystroke in the command to the sentence that answers it, everything between included. */
async function keystroke(page: Page, limit: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea[data-command]')!;
    const results = document.querySelector('.results')!;
    field.value = `ansible-playbook upgrade-cluster.yml -l ${text}`;
    const answered = new Promise<void>((done) => {
      const watch = new MutationObserver(() => {
        if (results.getAttribute('aria-busy') !== 'false') return;
        watch.disconnect();
        done();
      });
      watch.observe(results, { attributeFilter: ['aria-busy'] });
    });
    const start = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await answered;
    return performance.now() - start;
  }, limit);
}

/** Milliseconds of the longest task of the page's own thread while it takes an input and answers it. */
async function longestTask(page: Page, inventory: string, command: string): Promise<number> {
  await page.locator('textarea[data-file="0"]').fill('');
  await page.locator('.results[aria-busy="false"]').waitFor();
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const tasks: number[] = [0];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ entryTypes: ['longtask'] });
  });
  await page.locator('textarea[data-file="0"]').fill(inventory);
  await page.locator('textarea[data-command]').fill(command);
  await page.locator('.results[aria-busy="false"]').waitFor();
  await page.waitForTimeout(500);
  return page.evaluate(() => Math.max(...(globalThis as unknown as { readonly tasks: number[] }).tasks));
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const visits: { readonly verdict: number; readonly editor: number }[] = [];
  for (let run = 0; run < 5; run++) {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    visits.push(await firstVisit(await context.newPage()));
    await context.close();
  }
  print(`time to first verdict: ${median(visits.map(({ verdict }) => verdict)).toFixed(0)} ms`);
  print(`time to the editor: ${median(visits.map(({ editor }) => editor)).toFixed(0)} ms`);

  const context = await browser.newContext({ viewport: { width: 375, height: 800 } });
  const page = await context.newPage();
  await page.goto(playground);
  await page.locator('[data-delivered]').first().waitFor({ state: 'detached' });
  await page.locator('textarea[data-file="0"]').fill(inventory);
  await page.locator('.results[aria-busy="false"]').waitFor();
  await page.waitForTimeout(500);
  const times: number[] = [];
  for (let run = 1; run <= 25; run++) times.push(await keystroke(page, `w${run}`));
  print(`keystroke to verdict, 500 hosts: ${median(times.slice(5)).toFixed(0)} ms (budget in the worker: 50 ms)`);

  for (const { name, inventory, command } of heavyInputs) {
    const tasks: number[] = [];
    for (let run = 0; run < 3; run++) tasks.push(await longestTask(page, inventory, command));
    print(`longest task of the page, ${name}: ${Math.min(...tasks).toFixed(0)} ms (budget 100 ms)`);
  }
} finally {
  await browser.close();
  site.server.close();
  site.server.closeAllConnections();
}
