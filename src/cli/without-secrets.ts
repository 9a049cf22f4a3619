import { type Locale, type Prediction, type Request, type Runbook, redact, redactRunbook } from '../analyzer/index.ts';
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
): { readonly request: Request; readonly prediction: Prediction } {
  const redaction = redact(request, prediction, { rename: false, inPlace: true });
  if (redaction.kind === 'refused') throw new Stop(messages[locale].secretDecides);
  return redaction;
}

/** The same of a script and its steps. */
export function scriptWithoutSecrets(
  request: Request,
  runbook: Runbook,
  locale: Locale,
): { readonly request: Request; readonly runbook: Runbook } {
  const redaction = redactRunbook(request, runbook, { rename: false, inPlace: true });
  if (redaction.kind === 'refused') throw new Stop(messages[locale].secretDecides);
  return redaction;
}
