import { analyze, type InventoryFile, type Prediction } from '../analyzer/index.ts';
import { type Input, isSameInput } from './input.ts';
import { type NamedInput, nameFiles } from './named-input.ts';

/** Reads an input that changes a little at a time. */
export type Session = {
  /** The input as it is read; the same object for an input that says the same as the last one. */
  readonly named: (input: Input) => NamedInput;
  /** The prediction for an input, made once while it stays the same. */
  readonly predict: (input: Input) => Prediction;
};

/**
 * Opens a session. The analyzer remembers what it has read by the objects that it was given, and an input from another thread is made of
 * new objects each time; so the session puts the file of the last input in the place of one that says the same.
 */
export function openSession(): Session {
  let last: (NamedInput & { readonly input: Input; prediction?: Prediction }) | undefined;

  function take(given: Input): NonNullable<typeof last> {
    if (last && isSameInput(last.input, given)) return last;
    const input = { ...given, files: kept(last?.input.files, given.files) };
    const { request, fileNames } = nameFiles(input);
    last = { input, request: { ...request, files: kept(last?.request.files, request.files) }, fileNames };
    return last;
  }

  return {
    named: take,
    predict(input) {
      const taken = take(input);
      taken.prediction ??= analyze(taken.request);
      return taken.prediction;
    },
  };
}

/** `files`, with the objects of `before` for files that say the same, and `before` itself where they all do. */
function kept(before: readonly InventoryFile[] = [], files: readonly InventoryFile[]): readonly InventoryFile[] {
  const byPath = new Map(before.map((file) => [file.path, file]));
  const same = files.map((file, at) => {
    // Several files may lack a name, so that the place counts first.
    const candidates = [before[at], byPath.get(file.path)];
    return candidates.find((known) => known?.path === file.path && known.text === file.text) ?? file;
  });
  return same.length === before.length && same.every((file, at) => file === before[at]) ? before : same;
}
