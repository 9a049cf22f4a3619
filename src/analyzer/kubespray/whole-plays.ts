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

const keys = new Map<string, string>();

/** What of a release's files decides a run; releases with the same text run alike. */
export function runKey(release: Release): string {
  const known = keys.get(release.name) ?? JSON.stringify([runTraitsOf(release), ...playbooksOf(release)]);
  keys.set(release.name, known);
  return known;
}

function playbooksOf(release: Release): readonly unknown[] {
  return [...playbookNames].map((name) => [playsOf(release, name).kind, playsOfPlaybook(release, name)]);
}
