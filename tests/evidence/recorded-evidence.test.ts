import { expect, test } from 'vitest';
import { evidence } from '../../src/site/evidence.ts';
import { recordedEvidence } from './recorded-evidence.ts';

test('the figures of the page are those of the comparison: `npm run evidence` writes them', () => {
  expect(evidence.recorded).toEqual(recordedEvidence());
});

test('every recorded run is in one row and is judged once', () => {
  const { runs } = evidence.recorded;
  expect(runs.reduce((sum, { named, random }) => sum + named + random, 0)).toBe(795);
  for (const { named, random, results, agree, differ, disputed } of runs) {
    expect(agree + differ + disputed).toBe(named + random);
    expect(results).toBeGreaterThanOrEqual(named + random);
  }
});

test('every recorded whole run is in one row and agrees', () => {
  const { whole } = evidence.recorded;
  expect(whole.reduce((sum, { cases }) => sum + cases, 0)).toBe(427);
  for (const { cases, stopped, leftCordoned, agree, differ } of whole) {
    expect([agree, differ]).toEqual([cases, 0]);
    expect(leftCordoned).toBeLessThanOrEqual(stopped);
    expect(stopped).toBeLessThanOrEqual(cases);
  }
});

test('the last live comparison found no difference and counted every run', () => {
  const { live } = evidence;
  expect(live).toBeDefined();
  expect(live?.failed).toBe(0);
  const compared = live?.runs.reduce((sum, { agree, differ }) => sum + agree + differ, 0) ?? 0;
  // A pattern counts beside its inventory; declared core differences and programs come on top.
  expect(live?.passed).toBeGreaterThanOrEqual(compared + (live?.inventories ?? 0) + (live?.patterns ?? 0));
});
