import { baseName } from '../base-name.ts';
import { factAt } from './fact-at.ts';
import type { MultusReach } from './model.ts';
import { variants } from './multus-role.ts';
import type { Release } from './releases.ts';
import { type ResolvedPlay, resolvedPlays } from './resolved-plays.ts';
import { groupTasksOf } from './run-time-groups.ts';
import { upstream } from './upstream.ts';

/** A play of a Kubespray playbook that runs a part of the Multus path. */
export type PlayDefinition = {
  readonly name: string;
  /** Normalised name of the playbook that holds it. */
  readonly playbook: string;
  readonly hosts: string;
  /** `serial: "{{ serial | default('20%') }}"`; otherwise the play is one batch. */
  readonly serialDefault?: string;
  /** `render`: the role that registers the manifests. `apply`: the run-once task. */
  readonly parts: readonly ('render' | 'apply')[];
  /** Tags of the play, and of the role's entry in it. */
  readonly tags: readonly string[];
  /** The release's file. */
  readonly source: string;
};

/** What a playbook means to the Multus path. */
export type PlaybookPlays =
  | { readonly kind: 'multus'; readonly plays: readonly PlayDefinition[] }
  /** One of Kubespray's that never touches Multus. */
  | { readonly kind: 'without-multus' }
  /** Other releases have a playbook of this name. */
  | { readonly kind: 'absent' }
  /** Not one of Kubespray's, as far as its name tells. */
  | { readonly kind: 'unknown' };

/** Every playbook of some release, by its normalised name. */
export const playbookNames: ReadonlySet<string> = new Set(Object.keys(upstream.playbooks).map(normalised));

/** The name of a playbook without folder and extension, underscores for dashes. */
function normalised(path: string): string {
  return baseName(path)
    .replace(/\.yml$/, '')
    .replaceAll('-', '_');
}

/** Where a release has the playbook of a normalised name, from its root; `undefined`: it has none. */
export function playbookPath(release: Release, playbook: string): string | undefined {
  const dashed = playbook.replaceAll('_', '-');
  const places = [
    `playbooks/${playbook}`,
    dashed,
    playbook,
    `extra_playbooks/${dashed}`,
    `extra_playbooks/${playbook}`,
  ];
  return places.map((place) => `${place}.yml`).find((path) => hasPlaybook(release, path));
}

/** Does a release have this file, by its path from the root? */
export function hasPlaybook({ name }: Release, path: string): boolean {
  return factAt(upstream.playbooks[path] ?? {}, name) !== undefined;
}

/** Every play of a playbook, by its normalised name, in order. */
function playsNamed(release: Release, playbook: string): readonly ResolvedPlay[] {
  const path = playbookPath(release, playbook);
  return path === undefined ? [] : (resolvedPlays(release.name, path) ?? []);
}

/** What a playbook, by its normalised name (`upgrade_cluster`), does to Multus in a release. */
export function playsOf(release: Release, playbook: string): PlaybookPlays {
  if (playbookPath(release, playbook) === undefined)
    return { kind: playbookNames.has(playbook) ? 'absent' : 'unknown' };
  const plays = playsNamed(release, playbook).flatMap((play) => multusPlay(release, play));
  return plays.length > 0 ? { kind: 'multus', plays } : { kind: 'without-multus' };
}

function multusPlay(release: Release, play: ResolvedPlay): readonly PlayDefinition[] {
  const ways = (factAt(upstream.multusReach, release.name) ?? []).flatMap((reach) =>
    play.roles.filter(({ role }) => role === reach.from).map(({ tags = [] }) => ({ reach, tags })),
  );
  if (ways.length === 0) return [];
  const serialDefault = serialDefaultOf(play);
  return [
    {
      name: play.name,
      playbook: normalised(play.file),
      hosts: play.hosts,
      ...(serialDefault === undefined ? {} : { serialDefault }),
      parts: ways.flatMap(({ reach }) => partsOf(release, reach)),
      tags: [...new Set(ways.flatMap(({ tags }) => [...play.tags, ...tags]))],
      source: `${release.name}:${play.file}`,
    },
  ];
}

/** The parts in a role of the path: up to v2.28 one applies and one renders, then one does both. */
function partsOf({ variant }: Release, { from }: MultusReach): PlayDefinition['parts'] {
  if (from !== 'network_plugin') return ['apply'];
  return variants[variant].applyIn === 'rendering-role' ? ['render', 'apply'] : ['render'];
}

function serialDefaultOf({ serial }: ResolvedPlay): string | undefined {
  return /^\{\{ serial \| default\('([^']+)'\) \}\}$/.exec(String(serial))?.[1];
}

/** A play of a playbook in its place, with what it does on the Multus path. */
export type PlayInOrder = {
  readonly play: ResolvedPlay;
  readonly serialDefault?: string;
  readonly multus?: PlayDefinition;
};

/** Every play of a playbook, by its normalised name, in order. */
export function playsInOrder(release: Release, playbook: string): readonly PlayInOrder[] {
  return playsNamed(release, playbook).map((play) => {
    const serialDefault = serialDefaultOf(play);
    const [multus] = multusPlay(release, play);
    return { play, ...(serialDefault === undefined ? {} : { serialDefault }), ...(multus ? { multus } : {}) };
  });
}

/** How often the playbook completes its groups: `recover_control_plane.yml` does, and so does the `cluster.yml` that it imports. */
export function groupCompletions(release: Release, playbook: string): number {
  const grouping = playsNamed(release, playbook).filter(({ groups }) => groups !== undefined);
  return grouping.length / groupTasksOf(release.groupSetup).length;
}

/** Does the playbook complete its groups first? */
export function completesGroups(release: Release, playbook: string): boolean {
  return groupCompletions(release, playbook) > 0;
}
