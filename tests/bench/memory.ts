// Whether the playground's memory stays flat while one page is used for hours: keystrokes, links and dropped folders by the hundred, with
// the editors loaded. What the page and its workers hold after the first tenth is compared with what they hold after the last. It needs
// the built site: `node tests/bench/memory.ts`, ten times as long with `--full`.
import { existsSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { exampleInput } from '../../src/playground/input.ts';
import { encodeShare } from '../../src/playground/share.ts';
import { serveSite } from '../audit/site-server.ts';
import { findBrowser } from '../e2e/browser.ts';
import { dropFolder } from '../e2e/drop-folder.ts';
import { type Budget, judge } from './budgets.ts';
import { type Held, heapsOf } from './heaps.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const executablePath = findBrowser();
const site = existsSync('dist/playground/index.html')
  ? await serveSite('dist').catch(String)
  : 'run `npm run build` first';
if (typeof site === 'string' || executablePath === undefined) {
  print(`Memory is not measured: ${typeof site === 'string' ? site : 'CHROMIUM_PATH names no Chromium'}.`);
  process.exit(1);
}

const isFull = process.argv.includes('--full');
/** Longer than this nothing goes on, whatever the machine: what was done until then is compared. */
const mostTime = isFull ? Number.POSITIVE_INFINITY : 70_000;
const flat = 5;
/** What is kept the first few times is no growth. */
const warmUp = 10;
/**
 * The browser interprets: otherwise it compiles more and more of what runs often, for some 3,000 keystrokes, and by the heap snapshots that
 * machine code is two thirds of what the page gains in that time and nearly all that the workers do.
 */
const interpreted = '--js-flags=--no-opt --no-maglev --no-sparkplug';

const answered = (page: Page) => page.locator('.results[aria-busy="false"]').waitFor();

/** Ten keystrokes that leave the text as it was: a name that no text had before, and its way back. */
async function tenKeystrokes(page: Page, turn: number): Promise<void> {
  await page.keyboard.type(String(10_000 + turn));
  await answered(page);
  for (let key = 0; key < 5; key++) await page.keyboard.press('Backspace');
  await answered(page);
}

async function openLink(page: Page, turn: number): Promise<void> {
  const command = `ansible-playbook upgrade-cluster.yml --limit w${turn}`;
  await page.evaluate(
    async (fragment) => {
      const opened = new Promise((done) => addEventListener('hashchange', done, { once: true }));
      location.hash = fragment;
      await opened;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    },
    encodeShare({ ...exampleInput, command }),
  );
  await answered(page);
}

async function dropInventory(page: Page, turn: number): Promise<void> {
  const hosts = Array.from({ length: 50 }, (_, host) => `w${10_000 + turn * 50 + host}`).join('\n');
  await dropFolder(page, 'mycluster', [
    [
      'mycluster/inventory.ini',
      `[kube_control_plane]\ncp1\n[kube_node]\n${hosts}\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n`,
    ],
    ['mycluster/group_vars/all/all.yml', 'container_manager: containerd\n'],
    ['mycluster/group_vars/k8s_cluster/multus.yml', 'kube_network_plugin_multus: true\n'],
  ]);
  await page.waitForFunction(
    (first) => document.querySelector('.playground')?.textContent?.includes(first),
    hosts.slice(0, 6),
  );
  await answered(page);
}

const activities = [
  { name: 'keystrokes', count: 5_000, at: 10, act: tenKeystrokes },
  { name: 'links opened', count: 500, at: 1, act: openLink },
  { name: 'folders dropped', count: 200, at: 1, act: dropInventory },
] as const;

const growth = (from: number, to: number): number => (from === 0 ? 0 : (100 * (to - from)) / from);
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(2);
const told = ({ page, workers, listeners, nodes }: Held): string =>
  `page ${megabytes(page)} MB, workers ${megabytes(workers)} MB, ${listeners} listeners, ${nodes} nodes`;

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', interpreted] });
const budgets: Budget[] = [];
try {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${site.address}/playground/`);
  const measure = await heapsOf(page);
  await page.locator('.monaco-editor').first().waitFor();
  await dropInventory(page, 0);
  await page.locator('.command-field .monaco-editor').click();
  await page.keyboard.press('Control+End');

  for (const { name, count, at, act } of activities) {
    const turns = (isFull ? count : count / 10) / at;
    const samples: Held[] = [];
    const end = performance.now() + mostTime;
    let turn = 0;
    for (; turn < warmUp; turn++) await act(page, turn);
    for (let tenth = 0; tenth < 10 && (tenth < 2 || performance.now() < end); tenth++) {
      for (let each = 0; each < turns / 10; each++) await act(page, turn++);
      samples.push(await measure());
    }
    const [first, last] = [samples[0]!, samples.at(-1)!];
    print(`${name}, ${turn * at} in all: ${told(first)}; then ${told(last)}`);
    for (const counter of ['page', 'workers', 'listeners', 'nodes'] as const)
      budgets.push({
        name: `growth of ${counter} over ${name}`,
        figure: growth(first[counter], last[counter]),
        unit: '%',
        atMost: flat,
      });
  }
} finally {
  await browser.close();
  site.server.close();
  site.server.closeAllConnections();
}
judge(budgets);
