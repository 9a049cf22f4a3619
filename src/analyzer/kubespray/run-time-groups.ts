import { resolvedPlays } from './resolved-plays.ts';
import { upstream } from './upstream.ts';

/** How a release completes its groups at run time: a play for each old name, or one task over all hosts that also derives `k8s_cluster`. */
export type GroupSetup = 'one-play-per-group' | 'group-mapping';

/** One task that puts hosts into groups while the playbook runs (`group_by`). */
export type GroupTask = {
  /** The hosts of its play. */
  readonly hosts: string;
  /** Target group, and the groups of which one makes a host a member. All are judged on the membership before the task. */
  readonly mappings: readonly { readonly group: string; readonly from: readonly string[] }[];
};

const UPGRADES = ['playbooks/upgrade_cluster.yml', 'upgrade-cluster.yml'];

function groupTasksIn(release: string): readonly GroupTask[] {
  const plays = UPGRADES.map((path) => resolvedPlays(release, path)).find((found) => found !== undefined) ?? [];
  return plays.flatMap(({ hosts, groups }) =>
    groups ? [{ hosts, mappings: Object.entries(groups).map(([group, from]) => ({ group, from })) }] : [],
  );
}

/** How a release completes its groups, by its name in the tables. */
export function groupSetupOf(release: string): GroupSetup {
  return groupTasksIn(release).some(({ hosts }) => hosts === 'all') ? 'group-mapping' : 'one-play-per-group';
}

const bySetup = new Map(upstream.releases.map(([name]) => [groupSetupOf(name), groupTasksIn(name)]));

/** The tasks by which a release completes its groups, in order. Their tag is `always`. */
export function groupTasksOf(setup: GroupSetup): readonly GroupTask[] {
  return bySetup.get(setup) ?? [];
}
