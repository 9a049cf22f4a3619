import { type Change, diffOf } from '../analyzer/index.ts';

/** A run of words that share a fate, with the spaces before it: `space + text` in order give the texts back. */
export type CommandPiece = Change & { readonly space: string };

/** Two commands compared by shell-like words; spaces belong to the word after them, so a continued line stays one change. */
export function diffCommands(before: string, after: string): readonly CommandPiece[] {
  const pieces: { kind: Change['kind']; space: string; text: string }[] = [];
  for (const { kind, text } of diffOf(wordsOf(before), wordsOf(after))) {
    const last = pieces.at(-1);
    if (last?.kind === kind) {
      last.text += text;
      continue;
    }
    const word = text.trimStart();
    pieces.push({ kind, space: text.slice(0, text.length - word.length), text: word });
  }
  return pieces;
}

/** The pieces of one kind as a reader would name them: `--limit w1`. */
export function namedPieces(pieces: readonly CommandPiece[], kind: Change['kind']): readonly string[] {
  return pieces.filter((piece) => piece.kind === kind && piece.text !== '').map(({ text }) => text);
}

function wordsOf(command: string): readonly string[] {
  return command.match(/\s*\S+|\s+$/g) ?? [];
}
