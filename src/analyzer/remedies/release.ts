import { type Release, releases } from '../kubespray/releases.ts';
import type { Outcome } from '../prediction.ts';
import { type Reading, readRequest } from '../reading.ts';
import { behaviourOf, predictFor } from '../simulate/by-release.ts';
import { defineRemedy } from './define.ts';
import { isSafe } from './is-safe.ts';

/**
 * The first later release on which the same command is safe, with the outcome of the newest patch of each minor release on the way: Kubespray
 * upgrades one minor release at a time (docs/operations/upgrades.md).
 */
export const releaseRemedy = defineRemedy<'release-changes'>({
  kind: 'release',
  rank: { fails: 100, incomplete: 100 },
  changes: 'release',
  text: {
    en: {
      title: 'Use a later release of Kubespray',
      clause: 'It would pass on a later release.',
      cost: {
        'release-changes': 'The cluster moves to another release, one minor release at a time.',
      },
    },
    'zh-CN': {
      title: '改用更新的 Kubespray 版本',
      clause: '如果换用更新的版本，就会通过。',
      cost: {
        'release-changes': '集群换到另一个版本，一次升级一个次版本。',
      },
    },
  },
  *propose({ reading, target, isOnlyRelease }) {
    if (!isOnlyRelease) return;
    const { ansible: _pinned, ...request } = reading.request;
    const onPinned: Reading = { ...readRequest(request), request };
    const hops: { readonly release: string; readonly outcome: Outcome }[] = [];
    const later = releases.filter((release) => compareOrder(release, target.release) > 0).toSorted(compareOrder);
    const known = new Map<string, Outcome>();
    for (const [index, release] of later.entries()) {
      const behaviour = behaviourOf(release, undefined);
      const outcome = known.get(behaviour) ?? predictFor(onPinned, release).outcome;
      known.set(behaviour, outcome);
      const hop = { release: release.name, outcome };
      if (isSafe(outcome)) {
        const simulated = { outcome, hops: [...hops, hop] };
        yield { request: { ...request, kubespray: release.name }, cost: 'release-changes', edits: 1, simulated };
        return;
      }
      const next = later[index + 1];
      if (!next || next.order[0] !== release.order[0]) hops.push(hop);
    }
  },
});

function compareOrder(a: Release, b: Release): number {
  return a.order[0] - b.order[0] || a.order[1] - b.order[1];
}
