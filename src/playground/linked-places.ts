import { limitPlaces, matchHosts, type Request, readLimit, readRequest, type Span } from '../analyzer/index.ts';
import { meets, type Subject } from '../views/linked.ts';

/** The counterparts of a part of the answer: hosts of the picture, and places in the command and in files. */
export type LinkedPlaces = { readonly hosts: readonly string[]; readonly spans: readonly Span[] };

/** More places than a reader can take in. */
const mostPlaces = 300;

/**
 * What a part of the answer is about, wherever it is written: a host where it is first named, in its own variables and in each term of the
 * limit that it belongs to; of a place the hosts that it names, with theirs. A place without an end is a file as a whole.
 */
export function linkedPlaces(request: Request, { hosts = [], spans = [] }: Subject): LinkedPlaces {
  const { command, inventory } = readRequest(request);
  const terms = termsOf(request);
  const within = (place: Span) => spans.some((span) => meets(span, place));
  const named = [...inventory.hosts.values()].filter(({ span }) => within(span)).map(({ name }) => name);
  const all = new Set([...hosts, ...terms.filter(({ span }) => within(span)).flatMap((term) => term.hosts), ...named]);
  const places = [
    ...spans,
    ...terms.filter((term) => term.hosts.some((host) => all.has(host))).map(({ span }) => span),
    ...[...all].flatMap((host) => {
      const written = inventory.hosts.get(host);
      const own = inventory.hostVars.get(host) ?? [];
      return [...(written ? [written.span] : []), ...own.map(({ path }) => ({ file: path, start: 0, end: 0 }))];
    }),
  ];
  const once = new Map(places.map((span) => [`${span.start} ${span.end} ${span.file}`, span]));
  return { hosts: [...all], spans: [...once.values()].slice(0, mostPlaces) };

  function termsOf({ files }: Request): readonly { readonly span: Span; readonly hosts: readonly string[] }[] {
    const limit = command.limit && readLimit(inventory, command.limit.text, files);
    if (limit?.kind !== 'limit') return [];
    const place = limitPlaces(command);
    return limit.terms.map(({ file, start, end, body }) => ({
      span: file === undefined ? place(start, end) : { file, start, end },
      hosts: matchHosts(inventory, body).hosts,
    }));
  }
}
