import { opening } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { SkipReason } from '../prediction.ts';
import { skips } from './en/skips.ts';
import type { Texts } from './model.ts';
import { skips as skipsZhCn } from './zh-cn/skips.ts';

// Not by way of all texts: a page that shows evidence needs no other.
const skipped: Readonly<Record<Locale, Texts['skipped']>> = { en: skips, 'zh-CN': skipsZhCn };

/** Why nothing of Multus runs in a play, in a few words. */
export function describeSkip(reason: SkipReason, locale: Locale): string {
  return opening(skipped[locale][reason].why);
}
