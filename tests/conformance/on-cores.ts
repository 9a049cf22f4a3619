import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';
import { findAnsible } from './ansible.ts';
import { reports, say } from './tally.ts';

const PROGRAMS = ['ansible-playbook', 'ansible-inventory', 'ansible-doc'];

/** What a run of the suite leaves behind. */
type Summary = {
  readonly ansible: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

/**
 * Runs the suite once on each ansible-core tree, a checkout or an unpacked archive, with the Python and the collections of the Ansible that
 * is installed. Prints a table, and returns the exit status.
 */
export async function runOnCores(trees: readonly string[], options: readonly string[]): Promise<number> {
  const python = pythonOfAnsible();
  const rows: (Summary | { readonly ansible: string })[] = [];
  for (const tree of trees) rows.push(await runOn(resolve(tree), python, options));
  say('ansible-core   cases   differences   skipped');
  for (const row of rows) say(lineOf(row));
  return rows.length > 0 && rows.every((row) => 'failed' in row && row.failed === 0) ? 0 : 1;
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
      env: { ...process.env, ...variables },
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', () => done());
  });
}
