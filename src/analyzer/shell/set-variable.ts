import type { Frame } from './frame.ts';
import { assign, expandWord } from './scope.ts';
import type { Word } from './word.ts';
import { splitShell } from './words.ts';

/** `NAME=value`, `NAME=(a b)`. What a command would give is not known. */
export function setVariable({ scope, source }: Frame, word: Word, isConditional: boolean): void {
  const name = /^[A-Za-z_]\w*/.exec(word.text)?.[0];
  if (name === undefined) return;
  if (word.list) {
    const items = splitShell({ text: source.text.slice(word.list.start, word.list.end) }).commands.flatMap(
      ({ words }) => words,
    );
    const known = items.every(({ expansions, globs }) => expansions.length === 0 && !globs);
    assign(scope, name, known ? items.map(({ text }) => text) : undefined, isConditional);
    return;
  }
  const expanded = expandWord(word, scope, false).words[0] ?? word;
  const value = expanded.text.slice(expanded.text.indexOf('=') + 1);
  const isKnown = expanded.expansions.length === 0 && !/^[A-Za-z_]\w*\+=/.test(word.text);
  assign(scope, name, isKnown ? value : undefined, isConditional);
}
