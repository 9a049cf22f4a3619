import { baseName } from '../base-name.ts';
import type { Word } from './word.ts';

/** The arguments of the program at `at` as `xargs` before it leaves them: words of its input, which the text does not tell, are open. */
export function withInput(words: readonly Word[], at: number, args: readonly Word[]): readonly Word[] {
  const start = words.slice(0, at).findIndex(({ text }) => baseName(text) === 'xargs');
  if (start === -1) return args;
  const replaced = replacedText(words.slice(start + 1, at).map(({ text }) => text));
  if (replaced !== undefined) return args.map((word) => open(word, replaced));
  const last = args.at(-1) ?? words[at];
  return last ? [...args, openAfter(last)] : args;
}

/** What `-I` and its kin replace; `undefined`: the words of the input follow the command. */
function replacedText(options: readonly string[]): string | undefined {
  for (const [index, text] of options.entries()) {
    const found = /^(?:-\w*I|--replace=)(.*)$/s.exec(text)?.[1];
    if (found !== undefined) return found === '' ? options[index + 1] : found;
    if (/^(?:-i|--replace)$/.test(text)) return '{}';
  }
  return undefined;
}

function open(word: Word, replaced: string): Word {
  const from = replaced === '' ? -1 : word.text.indexOf(replaced);
  if (from === -1) return word;
  const expansion = { kind: 'placeholder', text: replaced, from, to: from + replaced.length } as const;
  return { ...word, expansions: [...word.expansions, expansion].sort((a, b) => a.from - b.from) };
}

/** A word of the input, at the end of the command. */
function openAfter(last: Word): Word {
  const { end } = last;
  const text = '{}';
  return {
    ...last,
    text,
    start: end,
    starts: [end, end],
    ends: [end, end],
    quoting: ['none', 'none'],
    expansions: [{ kind: 'placeholder', text, from: 0, to: text.length }],
    globs: false,
  };
}
