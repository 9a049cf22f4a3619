import { commandProblemText } from './command/problem-text.ts';
import { inventoryProblemText, type ProblemText } from './inventory/problem-text.ts';
import type { Locale } from './locale.ts';
import { patternProblemText } from './pattern/problem-text.ts';
import type { Problem } from './problem.ts';

/** A problem in words of one language: what is wrong, and what to do. Of a code that it does not know it says no more than Ansible. */
export function describeProblem(
  { code, data, ansibleSays }: Pick<Problem, 'code' | 'data' | 'ansibleSays'>,
  locale: Locale,
): ProblemText {
  const text =
    inventoryProblemText[locale][code] ?? commandProblemText[locale][code] ?? patternProblemText[locale][code];
  return text?.(data) ?? { title: ansibleSays ?? code, change: '' };
}
