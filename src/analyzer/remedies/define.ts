import type { Locale } from '../locale.ts';
import type { Remedy } from '../prediction.ts';
import type { Reading } from '../reading.ts';
import type { Request } from '../request.ts';
import type { ForRelease } from '../simulate/by-release.ts';

/** A changed request that may help. It is offered only after it has been simulated. */
export type Candidate<Cost extends string = string> = {
  readonly request: Request;
  /** The key of the text that says what it costs. */
  readonly cost: Cost;
  /** How many options, variables or releases it changes. */
  readonly edits: number;
  /** For another release: the outcome of the same command on the way there. */
  readonly hops?: Remedy['hops'] & {};
  /** Hosts have other names then, or some join the plays that left them out. */
  readonly hosts?: 'renamed' | 'joined';
  /** Commands that make the change, before any other. */
  readonly before?: readonly string[];
};

/** What a remedy is proposed from: the request as read, and the release whose outcome is to be turned. */
export type RemedyContext = {
  readonly reading: Reading;
  readonly target: ForRelease;
  /** The request is about that release alone. */
  readonly isOnlyRelease: boolean;
};

/** A remedy's words in one language; backticks mark code. */
export type RemedyText<Cost extends string = string> = {
  /** What to do, as a heading. */
  readonly title: string;
  /** What would have to be otherwise for another verdict, as a sentence. */
  readonly clause: string;
  /** What it costs, as a sentence for each key that its candidates name. */
  readonly cost: Readonly<Record<Cost, string>>;
};

/**
 * How a run ends that is worth a remedy: in a Multus task, in another task, with something missing, refused for its limit, or under an
 * ansible-core that the release does not accept.
 */
export type Occasion = 'fails' | 'stops' | 'incomplete' | 'rejected' | 'unaccepted';

/** What a small change is about; of two equally small ones the earlier is the counterfactual. */
export const changeKinds = ['limit', 'serial', 'variable', 'release'] as const;

/** A way out that the analyzer knows. Its kind names its file, for ever. */
export type RemedyDeclaration<Cost extends string = string> = {
  readonly kind: string;
  /** The occasions on which it is proposed, each with its rank there: lower ones are offered first. */
  readonly rank: Readonly<Partial<Record<Occasion, number>>>;
  /** What it changes, if Multus still runs for the same hosts or more: only then it is a counterfactual. */
  readonly changes?: (typeof changeKinds)[number];
  /** It means to run nothing of Multus, or may: only then a run that no longer reaches Multus proves it. */
  readonly leavesMultusOut?: true;
  readonly text: Readonly<Record<Locale, RemedyText<Cost>>>;
  /** Changed requests, the best first; the first that helps is offered. */
  propose(context: RemedyContext): Iterable<Candidate<Cost>>;
};

/** Declares a remedy; the compiler asks for every language, and for a text of each cost. */
export function defineRemedy<Cost extends string>(remedy: RemedyDeclaration<Cost>): RemedyDeclaration<Cost> {
  return remedy;
}
