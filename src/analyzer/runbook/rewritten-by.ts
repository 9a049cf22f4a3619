import { baseName } from '../base-name.ts';
import type { InventoryFile } from '../inventory/model.ts';
import { findFile } from '../inventory/sources.ts';

/** The file of the inventory that a command writes; `undefined`: none. `targets` are the files that its output goes to. */
export function rewrittenBy(
  words: readonly string[],
  targets: readonly string[],
  files: readonly InventoryFile[],
): string | undefined {
  const named = [...targets, ...writtenByName(words)];
  for (const word of named) {
    const file = word === '' || word.startsWith('-') ? undefined : findFile(files, word);
    if (file && file.path !== '') return file.path;
  }
  return undefined;
}

/** The words of a command that may name what it writes. */
function writtenByName(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => programs.has(baseName(word)));
  const [program = '', ...args] = words.slice(at === -1 ? words.length : at);
  switch (programs.get(baseName(program))) {
    case 'all':
      return args;
    case 'last':
      return args.slice(-1);
    case 'in-place':
      return args.some((word) => /^-[a-zA-Z]*i|^--in-?place/.test(word)) ? args : [];
    default:
      return [];
  }
}

const programs: ReadonlyMap<string, 'all' | 'last' | 'in-place'> = new Map([
  ...['tee', 'truncate', 'rm', 'mv', 'crudini', 'patch', 'ed', 'vi', 'vim', 'nano'].map(
    (name) => [name, 'all'] as const,
  ),
  ...['cp', 'ln', 'install', 'rsync', 'scp'].map((name) => [name, 'last'] as const),
  ...['sed', 'gsed', 'perl', 'yq', 'awk', 'gawk'].map((name) => [name, 'in-place'] as const),
]);
