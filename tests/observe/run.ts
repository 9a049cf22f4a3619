import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareObserved } from './agreement.ts';
import { type Case, parseCase } from './case.ts';
import { type Core, coresOf } from './core.ts';
import { recordCase } from './record-case.ts';
import { gitDirectory } from './tree.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kubespray: { type: 'string' },
    ansible: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
    only: { type: 'string' },
    trees: { type: 'string', default: join(tmpdir(), 'multus-clinic-observe') },
    keep: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
  },
});

async function main(): Promise<number> {
  const git = options.kubespray === undefined ? undefined : gitDirectory(options.kubespray);
  if (git === undefined || options.ansible.length === 0 || positionals.length === 0) {
    process.stderr.write(
      'observe needs a git checkout of Kubespray (--kubespray DIR), an ansible-core (--ansible system|TREE|GIT[@REVISION]) and a file of cases.\n',
    );
    return 2;
  }
  const cases = positionals
    .flatMap(readCases)
    .filter(({ id }) => options.only === undefined || new RegExp(options.only).test(id));
  mkdirSync(options.trees, { recursive: true });
  const versions = [...new Set(cases.flatMap(({ ansible }) => ansible ?? []))];
  const cores = options.ansible.flatMap((spec) => coresOf(spec, versions, options.trees));
  let differ = 0;
  for (const theCase of cases) {
    const core = coreFor(theCase, cores);
    if (core === undefined) {
      print(`${theCase.id}: no ansible-core ${theCase.ansible} was given`);
      differ++;
      continue;
    }
    const folder = mkdtempSync(join(tmpdir(), 'observe-'));
    const started = performance.now();
    try {
      const line = await recordCase(theCase, { git, core, folder, trees: options.trees });
      const text = `${JSON.stringify(line)}\n`;
      if (options.out !== undefined) appendFileSync(options.out, text);
      else if (!options.compare) process.stdout.write(text);
      const difference = options.compare ? compareObserved(theCase.observed, line.observed) : undefined;
      if (difference !== undefined) differ++;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      print(
        `${theCase.id} ${theCase.kubespray}: ${line.observed.outcome}${difference === undefined ? '' : `, DIFFERS: ${difference}`} (${seconds} s)`,
      );
    } catch (error) {
      differ++;
      print(`${theCase.id}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      if (options.keep) print(`  ${folder}`);
      else rmSync(folder, { recursive: true, force: true });
    }
  }
  print(`${cases.length - differ} recorded${options.compare ? ' and agree' : ''}, ${differ} not`);
  return differ > 0 ? 1 : 0;
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

function coreFor({ ansible }: Case, cores: readonly Core[]): Core | undefined {
  return ansible === undefined ? cores[0] : cores.find(({ version }) => version === ansible);
}

function print(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exitCode = await main();
