/** What the groups of a role were called while their names had dashes, then what they are called now (`legacy_groups.yml`). */
const names = {
  controlPlane: ['kube_control_plane', 'kube-master'],
  workers: ['kube_node', 'kube-node'],
  routeReflectors: ['calico_rr', 'calico-rr'],
  cluster: ['k8s_cluster', 'k8s-cluster'],
  noFloating: ['no_floating', 'no-floating'],
} as const;

/** The names of the group of control-plane hosts, today's first. */
export const controlPlaneNames: readonly string[] = names.controlPlane;

/** The names of the group of workers, today's first. */
export const workerNames: readonly string[] = names.workers;

/** The groups that `k8s_cluster` is made of, the control plane first. */
export const clusterParts: readonly string[] = [names.controlPlane[0], names.workers[0], names.routeReflectors[0]];

/** The parts of the cluster, each by the names that it goes by, today's first. */
export const clusterPartNames: readonly (readonly string[])[] = [
  names.controlPlane,
  names.workers,
  names.routeReflectors,
];

/** What else a group of Kubespray's goes by: `kube-master` for `kube_control_plane`, and the reverse. */
export function otherNamesOf(group: string): readonly string[] {
  const all: readonly (readonly string[])[] = [...Object.values(names), ['kube_control_plane', 'kube_master']];
  return all.flatMap((each) => (each.includes(group) ? each.filter((name) => name !== group) : []));
}

/** Today's name of a group that has an old one; `undefined`: it is no old name. */
export function currentNameOf(group: string): string | undefined {
  return Object.values(names).find((each) => each[1] === group)?.[0];
}

/** The groups that matter on the Multus path, the parts of the cluster before the whole. */
export const pathGroups: readonly string[] = [...clusterParts, names.cluster[0], 'etcd'];

/** Groups that the plays make when the inventory has none of that name (`legacy_groups.yml`, `roles/dynamic_groups`). */
export const groupsOnlyAtRunTime: readonly string[] = Object.values(names).map(([today]) => today);

/** Every group that Kubespray itself names (inventory/sample, docs/ansible/inventory.md). */
export const ownGroups: ReadonlySet<string> = new Set([
  ...Object.values(names).flat(),
  'kube_master',
  'etcd',
  'bastion',
  'kube_ingress',
  'kube-ingress',
  'gfs-cluster',
  'network-storage',
  'broken_etcd',
  'broken_kube_control_plane',
]);
