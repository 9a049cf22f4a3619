import type { Locale } from '../locale.ts';
import type { ProblemCode, ProblemData } from '../problem.ts';
import type { ProblemText } from './model.ts';
import { texts } from './texts.ts';

/** A problem in words of one language: what is wrong, and what to do. */
export function describeProblem<Code extends ProblemCode>(
  { code, data }: { readonly code: Code; readonly data: ProblemData[Code] },
  locale: Locale,
): ProblemText {
  return texts[locale].problem[code](data);
}
