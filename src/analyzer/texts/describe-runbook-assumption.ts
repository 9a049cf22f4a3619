import type { Locale } from '../locale.ts';
import type { RunbookAssumption } from '../prediction.ts';
import { texts } from './texts.ts';

/** What a series of commands rests on, in a sentence; code stands between backticks. */
export function describeRunbookAssumption(assumption: RunbookAssumption, locale: Locale): string {
  return texts[locale].runbookAssumption[assumption];
}
