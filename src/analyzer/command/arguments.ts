import { spanOf } from '../shell/source.ts';
import type { Word } from '../shell/word.ts';
import type { ParsedOption } from './argparse.ts';
import type { Written } from './model.ts';

/** A word as a value of the command. */
export function writtenWord(word: Word): Written {
  return written(word, 0, word.text.length, word.start, word.end);
}

/** The part of `word` that starts at `from` as a value: `w1` of `--limit=w1`. */
export function writtenRest(word: Word, from: number): Written {
  if (from === 0) return writtenWord(word);
  return written(word, from, word.text.length, word.ends[from - 1] ?? word.start, word.end);
}

/** The characters `from` to `to` of `word`'s text as a value, without quotes around them. */
export function writtenPart(word: Word, from: number, to: number): Written {
  const start = word.starts[from] ?? word.ends[from - 1] ?? word.end;
  return written(word, from, to, start, from < to ? (word.ends[to - 1] ?? word.end) : start);
}

/** The value of an option. */
export function writtenValue(args: readonly Word[], option: ParsedOption): Written | undefined {
  const word = option.value && args[option.value.argument];
  return word && writtenRest(word, option.value.from);
}

function written(word: Word, from: number, to: number, start: number, end: number): Written {
  const span = spanOf(word.source, start, end);
  const unknowable = word.expansions.map((expansion) => expansion.text);
  return { text: word.text.slice(from, to), span, ...(unknowable.length > 0 && { unknowable }) };
}
