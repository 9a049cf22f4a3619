import type { Tree } from './read-git.ts';
import { recordOf } from './tasks.ts';
import { parseMapping } from './yaml-nodes.ts';

/** The variables whose versions are looked for, and the tables of checksums that are asked for them. */
const TABLES = {
  kube_version: 'kubelet_checksums',
  containerd_version: 'containerd_archive_checksums',
  etcd_version: 'etcd_binary_checksums',
  calico_version: 'calicoctl_binary_checksums',
} as const;

const FILES =
  /^roles\/(?:kubespray[-_]defaults|download)\/(?:defaults|vars)\/main(?:\.ya?ml|\/(?:main|checksums)\.ya?ml)$/;

/** The versions that a release has checksums of, by the variable that names one: `1.33.0-11 1.34.0-7`, the last number as a range. */
export function checksummedVersions(tree: Tree): Readonly<Record<string, string>> {
  const tables = Object.assign(
    {},
    ...tree.paths.filter((path) => FILES.test(path)).map((path) => parseMapping(tree.read(path) ?? '')),
  );
  return Object.fromEntries(
    Object.entries(TABLES).flatMap(([variable, table]) => {
      const versions = Object.keys(recordOf(recordOf(tables[table]).amd64));
      return versions.length === 0 ? [] : [[variable, asRanges(versions)]];
    }),
  );
}

/** Versions that differ in their last number alone, and follow each other in it, as one word. */
function asRanges(versions: readonly string[]): string {
  const lines = new Map<string, number[]>();
  for (const version of versions) {
    const [, line = version, last] = /^(.*\.)(\d+)$/.exec(version) ?? [];
    lines.set(line, [...(lines.get(line) ?? []), ...(last === undefined ? [] : [Number(last)])]);
  }
  const words = [...lines].flatMap(([line, numbers]) => {
    const sorted = numbers.toSorted((a, b) => a - b);
    const starts = sorted.filter((number) => !sorted.includes(number - 1));
    const ends = sorted.filter((number) => !sorted.includes(number + 1));
    if (sorted.length === 0) return [line];
    return starts.map((start, at) => (start === ends[at] ? `${line}${start}` : `${line}${start}-${ends[at]}`));
  });
  return words.sort().join(' ');
}
