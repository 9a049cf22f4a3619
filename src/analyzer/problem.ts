import type { Span } from './span.ts';

/** Something in the request that Ansible, or this analyzer, cannot take as written. Its words stand in `problem-text.ts`. */
export type Problem = {
  /** Names the fault, kebab-case, stable. */
  readonly code: string;
  /** `error`: Ansible refuses this input or drops part of it. `warning`: it goes on, with a warning or silently. */
  readonly severity: 'error' | 'warning';
  readonly span: Span;
  /** What Ansible itself prints about it, in its own words; `undefined` where it says nothing. */
  readonly ansibleSays?: string;
  /** Values that the sentence about it needs, such as the offending word or a suggestion. */
  readonly data: Readonly<Record<string, unknown>>;
};
