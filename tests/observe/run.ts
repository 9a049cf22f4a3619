import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { differenceOf } from './agreement.ts';
import { type Case, parseCase } from './case.ts';
import { type Core, coresOf } from './core.ts';
import { randomCase } from './random-case.ts';
import { recordCase } from './record-case.ts';
import { gitDirectory } from './tree.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kubespray: { type: 'string' },
    ansible: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
    compare: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    random: { type: 'string', default: '0' },
    odd: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '600' },
    trees: { type: 'string', default: join(tmpdir(), 'multus-clinic-observe') },
    keep: { type: 'boolean', default: false },
  },
});

/** What became of a case: `differs` where it was compared with an earlier recording, `broken` where it could not be run. */
type Result = 'recorded' | 'differs' | 'broken';

async function main(): Promise<number> {
  const git = options.kubespray === undefined ? undefined : gitDirectory(options.kubespray);
  const random = Number(options.random);
  if (git === undefined || options.ansible.length === 0 || (positionals.length === 0 && random === 0)) {
    print(
      'observe needs a git checkout of Kubespray (--kubespray DIR), an ansible-core (--ansible system|TREE|GIT[@REVISION]) and a file of cases (or --random N).',
    );
    return 2;
  }
  const made = Array.from({ length: random }, (_, i) =>
    randomCase(Number(options.seed), Number(options.from) + i, options.odd),
  );
  const wanted = new RegExp(options.only);
  const cases = [...positionals.flatMap(readCases), ...made].filter(({ id }) => wanted.test(id));
  mkdirSync(options.trees, { recursive: true });
  const versions = [...new Set(cases.flatMap(({ ansible }) => ansible ?? []))];
  const cores = options.ansible.flatMap((spec) => coresOf(spec, versions, options.trees));

  const end = performance.now() + Number(options.minutes) * 60_000;
  const results: Result[] = [];
  const waiting = cases.values();
  const worker = async () => {
    for (const theCase of waiting) {
      if (performance.now() > end) return;
      results.push(await observe(theCase, git, cores));
    }
  };
  await Promise.all(Array.from({ length: Number(options.jobs) }, worker));
  const count = (result: Result) => results.filter((r) => r === result).length;
  print(
    `${count('recorded')} recorded${options.compare ? ' as before' : ''}, ${count('differs')} otherwise, ${count('broken')} not run, ${cases.length - results.length} left`,
  );
  return results.every((result) => result === 'recorded') ? 0 : 1;
}

async function observe(theCase: Case, git: string, cores: readonly Core[]): Promise<Result> {
  const core = theCase.ansible === undefined ? cores[0] : cores.find(({ version }) => version === theCase.ansible);
  if (core === undefined) {
    print(`${theCase.id}: no ansible-core ${theCase.ansible} was given`);
    return 'broken';
  }
  const folder = mkdtempSync(join(tmpdir(), 'observe-'));
  const started = performance.now();
  try {
    const line = await recordCase(theCase, { git, core, folder, trees: options.trees });
    const text = `${JSON.stringify(line)}\n`;
    if (options.out !== undefined) appendFileSync(options.out, text);
    else if (!options.compare) process.stdout.write(text);
    const difference = options.compare ? differenceOf(theCase, line.observed) : undefined;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const says = difference === undefined ? line.observed.outcome : `DIFFERS: ${difference}`;
    print(`${theCase.id} ${theCase.kubespray}: ${says} (${seconds} s)`);
    return difference === undefined ? 'recorded' : 'differs';
  } catch (error) {
    print(`${theCase.id}: ${error instanceof Error ? error.message : String(error)}`);
    return 'broken';
  } finally {
    if (options.keep) print(`  ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

function readCases(path: string): Case[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      const read = parseCase(line);
      if (read.kind === 'case') return [read.case];
      throw new Error(`${path}:${i + 1} ${read.reason}`);
    });
}

function print(line: string): void {
  process.stderr.write(`${line}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  // What was asked for cannot be begun: a file, a core or a revision is missing.
  print(`observe: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
