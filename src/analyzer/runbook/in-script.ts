import type { Remedy } from '../prediction.ts';
import { readScript } from '../reading.ts';
import type { Request } from '../request.ts';
import type { Span } from '../span.ts';
import type { StepPrediction } from './model.ts';

/** What is chosen beside the text: a remedy that changes it needs more than other words. */
const settings = ['kubespray', 'ansible', 'patched', 'vaultHoldsSecrets', 'down'] as const satisfies (keyof Request)[];

/**
 * The text of a runbook with a remedy in the place of the call that it is for. It is read again: every other call is as it was, and in a loop
 * each turn has what was added. `undefined`: the remedy needs more than other words at that place, or they cannot be told apart there.
 */
export function inScript({ command: alone, span, request }: StepPrediction, remedy: Remedy): string | undefined {
  if (!span || request?.nth === undefined) return undefined;
  if (settings.some((setting) => request[setting] !== remedy.request[setting])) return undefined;
  const { files, command: script, nth } = request;
  const next = remedy.request.command.trim();
  const edit = editOf(alone, next);
  const start = placeIn(script, span, alone, edit);
  const first = remedy.before.length === 0 ? '' : beforeCall(script, span.start, remedy.before);
  const calls = readScript({ files, command: script }).commands;
  const isLoop = calls.filter(({ program }) => program?.start === span.start).length > 1;
  if (start === undefined || first === undefined || (isLoop && (first !== '' || !isOption(edit)))) return undefined;
  const before = remedy.before.flatMap((command) => aloneIn({ files, command }));
  const expected = calls.flatMap(({ program, alone: other }, at) => {
    if (at === nth) return [...before, next];
    return program?.start === span.start
      ? other.slice(0, other.length - edit.tail) + edit.text + other.slice(other.length - edit.tail)
      : other;
  });
  const around = [script.slice(0, span.start), script.slice(span.start, start), script.slice(start + edit.removed)];
  const changed = around[0] + first + around[1] + edit.text + around[2];
  const read = aloneIn({ files: remedy.request.files, command: changed });
  return JSON.stringify(read) === JSON.stringify(expected) ? changed : undefined;
}

const aloneIn = (of: Parameters<typeof readScript>[0]): readonly string[] =>
  readScript(of).commands.map(({ alone }) => alone);

/** What differs between two commands: their first characters and their last are the same, and the first has `removed` between them. */
type Edit = { readonly head: number; readonly removed: number; readonly text: string; readonly tail: number };

function editOf(from: string, to: string): Edit {
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < most - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const removed = from.length - head - tail;
  const text = to.slice(head, to.length - tail);
  // An option between two spaces brings the one before it.
  return removed === 0 && text.endsWith(' ') && from[head - 1] === ' '
    ? { head: head - 1, removed, text: ` ${text.slice(0, -1)}`, tail: tail + 1 }
    : { head, removed, text, tail };
}

const isOption = ({ removed, text }: Edit): boolean => removed === 0 && (text === '' || text.startsWith(' -'));

/** Where the script has what is edited. A call that it writes with names of its own can only be added to. */
function placeIn(script: string, span: Span, alone: string, { head, removed }: Edit): number | undefined {
  const at = alone.indexOf(script.slice(span.start, span.end));
  if (at === -1) return removed === 0 && script.startsWith(alone.slice(head), span.end) ? span.end : undefined;
  const start = span.start + head - at;
  return head >= at && script.startsWith(alone.slice(head, head + removed), start) ? start : undefined;
}

/** What stands before a call that runs only if these commands succeed; `undefined`: the call does not begin its line. */
function beforeCall(script: string, start: number, commands: readonly string[]): string | undefined {
  const indent = script.slice(script.lastIndexOf('\n', start - 1) + 1, start);
  if (indent.trim() !== '') return undefined;
  return commands.map((command) => `${command} &&\n${indent}`).join('');
}
