import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Counts, countsIn, countsInOutput, overBudget } from './report-counts.ts';

/** One npm script of the project. `slow`: only with `--all`, and only if it exists. `besides`: runs on one core, so that another such check runs on the other. */
type Check = { readonly script: string; readonly slow?: true; readonly besides?: true };

/** Minutes after which a check is stopped: against a hang alone, a busy machine stays far below. */
const limit = 30;

// In the order of their cost; what has a whole machine to itself also waits for all before it. A later suite is one line here.
const checks: readonly Check[] = [
  { script: 'check:types', besides: true },
  { script: 'check:format', besides: true },
  { script: 'check:lint', besides: true },
  { script: 'vectors', besides: true },
  { script: 'test:unit' },
  { script: 'build' },
  { script: 'check:links', besides: true },
  { script: 'test:site', besides: true },
  { script: 'test:e2e' },
  { script: 'test:properties', slow: true },
  { script: 'test:conformance', slow: true },
  { script: 'fuzz', slow: true },
  { script: 'bench', slow: true },
  { script: 'audit', slow: true },
];

// What no machine can do by itself, and why.
const skippedByName: Readonly<Record<string, string>> = {
  observe: 'needs a git checkout of Kubespray',
  ...(process.env.ANSIBLE_TREES ? {} : { 'test:conformance on further ansible-cores': 'ANSIBLE_TREES names no tree' }),
};

const reports = 'test-results/reports';
const { values: options } = parseArgs({
  options: { all: { type: 'boolean', default: false }, 'keep-going': { type: 'boolean', default: false } },
});

type Result = { readonly check: Check; readonly counts: Counts; readonly ok: boolean; readonly seconds: number };

async function main(): Promise<void> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const wanted = checks.filter(({ script, slow }) => !slow || (options.all && script in scripts));
  const results = await runInTurn(wanted);
  for (const { script } of wanted.filter((check) => !results.some((result) => result.check === check)))
    print(`- ${script}: not run`);
  if (options.all)
    for (const [script, reason] of Object.entries(skippedByName)) print(`- ${script}: skipped, ${reason}`);
  const passed = results.reduce((sum, { counts }) => sum + counts.passed, 0);
  const failed = results.reduce((sum, { counts }) => sum + counts.failed, 0);
  print(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** Runs the checks in their order, two at a time where both leave a core to the other, up to the first failure unless told to keep going. */
async function runInTurn(wanted: readonly Check[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  const running = new Set<Promise<void>>();
  const goesOn = () => options['keep-going'] || results.every(({ ok }) => ok);
  for (const check of wanted) {
    while (running.size > (check.besides ? 1 : 0)) await Promise.race(running);
    if (!goesOn()) break;
    const turn: Promise<void> = run(check).then((result) => {
      results.push(result);
      running.delete(turn);
    });
    running.add(turn);
    if (!check.besides) await turn;
  }
  await Promise.all(running);
  return results;
}

async function run(check: Check): Promise<Result> {
  const started = performance.now();
  const { status, output } = await execute(check);
  const seconds = (performance.now() - started) / 1000;
  const counts = countsOf(check, status === 0, output);
  const ok = status === 0 && counts.failed === 0;
  // What passed only when it was repeated is worth a look too.
  if (!ok || counts.repeated) print(`\n${output.trimEnd()}\n`);
  const repeated = counts.repeated ? `, ${counts.repeated} of them when repeated` : '';
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  print(
    `${ok ? '✓' : '✗'} ${check.script}: ${counts.passed} passed${repeated}, ${counts.failed} failed${skipped} (${seconds.toFixed(1)} s)`,
  );
  if (ok) for (const line of overBudget(output)) print(`  ${line}`);
  return { check, counts, ok, seconds };
}

/** What the suite's own report counts, or its closing line; a check without either counts as one. */
function countsOf({ script }: Check, succeeded: boolean, output: string): Counts {
  const path = join(reports, `${script.replace(':', '-')}.json`);
  const counts = existsSync(path) ? countsIn(JSON.parse(readFileSync(path, 'utf8'))) : countsInOutput(output);
  if (counts === undefined) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  // A suite can break outside its tests.
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function execute({ script }: Check): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const timer = setTimeout(() => {
      output += `\n${script} was stopped after ${limit} minutes.\n`;
      stop(child);
    }, limit * 60_000);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ status: 1, output: `${output}${error.message}` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ status: code ?? 1, output });
    });
  });
}

/** Stops a script with everything that it started. */
function stop({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
