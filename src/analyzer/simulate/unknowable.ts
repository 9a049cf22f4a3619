import type { MissingKind } from '../prediction.ts';

/** Thrown when the outcome depends on a value that this request does not tell. */
export class Unknowable extends Error {
  override readonly name = 'Unknowable';
  /** An assumption's id: what is missing. */
  readonly what: MissingKind;
  readonly subject: string;

  constructor(what: MissingKind, subject: string) {
    super(`${what}: ${subject}`);
    this.what = what;
    this.subject = subject;
  }
}

/** What `tell` gives, or `otherwise` where the request does not tell it. */
export function ifKnown<T>(tell: () => T, otherwise: T): T {
  try {
    return tell();
  } catch (error) {
    if (error instanceof Unknowable) return otherwise;
    throw error;
  }
}
