import type { GroupSetup } from './releases.ts';

/** One task that puts hosts into groups while the playbook runs (`group_by`). */
export type GroupTask = {
  /** The hosts of its play. */
  readonly hosts: string;
  /** Target group, and the groups of which one makes a host a member. All are judged on the membership before the task. */
  readonly mappings: readonly { readonly group: string; readonly from: readonly string[] }[];
};

const RENAMED: readonly (readonly [oldName: string, newName: string])[] = [
  ['kube-master', 'kube_control_plane'],
  ['kube-node', 'kube_node'],
  ['k8s-cluster', 'k8s_cluster'],
  ['calico-rr', 'calico_rr'],
  ['no-floating', 'no_floating'],
];

/** Up to v2.26 (`legacy_groups.yml`, later `playbooks/boilerplate.yml`): one play for each old name. */
const onePlayPerGroup: readonly GroupTask[] = RENAMED.map(([oldName, newName]) => ({
  hosts: oldName,
  mappings: [{ group: newName, from: [oldName] }],
}));

/**
 * From v2.27 (`playbooks/boilerplate.yml`, later `roles/dynamic_groups/tasks/main.yml`): one looped task over all hosts. `k8s-cluster`
 * is no longer among the old names, and `k8s_cluster` is derived from membership instead.
 */
const groupMapping: readonly GroupTask[] = [
  {
    hosts: 'all',
    mappings: [
      ...RENAMED.filter(([oldName]) => oldName !== 'k8s-cluster').map(([oldName, newName]) => ({
        group: newName,
        from: [oldName],
      })),
      { group: 'k8s_cluster', from: ['kube_node', 'kube_control_plane', 'calico_rr'] },
    ],
  },
];

/** The tasks by which a release completes its groups, in order. Their tag is `always`. */
export function groupTasksOf(setup: GroupSetup): readonly GroupTask[] {
  return setup === 'group-mapping' ? groupMapping : onePlayPerGroup;
}
