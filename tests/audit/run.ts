// Lighthouse on the built site, phone profile, median of five: `npm run audit [-- --runs 1]`.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findBrowser } from '../e2e/browser.ts';
import { articleBudget, type Budget, type Figures, heldAgainst, medianOf, playgroundBudget } from './budget.ts';
import { serveSite } from './site-server.ts';

const pages: readonly { readonly name: string; readonly path: string; readonly budget: Budget }[] = [
  { name: 'home', path: '/', budget: articleBudget },
  { name: 'article', path: '/understand/root-cause/', budget: articleBudget },
  { name: 'finding', path: '/findings/lookup-reaches-excluded-hosts/', budget: articleBudget },
  { name: 'finding, Chinese', path: '/zh-cn/findings/lookup-reaches-excluded-hosts/', budget: articleBudget },
  { name: 'find your error', path: '/find-your-error/', budget: articleBudget },
  { name: 'planner', path: '/plan/', budget: articleBudget },
  { name: 'playground', path: '/playground/', budget: playgroundBudget },
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Math.max(1, Number(values.runs) || 5);
const say = (line: string) => process.stdout.write(`${line}\n`);

// A busy machine lowers the performance score without any fault of the page; with `--strict` it fails.
const strict = process.argv.includes('--strict');

async function main(): Promise<number> {
  const chromePath = findBrowser();
  if (!existsSync('dist/index.html') || chromePath === undefined) {
    say(chromePath === undefined ? 'The audit needs Chromium; CHROMIUM_PATH names one.' : 'Run `npm run build` first.');
    return 1;
  }
  const site = await serveSite('dist').catch(String);
  if (typeof site === 'string') {
    say(`The audit cannot serve the site: ${site}.`);
    return 1;
  }
  const { address, server } = site;
  let passed = 0;
  let failed = 0;
  try {
    for (const { name, path, budget } of pages) {
      say(`${name}  ${path}`);
      const measured: Figures[] = [];
      for (let run = 0; run < runs; run++) measured.push(await measure(`${address}${path}`, chromePath));
      for (const { line, ok, timed } of heldAgainst(medianOf(measured), budget)) {
        const counts = ok || !timed || strict;
        say(`  ${ok ? '✓' : counts ? '✗' : 'OVER'} ${line}`);
        if (ok) passed++;
        else if (counts) failed++;
      }
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  mkdirSync('test-results/reports', { recursive: true });
  writeFileSync('test-results/reports/audit.json', JSON.stringify({ passed, failed }));
  say(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** One visit in a browser of its own, with nothing cached. */
async function measure(url: string, chromePath: string): Promise<Figures> {
  const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
  try {
    const result = await lighthouse(url, { port: chrome.port, onlyCategories: [...categories], logLevel: 'silent' });
    if (!result) throw new Error(`Lighthouse had nothing to say of ${url}`);
    const { lhr } = result;
    const score = (key: (typeof categories)[number]) => Math.round((lhr.categories[key]?.score ?? 0) * 100);
    const details = lhr.audits['network-requests']?.details;
    const requests = details?.type === 'table' ? (details.items as unknown as readonly Transfer[]) : [];
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
      bytes: requests.filter(counts).reduce((sum, { transferSize }) => sum + transferSize, 0),
    };
  } finally {
    chrome.kill();
  }
}

type Transfer = { readonly url: string; readonly resourceType?: string; readonly transferSize: number };

function counts({ url, resourceType }: Transfer): boolean {
  return resourceType !== 'Font' && !new URL(url).pathname.startsWith('/pagefind/');
}

process.exitCode = await main();
