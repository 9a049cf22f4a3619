import {
  type Dropped,
  type Locale,
  type Prediction,
  type Renamed,
  type Request,
  type Runbook,
  redact,
  redactRunbook,
  replacedSentence,
} from '../analyzer/index.ts';
import { Stop } from './io.ts';
import { messages } from './messages.ts';

/**
 * What is written of a request: values that decide nothing are left out of its files, whose lines stay where they are, and stand as
 * shell variables in its command. Throws `Stop` where the verdict would be another without them.
 */
export function withoutSecrets(
  request: Request,
  prediction: Prediction,
  locale: Locale,
): { readonly request: Request; readonly prediction: Prediction; readonly replaced?: string } {
  const redaction = redact(request, prediction, { rename: false, inPlace: true });
  if (redaction.kind === 'refused') throw new Stop(messages[locale].secretDecides);
  return { ...redaction, ...replacedIn(redaction, locale) };
}

/** The same of a script and its steps. */
export function scriptWithoutSecrets(
  request: Request,
  runbook: Runbook,
  locale: Locale,
): { readonly request: Request; readonly runbook: Runbook; readonly replaced?: string } {
  const redaction = redactRunbook(request, runbook, { rename: false, inPlace: true });
  if (redaction.kind === 'refused') throw new Stop(messages[locale].secretDecides);
  return { ...redaction, ...replacedIn(redaction, locale) };
}

type Told = { readonly dropped: readonly Dropped[]; readonly renamed: readonly Renamed[] };

function replacedIn(told: Told, locale: Locale): { readonly replaced?: string } {
  const replaced = replacedSentence(told, locale);
  return replaced === undefined ? {} : { replaced };
}
