import type { UpstreamReads } from '../analyzer/kubespray/model.ts';
import { normalised } from './expression.ts';
import type { HostReads } from './host-reads.ts';

/** Reads that somebody has looked at: those of the file that is in the repository, by name and expression. */
export type KnownReads = ReadonlySet<string>;

export function knownReadsOf(reads: UpstreamReads): KnownReads {
  const known = Object.entries(reads).flatMap(([name, { expressions = {} }]) =>
    Object.values(expressions).flatMap((texts) => keysOf(name, texts ?? {}).map(([key]) => key)),
  );
  return new Set(known);
}

/** What a release reads in a way that is not known: each is named with its place and its expression. */
export function newReads(reads: HostReads, known: KnownReads): readonly string[] {
  return [...reads].flatMap(([name, { file, line, expressions }]) =>
    keysOf(name, expressions)
      .filter(([key]) => !known.has(key))
      .map(([, text]) => `${file}:${line} "${name}" reads other hosts in a way that is not known: ${text}`),
  );
}

/** One key for each expression of a read, and one for a read without any; a number that tells tasks of one name apart is left out. */
function keysOf(name: string, expressions: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  const texts = Object.values(expressions);
  const plain = name.replace(/ #\d+$/, '');
  return (texts.length > 0 ? texts : ['']).map((text) => [`${plain}\n${normalised(text)}`, text]);
}
