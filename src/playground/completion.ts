import { optionDefinitions } from '../analyzer/index.ts';

/** One proposal, and the half-open range of the command that it replaces. */
export type Completion = {
  readonly text: string;
  readonly kind: 'host' | 'group' | 'option';
  readonly start: number;
  readonly end: number;
};

/** Names that the inventory has. */
export type Names = { readonly hosts: readonly string[]; readonly groups: readonly string[] };

/** More proposals than a list can show. */
const most = 200;

/** What can stand at an offset of a command: hosts and groups in a limit, options where a word begins with a dash. */
export function completionsAt(command: string, offset: number, names: Names): readonly Completion[] {
  const before = command.slice(0, offset);
  const term =
    /(?:^|\s)(?:-l[ \t]*|--limit(?:[ \t]+|=)|--subset(?:[ \t]+|=))['"]?(?:[^\s'"]*[,:&!])?([^\s'",:&!]*)$/.exec(
      before,
    )?.[1];
  if (term !== undefined) {
    const range = {
      start: offset - term.length,
      end: offset + (/^[^\s'",:&!]*/.exec(command.slice(offset))?.[0].length ?? 0),
    };
    return [
      ...matchingWords(names.groups, term).map((text): Completion => ({ text, kind: 'group', ...range })),
      ...matchingWords(names.hosts, term).map((text): Completion => ({ text, kind: 'host', ...range })),
    ].slice(0, most);
  }
  const word = /(?:^|\s)(-[-a-z]*)$/i.exec(before)?.[1];
  if (word === undefined) return [];
  const range = { start: offset - word.length, end: offset };
  const spellings = optionDefinitions.flatMap((option) => option.spellings);
  return matchingWords(spellings, word).map((text): Completion => ({ text, kind: 'option', ...range }));
}

/** The words that begin so. */
export function matchingWords(words: readonly string[], beginning: string): readonly string[] {
  return words.filter((word) => word.startsWith(beginning));
}
