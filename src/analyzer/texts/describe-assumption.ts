import { opening } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Assumption, MissingKind } from '../prediction.ts';
import { assumptions } from './en/assumptions.ts';
import { missing } from './en/missing.ts';
import type { Texts } from './model.ts';
import { assumptions as assumptionsZhCn } from './zh-cn/assumptions.ts';
import { missing as missingZhCn } from './zh-cn/missing.ts';

// Not by way of all texts: a page that shows a verdict needs no other.
const texts: Readonly<Record<Locale, Pick<Texts, 'missing' | 'assumption'>>> = {
  en: { missing, assumption: assumptions },
  'zh-CN': { missing: missingZhCn, assumption: assumptionsZhCn },
};

/** What a prediction rests on, in a sentence; code stands between backticks. */
export function describeAssumption(assumption: Assumption, locale: Locale): string {
  const { missing: unknown, assumption: others } = texts[locale];
  return isMissing(assumption, unknown) ? opening(unknown[assumption].fact()) : others[assumption];
}

function isMissing(assumption: Assumption, unknown: Readonly<Record<MissingKind, unknown>>): assumption is MissingKind {
  return Object.hasOwn(unknown, assumption);
}
