import type { Prediction } from '../prediction.ts';

/** A prediction for a command with shell variables in the place of values, without what is said of the variables as such. */
export function withoutPlaceholders(
  prediction: Prediction,
  placeholders: ReadonlySet<string>,
  before: Pick<Prediction, 'assumptions'>,
): Prediction {
  if (placeholders.size === 0) return prediction;
  const isOurs = (code: unknown, data: unknown): boolean =>
    code === 'shell-expansion' &&
    typeof data === 'object' &&
    data !== null &&
    'expansion' in data &&
    placeholders.has(String(data.expansion));
  const findings = prediction.findings.filter(({ data }) => !isOurs(data.code, data.details));
  const problems = prediction.problems
    .filter(({ code, data }) => !isOurs(code, data))
    .map((problem) => {
      const told = problem.finding === undefined ? undefined : prediction.findings[problem.finding];
      return told === undefined ? problem : { ...problem, finding: findings.indexOf(told) };
    });
  const assumptions = prediction.assumptions.filter(
    (id) => id !== 'shell-variable' || before.assumptions.includes('shell-variable'),
  );
  return { ...prediction, findings, problems, assumptions };
}
