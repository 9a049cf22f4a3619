import { expect, test } from 'vitest';
import { countsIn, countsInOutput, overBudget } from './report-counts.ts';

test('reads a report of Vitest', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 0, success: false };
  expect(countsIn(report)).toEqual({ passed: 7, failed: 2, skipped: 1 });
});

test('counts a test file that does not load as a failure', () => {
  expect(countsIn({ numPassedTests: 7, numFailedTests: 0, success: false })?.failed).toBe(1);
});

test('reads a report of Playwright; a test that passes when it is repeated has passed, and is counted', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };
  expect(countsIn(report)).toEqual({ passed: 6, failed: 1, skipped: 2, repeated: 1 });
});

test('reads the closing line of a suite without a report', () => {
  expect(countsInOutput('seed 7\n3 passed, 1 failed\n12 passed, 0 failed, 2 skipped\n')).toEqual({
    passed: 12,
    failed: 0,
    skipped: 2,
  });
  expect(countsInOutput('12 passed, 0 failed of what was tried\n')).toBeUndefined();
});

test('finds the figures that are over their budget', () => {
  const output =
    'ok   read: 2.0 ms (at most 5)\nOVER run: 8.0 times (at least 10)\n1 within budget, 1 over; load 0.1\n';
  expect(overBudget(output)).toEqual(['OVER run: 8.0 times (at least 10)']);
});

test('counts an error outside of all Playwright tests as a failure', () => {
  const report = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'no server' }] };
  expect(countsIn(report)?.failed).toBe(1);
});

test('reads a report of our own scripts', () => {
  expect(countsIn({ passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 0, skipped: 0 });
});

test('treats nothing else as a report', () => {
  expect(countsIn({ passed: 'all' })).toBeUndefined();
  expect(countsIn(null)).toBeUndefined();
  expect(countsIn([])).toBeUndefined();
});
