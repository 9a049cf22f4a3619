import { passageOf } from './passage.ts';
import type { Source } from './source.ts';

const escapeSign = String.fromCharCode(27);
const bell = String.fromCharCode(7);

/** What a terminal takes as an order: colours, the title of its window, the marks of a paste. */
export const terminalCode = new RegExp(
  [
    String.raw`${escapeSign}\[[0-9;?]{0,32}[ -/]?[@-~]`,
    String.raw`${escapeSign}\][^${bell}${escapeSign}\n]{0,400}(?:${bell}|${escapeSign}\\)`,
    `${escapeSign}[=>]`,
  ].join('|'),
  'g',
);

/** The text of a terminal's log without what the terminal takes as an order; itself where it has none. */
export function withoutTerminalCodes(source: Source): Source {
  const { text } = source;
  if (!text.includes(escapeSign)) return source;
  const builder = passageOf(source);
  let copied = 0;
  for (const { index, 0: code } of text.matchAll(terminalCode)) {
    builder.copy(copied, index);
    copied = index + code.length;
  }
  return builder.copy(copied, text.length).finish();
}
