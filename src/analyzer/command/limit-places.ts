import type { Span } from '../span.ts';
import { writtenPart } from './arguments.ts';
import type { PlaybookCommand } from './model.ts';
import { invocationOf } from './parse.ts';
/** Where characters of the limit's text are in the command; the whole limit where there are none, and an empty one at its quotes. */
export function limitPlaces(command: PlaybookCommand): (start: number, end: number) => Span {
  const chosen = invocationOf(command);
  const value = chosen?.parsed.options.findLast(({ definition }) => definition.name === 'limit')?.value;
  const word = value && chosen?.invocation.args[value.argument];
  const whole = command.limit?.span ?? { start: 0, end: 0 };
  return (start, end) => (word && start < end ? writtenPart(word, value.from + start, value.from + end).span : whole);
}
