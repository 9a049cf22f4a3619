import type { Expansion } from './expansions.ts';
import type { Quoting, Source } from './source.ts';
import type { Word } from './word.ts';

/** The text of `word` from `start` on, as another shell reads it. */
export function partOfWord(word: Word, start: number): Source {
  const isWhole = start === 0 && word.expansions.length === 0 && !word.quoting.some(isOfDocument);
  return {
    text: word.text.slice(start),
    origin: {
      within: word.source,
      joined: false,
      starts: word.starts.slice(start),
      ends: word.ends.slice(start),
      quoting: word.quoting.slice(start),
      ...(isWhole && { word: { start: word.start, end: word.end } }),
    },
  };
}

const isOfDocument = (how: Quoting): boolean => how === 'raw' || how === 'document';

/** The command within `$(...)`, which a shell reads as it is written there. */
export function insideExpansion({ source, text, starts, ends }: Word, { from, to }: Expansion): Source {
  const [first, last] = [from + 2, Math.max(from + 2, to - 1)];
  const quoting = Array.from({ length: last - first }, () => 'raw' as const);
  const origin = {
    within: source,
    joined: false,
    starts: starts.slice(first, last),
    ends: ends.slice(first, last),
    quoting,
  };
  return { text: text.slice(first, last), origin };
}

/** What ssh makes of several arguments: their texts with one space between. */
export function joinWords(words: readonly Word[]): Source | undefined {
  const [first] = words;
  if (!first) return undefined;
  const starts: number[] = [];
  const ends: number[] = [];
  const quoting: Quoting[] = [];
  words.forEach((word, index) => {
    if (index > 0) {
      // Words that one expansion became share their place.
      const before = words[index - 1]?.end ?? 0;
      starts.push(Math.min(before, word.start));
      ends.push(Math.max(before, word.start));
      quoting.push('none');
    }
    for (const start of word.starts) starts.push(start);
    for (const end of word.ends) ends.push(end);
    for (const one of word.quoting) quoting.push(one);
  });
  const text = words.map((word) => word.text).join(' ');
  return { text, origin: { within: first.source, joined: true, starts, ends, quoting } };
}
