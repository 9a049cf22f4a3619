import type { ProblemData } from '../problem.ts';

/** What is wrong, in one sentence, and what to do about it. */
export type ProblemText = { readonly title: string; readonly change: string };

/** The sentences of every problem. */
export type ProblemTexts = { readonly [Code in keyof ProblemData]: (data: ProblemData[Code]) => ProblemText };

/** What the analyzer says in one language, but for findings and remedies, which declare their own words. */
export type Texts = { readonly problem: ProblemTexts };
