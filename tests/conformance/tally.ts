import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where differences are written, one file each; each core of several has a folder of its own. */
export const reports = process.env.CONFORMANCE_REPORTS ?? join(import.meta.dirname, '../../test-results/conformance');
/** What has been compared until now. */
export const counts = { passed: 0, failed: 0, skipped: 0 };

/** A line on standard output. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Counts a difference, and writes down how to repeat it. */
export function fail(id: string, why: string, reproduction: unknown): void {
  counts.failed++;
  const path = join(reports, `${id.replace(/[^\w.@-]/g, '_')}.json`);
  mkdirSync(reports, { recursive: true });
  writeFileSync(path, `${JSON.stringify({ id, why, reproduction }, null, 2)}\n`);
  say(`DIFFERS ${id}: ${why.slice(0, 600)}`);
  say(`        ${path}`);
}

/** Counts what could not be compared, with the reason. */
export function skip(id: string, reason: string): void {
  counts.skipped++;
  say(`skipped ${id}: ${reason}`);
}
