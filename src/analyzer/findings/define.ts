import type { PlaybookCommand } from '../command/model.ts';
import type { Inventory } from '../inventory/model.ts';
import type { Release, ResolvedRelease } from '../kubespray/releases.ts';
import type { Locale } from '../locale.ts';
import type { DeclaredMessage } from '../log/messages.ts';
import type { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import type { WholeReleasePrediction } from '../simulate/by-release.ts';
import type { Core } from '../simulate/core.ts';
import type { Span } from '../span.ts';
import type { FindingGroup } from './groups.ts';

/** What a check of the input alone may look at: the request as read. */
export type RequestContext = {
  readonly request: Request;
  readonly command: PlaybookCommand;
  readonly inventory: Inventory;
  /** What `-i` names and no file at hand is. */
  readonly unmatched: readonly string[];
  /** What the request's words for the release mean; `undefined`: it named none. */
  readonly asked?: ResolvedRelease;
};

/** What a check may look at that is made for each release: the request as read, and what the release made of it. */
export type FindingContext = RequestContext & {
  readonly release: Release;
  readonly core: Core;
  readonly prediction: WholeReleasePrediction;
};

/** One place where a finding holds. */
export type Found<Data> = {
  readonly at?: Span;
  readonly data: Data;
  /** Where one place weighs otherwise than the finding as a whole. */
  readonly severity?: Severity;
  /** The problems of the request that it tells, so that nobody tells them again. */
  readonly problems?: readonly Problem[];
};

/**
 * A finding's words in one language. Markdown's backticks mark code; nothing else of Markdown is used. `message` and `change` are
 * methods, so that findings of any data fit into one registry.
 */
export type FindingText<Data> = {
  /** What is the matter, in one clause, without data: the heading of its page. */
  readonly title: string;
  /** The exact text or sign by which an operator meets it. */
  readonly symptom: string;
  /** Who is affected: releases and conditions. */
  readonly affected: string;
  /** One place in one or two sentences: what is wrong, and why. */
  message(data: Data): string;
  /** What to do about it, in one or two sentences. */
  change(data: Data): string;
};

/** A request by which the finding is shown and tested. */
export type FindingExample = {
  /** Kebab-case, unique within the finding; part of links. */
  readonly name: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly request: Request;
  /** Whether the finding is reported for it. At least one example does, and at least one does not. */
  readonly reports: boolean;
};

/** Upstream places that the finding rests on. */
export type Upstream = {
  readonly issues: readonly number[];
  readonly pullRequests: readonly number[];
  /** Abbreviated hashes in kubernetes-sigs/kubespray. */
  readonly commits: readonly string[];
  /** `TAG:path` in kubernetes-sigs/kubespray, or `ansible vX.Y.Z:path`. */
  readonly files: readonly string[];
};

export type Severity = 'error' | 'warning' | 'info';

/** What a finding's check gets: `request` is about the input and holds for every release alike, `release` is judged for each one. */
type Check<Data> =
  | { readonly about: 'request'; readonly check: (context: RequestContext) => Iterable<Found<Data>> }
  | { readonly about: 'release'; readonly check: (context: FindingContext) => Iterable<Found<Data>> };

/** A cause or trap that the analyzer knows. Its id names its file, page, short link, test and example folder, for ever. */
export type Finding<Data = Readonly<Record<string, unknown>>> = Check<Data> & {
  readonly id: string;
  readonly severity: Severity;
  /** Where it is listed, everywhere that findings are: its group, then its order in it. */
  readonly group: FindingGroup;
  readonly order: number;
  /** It is about what the analyzer was given, not about Kubespray: a section of the reference tells it instead of a page of its own. */
  readonly isAboutInput?: true;
  readonly upstream: Upstream;
  /** How it is known: seen in a real run, read in source, or told in an issue. */
  readonly known: 'observed' | 'read' | 'reported';
  /** Findings that a reader of this one is likely to meet next, the nearest first. */
  readonly related: readonly [string, ...string[]];
  readonly text: Readonly<Record<Locale, FindingText<Data>>>;
  /** Messages of Ansible that it is the likeliest cause of. */
  readonly messages?: readonly DeclaredMessage[];
  /** Ids of messages that another finding declares and that this one can be the cause of as well. */
  readonly alsoCauses?: readonly string[];
  /** An answer for an issue tracker or a chat, in Markdown; the address of the page is added to it. */
  readonly reply?: Readonly<Record<Locale, string>>;
  readonly examples: readonly [FindingExample, FindingExample, ...FindingExample[]];
  /** Findings that say more about the same words: where one of them reports the same span, this one is silent. */
  readonly givesWayTo?: readonly string[];
};

/** Declares a finding; the compiler asks for every language, text and at least two examples. */
export function defineFinding<Data extends Readonly<Record<string, unknown>>>(finding: Finding<Data>): Finding<Data> {
  return finding;
}
