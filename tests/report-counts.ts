/** How many tests of a suite passed, failed and were skipped; `repeated`, if any passed only at the second try. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly repeated?: number;
};

type Shape = Record<string, unknown>;

/** Reads the counts out of a JSON report of Vitest, of Playwright, or of our own scripts (`passed`, `failed`); `undefined` for anything else. */
export function countsIn(report: unknown): Counts | undefined {
  if (!isShape(report)) return undefined;
  if (isNumber(report.numPassedTests)) {
    return {
      passed: report.numPassedTests,
      // A file that does not even load has no tests that fail.
      failed: numberIn(report, 'numFailedTests') || (report.success === true ? 0 : 1),
      skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
    };
  }
  if (isShape(report.stats) && isNumber(report.stats.expected)) {
    const outside = Array.isArray(report.errors) && report.errors.length > 0 ? 1 : 0;
    const repeated = numberIn(report.stats, 'flaky');
    return {
      passed: report.stats.expected + repeated,
      ...(repeated > 0 && { repeated }),
      failed: numberIn(report.stats, 'unexpected') || outside,
      skipped: numberIn(report.stats, 'skipped'),
    };
  }
  if (isNumber(report.passed) && isNumber(report.failed)) {
    return { passed: report.passed, failed: report.failed, skipped: numberIn(report, 'skipped') };
  }
  return undefined;
}

/** Reads the counts out of a suite's closing line, `12 passed, 0 failed, 1 skipped`; `undefined` if its output has none. */
export function countsInOutput(output: string): Counts | undefined {
  const line = output
    .trimEnd()
    .split('\n')
    .findLast((candidate) => /^\d+ passed, \d+ failed(?:, \d+ skipped)?$/.test(candidate.trim()));
  if (line === undefined) return undefined;
  const [passed = 0, failed = 0, skipped = 0] = (line.match(/\d+/g) ?? []).map(Number);
  return { passed, failed, skipped };
}

/** The figures of a suite that are over their budget. A busy machine goes over as well, so that they fail nothing and are shown instead. */
export function overBudget(output: string): readonly string[] {
  return output.split('\n').filter((line) => line.startsWith('OVER '));
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function numberIn(report: Shape, key: string): number {
  const value = report[key];
  return isNumber(value) ? value : 0;
}
