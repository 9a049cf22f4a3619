import type { RemedyCost, RemedyKind } from '../prediction.ts';
import type { Reading } from '../reading.ts';
import type { Request } from '../request.ts';
import type { ForRelease } from '../simulate/by-release.ts';

/** A changed request that may help. It is offered only after it has been simulated. */
export type Candidate = {
  readonly kind: RemedyKind;
  readonly request: Request;
  /** The key of the text that says what it costs. */
  readonly cost: RemedyCost;
  /** How many options, variables or releases it changes. */
  readonly edits: number;
};

/** What a proposer works from: the request as read, and the release whose outcome is to be turned. */
export type RemedyContext = { readonly reading: Reading; readonly target: ForRelease };

/** Suggests changed requests, the best first. */
export type Proposer = (context: RemedyContext) => Iterable<Candidate>;

/** The request with another command. */
export function withCommand(request: Request, command: string): Request {
  return { ...request, command };
}
