import type { DecodedLog, ErrorMessage, Locale, PlanGoal, ToggledLimit } from '../analyzer/index.ts';
import type { Subject } from '../views/linked.ts';
import type { BoxAnswer, BoxQuestion } from './box-answer.ts';
import type { Hover } from './hover.ts';
import type { Input } from './input.ts';
import type { Leaving, PagePlace } from './leave.ts';
import type { LinkedPlaces } from './linked-places.ts';
import type { PlanAnswer } from './plan-answer.ts';
import type { PlanForm } from './plan-form.ts';
import type { Outcomes, Reading } from './reading.ts';
import type { Decoded } from './share.ts';

type OfInput = { readonly input: Input };

/** What is asked, mostly of an input. */
type Particulars = {
  /** What a link holds. */
  readonly link: { readonly fragment: string };
  /** What a log tells, by the messages that are known. */
  readonly log: { readonly log: string; readonly messages: readonly ErrorMessage[] };
  /** What the box of the home page shows. */
  readonly box: BoxQuestion;
  /** The way from a release to another, in words. */
  readonly plan: { readonly goal: PlanGoal; readonly locale: Locale };
  /** The same as it is taken along. */
  readonly 'plan-text': { readonly goal: PlanGoal; readonly form: PlanForm; readonly locale: Locale };
  /** What Ansible makes of the input, and the verdict; of several commands with this one opened, by default the first that hurts. */
  readonly reading: OfInput & { readonly locale: Locale; readonly step?: number };
  /** What is at a place of it: `file` is the index of a file; none: the command. */
  readonly hover: OfInput & { readonly locale: Locale; readonly file?: number; readonly offset: number };
  /** Where a part of the answer is written and drawn. */
  readonly linked: OfInput & { readonly part: Subject };
  /** The command once these hosts have changed sides of its limit. */
  readonly limit: OfInput & { readonly hosts: readonly string[] };
  /** Its outcome on every release. */
  readonly releases: OfInput;
  /** What of it may leave the page. */
  readonly leaving: OfInput & { readonly locale: Locale; readonly rename: boolean; readonly place: PagePlace };
};

export type Answers = {
  readonly link: Decoded;
  readonly log: DecodedLog;
  readonly box: BoxAnswer;
  readonly plan: PlanAnswer;
  readonly 'plan-text': string;
  readonly reading: Reading;
  readonly hover: Hover | undefined;
  readonly linked: LinkedPlaces;
  readonly limit: ToggledLimit;
  readonly releases: Outcomes;
  /** `undefined`: there is no verdict that could leave. */
  readonly leaving: Leaving | undefined;
};

export type About = keyof Answers;

/** What the page wants to know; each question stands for itself, so that any worker can answer it. */
export type Question<A extends About = About> = {
  [K in A]: { readonly about: K } & Particulars[K];
}[A];

/** What the page asks the worker, one question after the other. */
export type Ask = { readonly id: number; readonly question: Question };

/** What the worker says: once that it is there, then one reply to each ask. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answered'; readonly id: number; readonly answer: Answers[About] }
  | { readonly kind: 'crashed'; readonly id: number; readonly message: string };
