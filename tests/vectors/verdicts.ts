import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as analyzer from '../../src/analyzer/index.ts';
import { contradiction, type Observed, parts, sameValue } from './agreement.ts';
import { conversationWith } from './conversation.ts';

type File = { readonly path: string; readonly text: string };
type GroupMembers = Record<string, { readonly hosts: readonly string[]; readonly children: readonly string[] }>;
type PatternCase = {
  readonly hosts?: string | null;
  readonly limit?: string | null;
  readonly matched: readonly string[];
  readonly unmatched: readonly string[];
  readonly error?: string;
};
/** An inventory and how real Ansible read it. */
export type InventoryCase = {
  readonly id: string;
  readonly files: readonly File[];
  /** The sources, by path, where the first file is not the only one. */
  readonly sources?: readonly string[];
  readonly expect: {
    readonly readable: boolean;
    readonly error?: string;
    readonly hosts: readonly string[];
    readonly groups: GroupMembers;
    readonly vars: Record<string, Record<string, unknown>>;
  };
  readonly patterns?: readonly PatternCase[];
  readonly orderVaries?: boolean;
};
/** A run and what real Ansible did. */
export type RunCase = {
  readonly id: string;
  readonly files: readonly File[];
  readonly command: string;
  /** Settings of Ansible in the environment of the run. */
  readonly env?: Readonly<Record<string, string>>;
  readonly kubespray: string;
  readonly ansible: string;
  readonly observed: Observed;
  readonly also?: readonly Observed[];
  readonly race?: boolean;
  readonly outcome?: string;
};
/** What is said of one property of one case; `detail` is printed where it does not hold. */
export type Verdict = { readonly property: string; readonly holds: boolean; readonly detail: unknown };

/** An observation that is an artefact of how it was made, with an experiment that shows it. */
export type Disputed = { readonly id: string; readonly reason: string; readonly experiment: string };

/** The observations of a file of this folder, in its order. */
export function casesOf<Case>(name: string): readonly Case[] {
  return readFileSync(join(import.meta.dirname, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
}

/** The disputed observations: three at most. */
export function disputes(): readonly Disputed[] {
  const list = JSON.parse(readFileSync(join(import.meta.dirname, 'disputed.json'), 'utf8')) as readonly Disputed[];
  if (list.length > 3) throw new Error('disputed.json holds more than three observations');
  return list;
}

/** Compares the reading of one inventory, and each of its patterns, with Ansible's. */
export function* inventoryVerdicts({
  files,
  sources,
  expect,
  patterns = [],
  orderVaries = false,
}: InventoryCase): Generator<Verdict> {
  const inventory = analyzer.readInventory(files, sources);
  const got = analyzer.describeInventory(inventory);
  if (expect.error !== undefined) {
    yield { property: 'stopped', holds: !got.readable, detail: expect.error };
    return;
  }
  yield { property: 'readable', holds: got.readable === expect.readable, detail: { want: expect.readable } };
  if (!expect.readable) return;
  const compare = (property: string, want: unknown, is: unknown): Verdict => ({
    property,
    holds: sameValue(want, is),
    detail: { want, got: is },
  });
  // Where Ansible's own order changes from process to process, only membership can be compared.
  const list = (names: readonly string[]) => (orderVaries ? [...names].sort() : names);
  const members = (groups: GroupMembers) =>
    Object.entries(groups)
      .map(([name, { hosts, children }]) => [name, list(hosts), list(children)])
      .sort();
  yield compare('hosts', expect.hosts, got.hosts);
  yield compare('groups', members(expect.groups), members(got.groups));
  yield compare('vars', expect.vars, got.vars);
  const ask = conversationWith(inventory);
  for (const pattern of patterns) {
    const match = ask(pattern.hosts ?? 'all', pattern.limit ?? undefined);
    const detail = { pattern, got: match };
    if (pattern.error !== undefined) {
      yield { property: 'patterns', holds: match.error !== undefined, detail };
      continue;
    }
    const hosts = sameValue(list(match.hosts), list(pattern.matched));
    yield { property: 'patterns', holds: match.error === undefined && hosts, detail };
    const unmatched = sameValue([...match.unmatched].sort(), [...pattern.unmatched].sort());
    yield { property: 'unmatched terms', holds: unmatched, detail };
  }
}

/** Compares the prediction for one run, and what its remedies promise, with what was observed. */
export function* runVerdicts(run: RunCase): Generator<Verdict> {
  const { files, kubespray, ansible } = run;
  const settings = Object.entries(run.env ?? {}).map(([name, value]) => `${name}='${value}' `);
  const command = `${settings.join('')}ansible-playbook ${run.command}`;
  const prediction = analyzer.analyze({ files, command, kubespray, ansible });
  const endings = [prediction, ...prediction.alternatives];
  const observations = [run.observed, ...(run.also ?? [])];
  const predicted = endings.map(({ outcome, failure, applied }) => ({ outcome, failure, applied }));
  const detail = { kubespray, command, observations, predicted };

  const contradictions = observations.map((observed) => endings.map((ending) => contradiction(observed, ending)));
  const explained = contradictions.map((row) => row.includes(undefined));
  // A race has more results than were seen, and not every one that was seen need be among those predicted.
  const agrees = run.race ? explained.some(Boolean) : explained.every(Boolean);
  const found = new Set(contradictions.flat());
  for (const part of parts) yield { property: part, holds: agrees || !found.has(part), detail };

  const namesRace = prediction.assumptions.includes('run-time-group-order');
  if (prediction.alternatives.length > 0) {
    yield { property: 'alternatives only under a race', holds: namesRace, detail };
  }
  if (run.race) yield { property: 'race named', holds: namesRace, detail };
  if (run.outcome !== undefined) {
    yield {
      property: 'outcome by name',
      holds: prediction.outcome === run.outcome,
      detail: { ...detail, want: run.outcome },
    };
  }
  // Where the run stops outside Multus in every state of the cache, no remedy of ours need exist.
  const elsewhere =
    prediction.run.length > 0 &&
    prediction.run.every(({ end, stop }) => end === 'stops' && !/^Multus/.test(stop?.task ?? ''));
  if (prediction.outcome !== 'fails') return;
  // Where Ansible cannot read the inventory, the finding says what to change there.
  const unreadable = prediction.assumptions.includes('inventory-unreadable');
  if (!elsewhere && !unreadable)
    yield { property: 'a remedy is offered', holds: prediction.remedies.length > 0, detail };
  for (const { request, outcome } of prediction.remedies) {
    const again = analyzer.analyze(request).outcome;
    const holds = again === outcome && (again === 'passes' || again === 'not-reached');
    yield { property: 'remedy re-simulated', holds, detail: { remedy: request.command, says: outcome, is: again } };
  }
}

/** The verdicts of one case; an exception is one more, which does not hold. */
export function collected(verdicts: Generator<Verdict>): Verdict[] {
  const all: Verdict[] = [];
  try {
    for (const verdict of verdicts) all.push(verdict);
  } catch (error) {
    all.push({ property: 'no exception', holds: false, detail: String(error instanceof Error ? error.stack : error) });
  }
  return all;
}
