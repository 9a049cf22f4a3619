import { type Release, releases } from '../kubespray/releases.ts';
import type { Outcome, Remedy } from '../prediction.ts';
import { type Reading, readRequest } from '../reading.ts';
import { behaviourOf, predictFor } from '../simulate/by-release.ts';
import type { RemedyContext } from './candidate.ts';

function isSafe(outcome: Outcome): boolean {
  return outcome === 'passes' || outcome === 'not-reached';
}

function compareOrder(a: Release, b: Release): number {
  return a.order[0] - b.order[0] || a.order[1] - b.order[1];
}

/**
 * The first later release on which the same command is safe, with the outcome of the newest patch of each minor release on the way: Kubespray
 * upgrades one minor release at a time (docs/operations/upgrades.md).
 */
export function proposeRelease({ reading, target }: RemedyContext): Remedy | undefined {
  const { ansible: _pinned, ...request } = reading.request;
  const onPinned: Reading = { ...readRequest(request), request };
  const hops: { readonly release: string; readonly outcome: Outcome }[] = [];
  const later = releases.filter((release) => compareOrder(release, target.release) > 0).toSorted(compareOrder);
  const known = new Map<string, Outcome>();
  for (const [index, release] of later.entries()) {
    const behaviour = behaviourOf(release, undefined);
    const outcome = known.get(behaviour) ?? predictFor(onPinned, release).outcome;
    known.set(behaviour, outcome);
    const next = later[index + 1];
    const lastOfMinor = !next || next.order[0] !== release.order[0];
    if (isSafe(outcome)) {
      const hop = { release: release.name, outcome };
      return {
        kind: 'release',
        before: [],
        request: { ...request, kubespray: release.name },
        outcome,
        cost: 'release-changes',
        edits: 1,
        hops: [...hops, hop],
      };
    }
    if (lastOfMinor) hops.push({ release: release.name, outcome });
  }
  return undefined;
}
