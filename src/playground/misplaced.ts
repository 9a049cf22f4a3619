import type { Input } from './input.ts';
import { type Recognized, recognize } from './recognize.ts';

/** A text in a field that is for another kind of text. `at`: the file; `undefined`: the command. */
export type Misplaced = { readonly at?: number; readonly is: keyof Recognized };

/** The first text of an input that is in the wrong field; `undefined`: none is. */
export function misplacedIn({ command, files }: Input): Misplaced | undefined {
  const inCommand = recognize(command);
  if (inCommand.command === undefined) {
    if (inCommand.log !== undefined) return { is: 'log' };
    if (inCommand.inventory !== undefined) return { is: 'inventory' };
  }
  for (const [at, file] of files.entries()) {
    const is = kindOf(file);
    if (is !== 'in-place') return { at, is };
  }
  return undefined;
}

type Kind = 'log' | 'command' | 'in-place';

/** Of the files of a folder a keystroke changes one; the others stay the objects that they were. */
const kinds = new WeakMap<object, Kind>();

function kindOf(file: Input['files'][number]): Kind {
  const kind = kinds.get(file) ?? kindOfText(file.text);
  kinds.set(file, kind);
  return kind;
}

function kindOfText(text: string): Kind {
  // A command or a message in a comment of a long inventory is none.
  if (text.length > longestPaste) return 'in-place';
  const { command, inventory, log } = recognize(text);
  if (inventory !== undefined) return 'in-place';
  if (log !== undefined && /^\s*(?:TASK|PLAY|fatal:|failed:|ERROR!)/m.test(text)) return 'log';
  return command !== undefined && text.trim() === command ? 'command' : 'in-place';
}

const longestPaste = 200_000;

/** The input with a text in the field that it is for. Where it came from, what was there before is not known: the field is left empty. */
export function movedTo(input: Input, { at, is }: Misplaced): Input {
  if (is === 'command' && at !== undefined) {
    const command = recognize(input.files[at]?.text ?? '').command ?? '';
    return {
      ...input,
      command,
      files: input.files.map((file, index) => (index === at ? { ...file, text: '' } : file)),
    };
  }
  if (is === 'inventory' && at === undefined) {
    const [first, ...others] = input.files;
    return {
      ...input,
      command: '',
      files: [{ path: first?.text === '' ? first.path : '', text: input.command }, ...others],
    };
  }
  return input;
}
