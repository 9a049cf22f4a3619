import { type Edit, quoteFor, quoteWord } from '../shell/source.ts';
import type { Word } from '../shell/word.ts';
import type { ParsedOption } from './argparse.ts';
import type { ReadInvocation } from './find.ts';

/** An option at the end of the command, or right after the program where a `--` would make a playbook of it. */
export function appended({ invocation }: ReadInvocation, option: string, value: string): Edit {
  const { program, args } = invocation;
  const hasSeparator = args.some((word) => word.text === '--');
  const at = (hasSeparator ? program : (args.at(-1) ?? program)).end;
  return { start: at, end: at, text: ` ${option} ${quoteWord(value)}` };
}

/** The word that an option's value is in. */
export function valueWord({ invocation }: ReadInvocation, option: ParsedOption): Word {
  return invocation.args[option.value?.argument ?? option.argument] as Word;
}

/** Replaces an option's value; the first `keep` characters of it stay as they are written. */
export function replacedValue(read: ReadInvocation, option: ParsedOption, value: string, keep = 0): Edit {
  const word = valueWord(read, option);
  const from = option.value?.from ?? 0;
  const end = from + (option.value?.text.length ?? 0);
  if (keep > 0 && from + keep === end) {
    const at = word.ends[end - 1] ?? word.end;
    return { start: at, end: at, text: quoteFor(value.slice(keep), word.quoting[end - 1] ?? 'none') };
  }
  return replaced(word, from, value);
}

/** Replaces the characters of `word` from `from` to `to` in the quoting that they have; mixed quoting is written anew. */
export function replaced(word: Word, from: number, text: string, to = word.text.length): Edit {
  const quoting = new Set(word.quoting.slice(from, to));
  const [only] = quoting;
  const start = word.starts[from] ?? word.end;
  const end = word.ends[to - 1] ?? word.end;
  const isWhole = to === word.text.length && (from === 0 || word.quoting[from - 1] === 'none');
  // A bash at a prompt expands `!` even within double quotes.
  const needsSingle = only === 'double' && text.includes('!');
  if (quoting.size === 1 && only && !needsSingle) {
    return { start, end, text: only === 'none' ? quoteWord(text) : quoteFor(text, only) };
  }
  if (isWhole)
    return {
      start: from === 0 ? word.start : (word.ends[from - 1] ?? word.start),
      end: word.end,
      text: quoteWord(text),
    };
  return { start: word.start, end: word.end, text: quoteWord(word.text.slice(0, from) + text + word.text.slice(to)) };
}

/** Takes an option away with its value; of a cluster such as `-vl`, its letter only. */
export function removal(read: ReadInvocation, option: ParsedOption): readonly Edit[] {
  const word = read.invocation.args[option.argument] as Word;
  const value = valueWord(read, option);
  const own =
    option.from === 0
      ? removedWord(read, word)
      : { start: word.ends[option.from - 1] ?? word.end, end: word.end, text: '' };
  return value === word ? [own] : [own, removedWord(read, value)];
}

/** Takes a word away with the spaces and continued lines before it. */
function removedWord({ invocation }: ReadInvocation, word: Word): Edit {
  const before = invocation.source.text.slice(0, word.start);
  const spaces = /(?:[ \t\r]|\\\r?\n)*$/.exec(before.slice(-2000))?.[0] ?? '';
  return { start: word.start - spaces.length, end: word.end, text: '' };
}

/** Takes the characters of `word` from `from` to `to` away. */
export function cut(word: Word, from: number, to: number): Edit {
  return { start: word.starts[from] ?? word.end, end: word.ends[to - 1] ?? word.end, text: '' };
}
