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
