import { factAt } from './fact-at.ts';
import { upstream } from './upstream.ts';

/** The variables whose value a release must have a checksum of, with those that bring a checksum of one's own. */
export const checksummed: readonly { readonly name: string; readonly own: readonly string[] }[] = [
  {
    name: 'kube_version',
    own: ['kubelet_checksums', 'kubeadm_checksums', 'kubelet_binary_checksum', 'kubeadm_binary_checksum'],
  },
  { name: 'containerd_version', own: ['containerd_archive_checksums', 'containerd_archive_checksum'] },
  { name: 'etcd_version', own: ['etcd_binary_checksums', 'etcd_binary_checksum'] },
  { name: 'calico_version', own: ['calicoctl_binary_checksums', 'calicoctl_binary_checksum'] },
];

/** Has a release a checksum of the version that one of these variables gives? `undefined`: its table is not known. */
export function hasChecksum(release: string, name: string, version: string): boolean | undefined {
  const history = upstream.checksums[name];
  const listed = history && factAt(history, release);
  return listed?.split(' ').some((word) => isAmong(word, version));
}

/** `1.33.0-11` is 1.33.0 to 1.33.11. */
function isAmong(word: string, version: string): boolean {
  const [, line, from, to] = /^(.*\.)(\d+)-(\d+)$/.exec(word) ?? [];
  if (line === undefined) return word === version;
  const last = version.startsWith(line) ? version.slice(line.length) : '';
  return /^(?:0|[1-9]\d*)$/.test(last) && Number(from) <= Number(last) && Number(last) <= Number(to);
}
