import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { citedRuns } from '../../src/site/cited-runs.ts';
import { anchorOfRun } from '../../src/site/observed-run.ts';

const docs = mkdtempSync(join(tmpdir(), 'docs-'));
afterAll(() => rmSync(docs, { recursive: true }));

test('a run that two pages cite is listed once, and runs go by release', () => {
  writeFileSync(join(docs, 'a.mdx'), '<Known run="one-worker@v2.25.1" /> <Known run="one-worker@v2.22.2" />');
  writeFileSync(join(docs, 'b.mdx'), '<Known run="one-worker@v2.25.1" />');
  expect(citedRuns(docs).map(({ id }) => id)).toEqual(['one-worker@v2.22.2', 'one-worker@v2.25.1']);
});

test('the cited runs have anchors of their own', () => {
  const anchors = citedRuns().map(({ id }) => anchorOfRun(id));
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors.length).toBeGreaterThan(50);
});
