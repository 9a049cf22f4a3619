import { shown } from '../analyzer/index.ts';
import { type CommandPiece, diffCommands } from './command-diff.ts';

/** A command with the words marked that an earlier one does not have. What is selected and copied is the command itself. */
export function CommandDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const pieces = diffCommands(before, after).filter(({ kind }) => kind !== 'removed');
  return (
    <pre class="mc-command notranslate">
      <code>
        {pieces.map((piece, at) => (
          // A piece has no name of its own: its place among the pieces is what it is.
          <Piece key={at} {...piece} />
        ))}
      </code>
    </pre>
  );
}

function Piece({ kind, space, text }: CommandPiece) {
  const words = text.split(/(\s+)/).map((part, at) => (at % 2 === 1 ? part : <Word key={at} text={part} />));
  return (
    <>
      {space || undefined}
      {kind === 'added' ? <mark>{words}</mark> : words}
    </>
  );
}

/** A word that is never broken at its hyphens: half an option is none. */
function Word({ text }: { readonly text: string }) {
  return <span class="mc-word">{shown(text)}</span>;
}
