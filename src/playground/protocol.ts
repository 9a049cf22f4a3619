import type { Locale, Request } from '../analyzer/index.ts';
import type { Outcomes } from './analysis.ts';
import type { Hover, HoverPlace } from './hover.ts';
import type { Input } from './input.ts';
import type { Leaving, PagePlace } from './leave.ts';
import type { Reading } from './reading.ts';

/**
 * What the page wants to know: what an input comes to, what a request comes to on every release, or what of an input may leave, or what
 * stands at a place of a request.
 */
export type Question =
  | { readonly about: 'input'; readonly input: Input; readonly locale: Locale }
  | { readonly about: 'releases'; readonly request: Request }
  | { readonly about: 'hover'; readonly request: Request; readonly place: HoverPlace; readonly locale: Locale }
  | {
      readonly about: 'leaving';
      readonly input: Input;
      readonly locale: Locale;
      readonly rename: boolean;
      readonly place: PagePlace;
    };

export type Answer =
  | { readonly about: 'hover'; readonly hover: Hover | undefined }
  | { readonly about: 'input'; readonly reading: Reading }
  | { readonly about: 'releases'; readonly outcomes: Outcomes }
  /** `undefined`: there is no verdict that could leave. */
  | { readonly about: 'leaving'; readonly leaving: Leaving | undefined };

/** What the page asks the worker. Ids grow; only the answer to the newest counts. */
export type Ask = { readonly id: number; readonly question: Question };

/** What the worker says: once that it is there, then one reply to each ask. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answered'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'crashed'; readonly id: number; readonly message: string };
