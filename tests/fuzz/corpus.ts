import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findings, type Request } from '../../src/analyzer/index.ts';

/** What mutations start from, and the pieces that they put in. */
export type Corpus = {
  readonly requests: readonly Request[];
  /** Host patterns and limits of observed inventories. */
  readonly patterns: readonly string[];
  /** Lines of all inventories and variables files, each once. */
  readonly lines: readonly string[];
  /** Words of all commands, each once. */
  readonly words: readonly string[];
};

type Run = Request & { readonly ansible: string };
type PatternCase = { readonly hosts?: string | null; readonly limit?: string | null };
type Inventory = { readonly files: Request['files']; readonly patterns?: readonly PatternCase[] };

const vectors = join(import.meta.dirname, '../vectors');

function casesOf<Case>(name: string): readonly Case[] {
  return readFileSync(join(vectors, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
}

/** Observed runs, observed inventories under commands of observed runs, and the examples of the findings. */
export function readCorpus(): Corpus {
  const runs = [...casesOf<Run>('runs'), ...casesOf<Run>('named-runs')].map(
    ({ files, command, kubespray, ansible }): Request => ({
      files,
      command: `ansible-playbook ${command}`,
      ...(kubespray === undefined ? {} : { kubespray }),
      ansible,
    }),
  );
  const inventories = casesOf<Inventory>('inventories');
  const read = inventories.map(
    ({ files }, at): Request => ({ files, command: runs[at % runs.length]?.command ?? '', kubespray: 'v2.25.1' }),
  );
  const patterns = inventories.flatMap(({ patterns: cases = [] }) =>
    cases.flatMap(({ hosts, limit }) => [hosts, limit]),
  );
  const requests = [...runs, ...read, ...findings.flatMap(({ examples }) => examples.map(({ request }) => request))];
  return {
    requests,
    patterns: unique(patterns.filter((pattern) => typeof pattern === 'string')),
    lines: unique(requests.flatMap(({ files }) => files.flatMap(({ text }) => text.split('\n')))),
    words: unique(requests.flatMap(({ command }) => command.split(/\s+/))),
  };
}

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)];
