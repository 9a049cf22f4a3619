import { memo } from '../memo.ts';
import { playbookNames, playbookPath, playsOf } from './playbooks.ts';
import type { Release } from './releases.ts';
import { type ResolvedPlay, resolvedPlays } from './resolved-plays.ts';
import { runTraitsOf } from './run-traits.ts';

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
  const path = SIMULATED.has(name) ? playbookPath(release, name) : undefined;
  return path === undefined ? undefined : resolvedPlays(release.name, path);
}

/** What of a release's files decides a run; releases with the same text run alike. */
export const runKey = memo((release: Release): string => {
  const { variant, groupSetup, factsPlaybook, factsGuard } = release;
  return JSON.stringify([
    [variant, groupSetup, factsPlaybook, factsGuard],
    runTraitsOf(release),
    ...[...playbookNames].map((name) => [playsOf(release, name).kind, playsOfPlaybook(release, name)]),
  ]);
});
