import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';
import { findAnsible } from './ansible.ts';
import { reports, say } from './tally.ts';

const PROGRAMS = ['ansible', 'ansible-playbook', 'ansible-inventory'];

/** What a run of the suite leaves behind. */
type Summary = {
  readonly ansible: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

type Counts = Pick<Summary, 'passed' | 'failed' | 'skipped'>;

/**
 * Runs the suite once on each ansible-core tree, a checkout or an unpacked archive, with the Python and the collections of the Ansible that
 * is installed. Prints a table, and returns the sums; a tree that cannot be run counts as a failure.
 */
export async function runOnCores(trees: readonly string[], options: readonly string[]): Promise<Counts> {
  const python = pythonOfAnsible();
  const rows: (Summary | { readonly ansible: string })[] = [];
  for (const tree of trees) rows.push(await runOn(resolve(tree), python, options));
  say('ansible-core   cases   differences   skipped');
  for (const row of rows) say(lineOf(row));
  const counted = rows.map((row): Counts => ('failed' in row ? row : { passed: 0, failed: 1, skipped: 0 }));
  const sum = (key: keyof Counts) => counted.reduce((total, row) => total + row[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The trees that the environment names, as a list of paths. */
export function treesOfEnvironment({
  ANSIBLE_TREES = '',
}: Readonly<Record<string, string | undefined>>): readonly string[] {
  return ANSIBLE_TREES.split(delimiter).filter((path) => path !== '');
}

function lineOf(row: Summary | { readonly ansible: string }): string {
  if (!('failed' in row)) return `${row.ansible}: did not run`;
  const { ansible, passed, failed, skipped } = row;
  return `${ansible.padEnd(12)}${String(passed + failed).padStart(8)}${String(failed).padStart(14)}${String(skipped).padStart(10)}`;
}

function pythonOfAnsible(): string {
  const installed = findAnsible();
  return installed.kind === 'found' ? installed.python : 'python3';
}

async function runOn(tree: string, python: string, options: readonly string[]): Promise<Summary | { ansible: string }> {
  const missing = PROGRAMS.find((program) => !existsSync(join(tree, 'bin', program)));
  if (missing !== undefined || !existsSync(join(tree, 'lib/ansible'))) return { ansible: tree };
  const into = join(reports, `core-${basename(tree)}`);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const programs = mkdtempSync(join(tmpdir(), 'multus-clinic-core-'));
  try {
    // The programs of a tree name a Python that need not be there.
    for (const program of PROGRAMS) {
      writeFileSync(join(programs, program), `#!/bin/sh\nexec '${python}' '${join(tree, 'bin', program)}' "$@"\n`);
      chmodSync(join(programs, program), 0o755);
    }
    await suite(options, {
      CONFORMANCE_REPORTS: into,
      PATH: `${programs}${delimiter}${process.env.PATH ?? ''}`,
      CONFORMANCE_PYTHON: python,
      PYTHONPATH: join(tree, 'lib'),
    });
    const summary = join(into, 'summary.json');
    return existsSync(summary) ? (JSON.parse(readFileSync(summary, 'utf8')) as Summary) : { ansible: tree };
  } finally {
    rmSync(programs, { recursive: true, force: true });
  }
}

function suite(options: readonly string[], variables: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts'), ...options], {
      env: { ...process.env, ANSIBLE_TREES: '', ...variables },
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', () => done());
  });
}
