import { opening } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { SkipReason } from '../prediction.ts';
import { texts } from './texts.ts';

/** Why nothing of Multus runs in a play, in a few words. */
export function describeSkip(reason: SkipReason, locale: Locale): string {
  return opening(texts[locale].skipped[reason].why);
}
