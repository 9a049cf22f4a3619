import { factAt } from './fact-at.ts';
import { type FixCommit, fixCommits } from './fix-commits.ts';
import type { AnsibleRange, History } from './model.ts';
import { taskNames, type VariantId } from './multus-role.ts';
import { type GroupSetup, groupSetupOf } from './run-time-groups.ts';
import { upstream } from './upstream.ts';

export type { GroupSetup } from './run-time-groups.ts';

/** A Kubespray release, as far as it decides what happens to Multus. */
export type Release = {
  /** The tag, or `master`, or `release-2.25` for the head of a branch. */
  readonly name: string;
  /** `[minor, patch]` of version 2; the head of a branch sorts after every tag of its line, `master` after every line. */
  readonly order: readonly [number, number];
  /** ISO date of its commit. */
  readonly date: string;
  readonly variant: VariantId;
  readonly groupSetup: GroupSetup;
  readonly ansible: AnsibleRange;
  /** What the requirements file installs, in its own terms. */
  readonly requirements: string;
  readonly kubernetes: { readonly default: string; readonly minimum: string };
  /** Multus image tag, without the architecture. */
  readonly multus: string;
  /** Upstream file that decides the variant, at this release. */
  readonly source: string;
  /** The release carries the guard "Stop if any host not in '--limit' does not have a fact cache". */
  readonly factsGuard: boolean;
  /** The facts playbook as it is called from the repository's root. */
  readonly factsPlaybook: string;
};

type Named = { readonly name: string; readonly date: string; readonly minor?: number; readonly patch?: number };

const named: readonly Named[] = upstream.releases.map(([name, date]) => {
  const [, minor, patch] = /^(?:v|release-)2\.(\d+)(?:\.(\d+))?$/.exec(name) ?? [];
  return {
    name,
    date,
    ...(minor === undefined ? {} : { minor: Number(minor) }),
    ...(patch === undefined ? {} : { patch: Number(patch) }),
  };
});

function orderOf({ minor, patch }: Named): readonly [number, number] {
  if (minor === undefined) return [Math.max(...named.map((other) => other.minor ?? 0)) + 1, 0];
  if (patch !== undefined) return [minor, patch];
  const patches = named.flatMap((other) => (other.minor === minor ? [other.patch ?? -1] : []));
  return [minor, Math.max(...patches) + 1];
}

function releaseOf(entry: Named): Release {
  const { name, date } = entry;
  const fact = <T>(history: History<T>): T => {
    const value = factAt(history, name);
    if (value === undefined) throw new Error(`upstream.ts says nothing of ${name}`);
    return value;
  };
  const has = (playbook: string) => factAt(upstream.playbooks[playbook] ?? {}, name) !== undefined;
  const [source = ''] = fact(upstream.multusTasks[taskNames.start]?.at ?? {}).split(':');
  return {
    name,
    order: orderOf(entry),
    date,
    variant: fact(upstream.variant),
    groupSetup: groupSetupOf(name),
    ansible: fact(upstream.ansible),
    requirements: fact(upstream.requirements),
    kubernetes: fact(upstream.kubernetes),
    multus: fact(upstream.multusImage).replace('-{{ image_arch }}', ''),
    source: `${name}:${source}`,
    factsGuard: factAt(upstream.factsGuard, name) !== undefined,
    factsPlaybook: has('facts.yml') ? 'facts.yml' : 'playbooks/facts.yml',
  };
}

const all = named.map(releaseOf);
const tags = all.filter(({ name }) => name.startsWith('v'));
const master = all.at(-1)!;

/** Every tag that the tables know, oldest line first, and `master`. */
export const releases: readonly Release[] = [...tags, master];

/** The order of two releases: negative where `a` is the older. */
export function compareReleases(a: Release, b: Release): number {
  return a.order[0] - b.order[0] || a.order[1] - b.order[1];
}

/** The newest release that is a tag. */
export const newestTag: Release = tags.at(-1)!;

/** The day of the upstream state that the tables hold; every verdict shows it. */
export const observed: string = master.date;

/** A change to the Multus tasks that altered when they fail, and the first release that has it. */
export type MultusFix = FixCommit & { readonly firstIn: string };

/** The commits that changed when the Multus tasks fail, oldest first. */
export const multusFixes: readonly MultusFix[] = fixCommits.map((fix) => ({
  ...fix,
  firstIn: upstream.firstIn[fix.commit] ?? master.name,
}));

/** The first release that has a change, by its pull request in `multusFixes`, and the last one of the tables without it. */
export function arrivalOf(pullRequest: number): { readonly firstIn: string; readonly lastWithout: string } {
  const firstIn = multusFixes.find((fix) => fix.pullRequest === pullRequest)?.firstIn ?? master.name;
  const place = releases.findIndex(({ name }) => name === firstIn);
  return { firstIn, lastWithout: releases[place - 1]?.name ?? firstIn };
}

/** What a user's words for a release mean. */
export type ResolvedRelease =
  | { readonly kind: 'known'; readonly release: Release }
  /** Not in the tables, but between or beyond them: the release that stands in for it. */
  | { readonly kind: 'newer' | 'older'; readonly release: Release; readonly asked: string }
  | { readonly kind: 'unknown'; readonly asked: string };

/** Reads `v2.25.1`, `2.25.1`, `2.25` (newest patch), `release-2.25` (head of the branch) or `master`. */
export function resolveRelease(asked: string): ResolvedRelease {
  const text = asked.trim();
  if (/^(master|main|devel)$/i.test(text)) return { kind: 'known', release: master };
  const match = /^(?:(release-)|v)?2\.(\d{1,4})(?:\.(\d{1,4}))?$/i.exec(text);
  if (!match) return { kind: 'unknown', asked };
  const [, branch, minorText, patchText] = match;
  if (branch && patchText !== undefined) return { kind: 'unknown', asked };
  const minor = Number(minorText);
  const head = all.find(({ name }) => name === `release-2.${minor}`);
  if (branch && head) return { kind: 'known', release: head };
  const ofMinor = tags.filter((release) => release.order[0] === minor);
  const newest = ofMinor.at(-1);
  if (!newest)
    return minor < tags[0]!.order[0]
      ? { kind: 'older', release: tags[0]!, asked }
      : { kind: 'newer', release: master, asked };
  if (branch) return { kind: 'newer', release: newest, asked };
  if (patchText === undefined) return { kind: 'known', release: newest };
  const exact = ofMinor.find((release) => release.order[1] === Number(patchText));
  return exact ? { kind: 'known', release: exact } : { kind: 'newer', release: newest, asked };
}
