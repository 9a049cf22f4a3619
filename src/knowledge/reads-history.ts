import type { HostRead, UpstreamReads } from '../analyzer/kubespray/model.ts';
import { historyOf } from './history.ts';
import type { HostReads } from './host-reads.ts';

/** The reads of releases in order, each key of theirs by itself; `file` is `undefined` where a release does not have the read. */
export function readsHistory(read: readonly (readonly [release: string, reads: HostReads])[]): UpstreamReads {
  const names = [...new Set(read.flatMap(([, reads]) => [...reads.keys()]))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const having = read.flatMap(([release, reads]) => {
        const found = reads.get(name);
        return found ? [[release, found] as const] : [];
      });
      const keys = [...new Set(having.flatMap(([, found]) => Object.keys(found)))] as (keyof HostRead)[];
      const histories = keys.map((key) => [
        key,
        key === 'file'
          ? historyOf(read.map(([release, reads]) => [release, reads.get(name)?.file]))
          : historyOf(having.map(([release, found]) => [release, found[key]])),
      ]);
      return [name, Object.fromEntries(histories)];
    }),
  );
}
