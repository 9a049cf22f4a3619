import type { Assumption, MissingKind, RunbookAssumption, SkipReason } from '../prediction.ts';
import type { ProblemData } from '../problem.ts';

/** What is wrong, in one sentence, and what to do about it. */
export type ProblemText = { readonly title: string; readonly change: string };

/** The sentences of every problem. */
export type ProblemTexts = { readonly [Code in keyof ProblemData]: (data: ProblemData[Code]) => ProblemText };

/** Of something that the request does not tell: the fact, and what to do about it. */
export type MissingText = {
  /** A sentence without its capital; `subject`, marked as a name, is what it is about, `undefined` where that is not known. */
  readonly fact: (subject?: string) => string;
  readonly change: (subject: string) => string;
};

/** Of a play in which nothing of Multus runs: why, in a few words, and what follows as the rest of a sentence. */
export type SkipText = {
  readonly why: string;
  readonly sentence: (play: string, limited: boolean) => string;
};

/** What the analyzer says in one language, but for findings and remedies, which declare their own words. */
export type Texts = {
  readonly problem: ProblemTexts;
  readonly missing: Readonly<Record<MissingKind, MissingText>>;
  readonly assumption: Readonly<Record<Exclude<Assumption, MissingKind>, string>>;
  readonly runbookAssumption: Readonly<Record<RunbookAssumption, string>>;
  readonly skipped: Readonly<Record<SkipReason, SkipText>>;
};
