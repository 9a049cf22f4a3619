import { chooseSources, parseCommand, type Request } from '../analyzer/index.ts';
import type { Input } from './input.ts';

/** An input under the names that its files are read by: spans and remedies are about `request`. */
export type NamedInput = {
  readonly request: Request;
  /** The name of each file of the input, in their order; empty: it has neither a name nor a text, and is left out. */
  readonly fileNames: readonly string[];
};

/** Names the files of an input, and leaves out what is empty. */
export function nameFiles({ files, command, ...settings }: Input): NamedInput {
  const { files: named, names } = chooseSources(files, parseCommand(command, files));
  const isBlank = (value: unknown) => typeof value === 'string' && value.trim() === '';
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => !isBlank(value)));
  return { request: { files: named, command, ...given }, fileNames: names };
}
