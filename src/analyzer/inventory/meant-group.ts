import { clusterParts, currentNameOf } from '../kubespray/groups.ts';
import { nearest } from './nearest.ts';

/** The groups by which the plays name the hosts of a cluster. */
const PLAYED = [...clusterParts, 'etcd', 'k8s_cluster'];

const WORDS = {
  kube_control_plane: /^(?:masters?|master_?nodes?|control_?planes?|control_?plane_nodes?)$/,
  kube_node: /^(?:workers?|worker_?nodes?|minions?|nodes?)$/,
} as const;

/** The group of Kubespray that a name most likely means. */
export type MeantGroup = {
  readonly group: string;
  /** The name is a word that others use as well, such as `workers`. */
  readonly isCommonWord: boolean;
};

/**
 * What a group that no play names was most likely meant to be: `kube_node` for `kube_nodes`, `kube-worker` and `workers`; `undefined`: a
 * group of the user's own, or an old name, which every release still reads.
 */
export function meantGroup(name: string): MeantGroup | undefined {
  if (PLAYED.includes(name) || currentNameOf(name) !== undefined) return undefined;
  // One slip, two in a name as long as `kube_control_plane`.
  const group = PLAYED.find((played) => nearest(name, [played], Math.max(1, Math.floor(played.length / 9))));
  if (group !== undefined) return { group, isCommonWord: false };
  const [, prefix, word = ''] =
    /^((?:kube|k8s|kubernetes)_?)?(.*)$/s.exec(name.toLowerCase().replaceAll('-', '_')) ?? [];
  const meant = (Object.keys(WORDS) as (keyof typeof WORDS)[]).find((key) => WORDS[key].test(word));
  return meant && { group: meant, isCommonWord: prefix === undefined };
}
