import type { Word } from './word.ts';
import type { SimpleCommand } from './words.ts';

const leading = new Set(['do', 'then', 'else', 'elif', 'if', 'while', 'until', '{', '!', 'time']);

/** The words of a simple command after the keywords that may open it; `seen` is told each of them. */
export function withoutKeywords(words: readonly Word[], seen?: (word: string) => void): readonly Word[] {
  let at = 0;
  for (; at < words.length - 1; at++) {
    const keyword = words[at]?.text ?? '';
    if (!leading.has(keyword)) break;
    seen?.(keyword);
  }
  return words.slice(at);
}

/** The index after the `done` of the loop that begins at `index`. */
export function endOfLoop(commands: readonly SimpleCommand[], index: number, to: number): number {
  let depth = 0;
  for (let at = index; at < to; at++) {
    const words = commands[at]?.words ?? [];
    let opens = 0;
    const [first] = withoutKeywords(words, (word) => {
      if (word === 'while' || word === 'until') opens++;
    });
    depth += opens + (first && /^(?:for|select|while|until)$/.test(first.text) ? 1 : 0);
    if (words[0]?.text === 'done' && --depth === 0) return at + 1;
  }
  return to;
}
