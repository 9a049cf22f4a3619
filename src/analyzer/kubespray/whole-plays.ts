import type { Release } from './releases.ts';
import { type ResolvedPlay, resolvedPlays } from './resolved-plays.ts';

/** Playbooks whose runs are simulated from the first play to the last, by normalised name. */
const SIMULATED = new Set([
  'upgrade_cluster',
  'cluster',
  'scale',
  'facts',
  'internal_facts',
  'boilerplate',
  'legacy_groups',
  'ansible_version',
  'install_etcd',
  'recover_control_plane',
]);

/** Every play of a playbook, by its normalised name (`upgrade_cluster`), in order; `undefined`: it is not simulated, or the release has none. */
export function playsOfPlaybook(release: Release, name: string): readonly ResolvedPlay[] | undefined {
  if (!SIMULATED.has(name)) return undefined;
  const dashed = name.replaceAll('_', '-');
  for (const path of [`playbooks/${name}.yml`, `${dashed}.yml`, `${name}.yml`]) {
    const plays = resolvedPlays(release.name, path);
    if (plays) return plays;
  }
  return undefined;
}
