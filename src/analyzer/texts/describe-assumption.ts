import { opening } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Assumption, MissingKind } from '../prediction.ts';
import { texts } from './texts.ts';

/** What a prediction rests on, in a sentence; code stands between backticks. */
export function describeAssumption(assumption: Assumption, locale: Locale): string {
  const { missing, assumption: others } = texts[locale];
  return isMissing(assumption, missing) ? opening(missing[assumption].fact()) : others[assumption];
}

function isMissing(assumption: Assumption, missing: Readonly<Record<MissingKind, unknown>>): assumption is MissingKind {
  return Object.hasOwn(missing, assumption);
}
