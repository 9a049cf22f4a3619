import type { Locale } from '../analyzer/index.ts';
import type { Input } from './input.ts';
import type { Reading } from './reading.ts';

/** What the page asks the worker. Ids grow; only the answer to the newest counts. */
export type Ask = { readonly id: number; readonly input: Input; readonly locale: Locale };

/** What the worker says: once that it is there, then one reply to each ask. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly id: number; readonly reading: Reading }
  | { readonly kind: 'crashed'; readonly id: number; readonly message: string };
