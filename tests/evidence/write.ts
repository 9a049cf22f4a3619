// Counts how the analyzer compares with real Ansible and writes what the page "Evidence" shows: `npm run evidence`. The live part comes from
// the last `npm run test:conformance`; without one, what the file says of the last live run stays.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Evidence, LiveEvidence } from '../../src/site/evidence.ts';
import { recordedEvidence } from './recorded-evidence.ts';

const target = 'src/site/evidence.json';
const summary = 'test-results/conformance/summary.json';

function jsonIn<Content>(path: string): Content | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Content) : undefined;
}

const recorded = recordedEvidence();
const live = jsonIn<LiveEvidence>(summary) ?? jsonIn<Evidence>(target)?.live;
writeFileSync(target, `${JSON.stringify({ recorded, ...(live ? { live } : {}) }, undefined, 2)}\n`);

const sum = (of: 'agree' | 'differ' | 'disputed'): number => recorded.runs.reduce((all, row) => all + row[of], 0);
const { inventories, whole } = recorded;
const ofWhole = (of: 'agree' | 'differ'): number => whole.reduce((all, row) => all + row[of], 0);
const lines = [
  `recorded runs: ${sum('agree')} agree, ${sum('differ')} differ, ${sum('disputed')} disputed`,
  `recorded whole runs: ${ofWhole('agree')} agree, ${ofWhole('differ')} differ`,
  `recorded inventories: ${inventories.agree} agree, ${inventories.differ} differ`,
  live
    ? `live, ansible-core ${live.ansible}: ${live.passed} agree, ${live.failed} differ, ${live.skipped} skipped`
    : 'live: nothing yet; run npm run test:conformance',
];
process.stdout.write(`${lines.join('\n')}\n${target} written\n`);
process.exitCode = sum('differ') + ofWhole('differ') + inventories.differ + (live?.failed ?? 0) > 0 ? 1 : 0;
