import type { Span } from '../span.ts';
import { readInvocations, writtenPart } from './arguments.ts';
import type { PlaybookCommand } from './model.ts';

/** The span of the command that the characters `start` to `end` of its limit came from; `undefined` when it has no limit. */
export function limitSpan(command: PlaybookCommand, start: number, end: number): Span | undefined {
  const { chosen } = readInvocations(command.text);
  const value = chosen?.parsed.options.findLast((option) => option.definition.name === 'limit')?.value;
  const word = value && chosen?.invocation.args[value.argument];
  return word && writtenPart(word, value.from + start, value.from + end).span;
}
