import { memo } from '../memo.ts';
import { assertionKey } from './assertions.ts';
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

const firstWith = new Map<string, string>();

/** The first release asked about whose files decide a run as this one's do; releases with the same key run alike. */
export const runKey = memo((release: Release): string => {
  const { variant, groupSetup, factsPlaybook, factsGuard } = release;
  const decisive = JSON.stringify([
    [variant, groupSetup, factsPlaybook, factsGuard],
    runTraitsOf(release),
    assertionKey(release.name),
    ...[...playbookNames].map((name) => [playsOf(release, name).kind, playsOfPlaybook(release, name)]),
  ]);
  const first = firstWith.get(decisive) ?? release.name;
  firstWith.set(decisive, first);
  return first;
});
