import { withSkipTag } from '../command/edit.ts';
import type { PlaybookCommand } from '../command/model.ts';

/** The command with `multus` among the tags that it skips; `undefined`: it skips it already, or Multus is all that it asks for. */
export function withoutMultus(command: PlaybookCommand): string | undefined {
  const asksForNothingElse = command.tags.length > 0 && command.tags.every(({ text }) => text === 'multus');
  return asksForNothingElse ? undefined : withSkipTag(command, 'multus');
}
