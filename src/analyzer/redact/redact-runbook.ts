import { type Reading, readRequest, readScript } from '../reading.ts';
import type { Request } from '../request.ts';
import { analyzeRunbook } from '../runbook/analyze-runbook.ts';
import { isRunbook } from '../runbook/is-runbook.ts';
import type { Runbook } from '../runbook/model.ts';
import { readRunbook } from '../runbook/read-runbook.ts';
import { redactedCommand } from './command-text.ts';
import type { Dropped } from './ledger.ts';
import type { Renamed } from './names.ts';
import { withoutPlaceholders } from './placeholders.ts';
import { type RedactOptions, redact, redactedRequest, remainingSecret } from './redact.ts';
import { runbookText } from './runbook-text.ts';

/** As a `Redaction`, of a text that runs several commands. */
export type RunbookRedaction = {
  readonly dropped: readonly Dropped[];
  readonly renamed: readonly Renamed[];
} & (
  | { readonly kind: 'redacted'; readonly request: Request; readonly runbook: Runbook }
  | { readonly kind: 'refused'; readonly because: 'outcome-changes' | 'secret-remains'; readonly subject: string }
);

/**
 * A text of several commands as it may leave: a script written anew from what was understood of it, a line for each command. It is simulated
 * again, and each step must end as it does in `runbook`, else it is refused.
 */
export function redactRunbook(request: Request, runbook: Runbook, options: RedactOptions): RunbookRedaction {
  const readings = readScript(request).commands.map((_, nth) => readRequest({ ...request, nth }));
  const [first, ...others] = readings;
  if (!first || !isRunbook(request)) return ofOne(request, runbook, options);
  const {
    ledger,
    names,
    request: result,
  } = redactedRequest(request, options, [first, ...others], (_, redacting) =>
    runbookText(readRunbook(request), callsOf(readings, redacting), request.command, redacting),
  );
  const told = { dropped: ledger.dropped(), renamed: names.renamed() };
  const secret = remainingSecret(result, ledger);
  if (secret !== undefined) return { kind: 'refused', because: 'secret-remains', subject: secret, ...told };
  const again = analyzeRunbook(result);
  const difference = differenceBetween(runbook, again);
  if (difference !== undefined) return { kind: 'refused', because: 'outcome-changes', subject: difference, ...told };
  const steps = again.steps.map((step, at) => {
    const before = runbook.steps[at]?.prediction;
    if (!step.prediction || !before) return step;
    return { ...step, prediction: withoutPlaceholders(step.prediction, ledger.placeholders(), before) };
  });
  // What the script runs besides is gone, and what the verdict rests on is not.
  const { assumptions } = runbook;
  return { kind: 'redacted', request: result, runbook: { ...again, steps, assumptions }, ...told };
}

type Calls = Parameters<typeof runbookText>[1];

function callsOf(readings: readonly Reading[], redacting: Parameters<typeof redactedCommand>[2]): Calls {
  return readings.map(({ command, inventory }) => ({
    start: command.program?.start ?? 0,
    text: redactedCommand(command, inventory, redacting),
  }));
}

function ofOne(request: Request, runbook: Runbook, options: RedactOptions): RunbookRedaction {
  const [step] = runbook.steps;
  if (!step?.prediction) return { kind: 'refused', because: 'outcome-changes', subject: '', dropped: [], renamed: [] };
  const redaction = redact(request, step.prediction, options);
  if (redaction.kind === 'refused') return redaction;
  const { prediction, ...told } = redaction;
  const { command = '' } = prediction;
  const shown = {
    ...step,
    command: command === '' ? told.request.command : command,
    request: told.request,
    prediction,
  };
  return { ...told, runbook: { ...runbook, steps: [shown] } };
}

/** What is another after the redaction: the whole, or the first step that is, and how. */
function differenceBetween(before: Runbook, after: Runbook): string | undefined {
  if (before.headline !== after.headline) return `${before.headline} → ${after.headline}`;
  if (before.steps.length !== after.steps.length) return `${before.steps.length} → ${after.steps.length}`;
  for (const [at, { reached, prediction }] of before.steps.entries()) {
    const other = after.steps[at];
    const [was, is] = [prediction?.headline ?? reached, other?.prediction?.headline ?? other?.reached];
    if (was !== is || prediction?.outcome !== other?.prediction?.outcome || reached !== other?.reached)
      return `${at + 1}: ${was} → ${is}`;
  }
  return undefined;
}
