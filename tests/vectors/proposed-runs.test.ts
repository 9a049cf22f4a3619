import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Edit } from '../observe/case.ts';
import { casesOf } from './verdicts.ts';
import type { WholeCase } from './whole-verdicts.ts';

type ProposedRun = WholeCase & { readonly edits: readonly Edit[] };

const proposed = casesOf<ProposedRun>('proposed-runs');
const recorded = casesOf<WholeCase>('whole-named');
const inputOf = ({ kubespray, ansible, files, command, facts }: WholeCase) =>
  JSON.stringify([kubespray, ansible, files, command, facts]);

test('each change is recorded on the very run that it mends, which ends otherwise than without it', () => {
  const without = new Map(recorded.map((run) => [inputOf(run), run.observed]));
  const mended = proposed.filter((run) => without.has(inputOf(run)));
  expect(new Set(mended.map(({ edits }) => JSON.stringify(edits))).size).toBe(
    new Set(proposed.map(({ edits }) => JSON.stringify(edits))).size,
  );
  for (const run of mended) expect(run.observed, run.id).not.toEqual(without.get(inputOf(run)));
});

test('no change leaves a node drained', () => {
  expect(proposed.filter(({ observed }) => observed.cordoned.length > 0)).toEqual([]);
});

test('the page for maintainers shows each change as it was recorded', () => {
  const page = readFileSync('content/docs/maintainers.mdx', 'utf8');
  for (const { id, edits } of proposed)
    for (const { to } of edits) expect(page, id).toContain(to.trim().split('\n')[0]);
});
