import { matchingWords, type Names } from './completion.ts';

/** A term of the limit that is no name yet, and the names that it is the beginning of. */
export type Unfinished = { readonly term: string; readonly names: readonly string[] };

const limit = /(?:^|\s)(?:-l[ \t]*|--limit(?:[ \t]+|=))(['"]?)([^\s'"]*)\1/;

/** The term of a limit that may still be typed on: the beginning of a name of the inventory, and no name itself. */
export function unfinishedTerm(command: string, names: Names): Unfinished | undefined {
  const terms = limit.exec(command)?.[2]?.split(/[,:]/) ?? [];
  const known = new Set([...names.hosts, ...names.groups, 'all', 'ungrouped']);
  for (const written of terms) {
    const term = written.replace(/^[&!]/, '');
    if (term === '' || known.has(term) || /[*?[\]~@]/.test(term)) continue;
    const begun = [...matchingWords(names.groups, term), ...matchingWords(names.hosts, term)];
    if (begun.length > 0) return { term, names: begun.slice(0, most) };
  }
  return undefined;
}

/** How many names a sentence can carry. */
const most = 4;
