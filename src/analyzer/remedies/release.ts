import { compareReleases, newestTag, releases } from '../kubespray/releases.ts';
import type { ReleaseOutcome } from '../prediction.ts';
import { readRequest } from '../reading.ts';
import { predictFor } from '../simulate/by-release.ts';
import { defineRemedy } from './define.ts';

/**
 * The first later release on which the same command completes, with the verdict of the newest patch of each minor release on the way: Kubespray
 * upgrades one minor release at a time (docs/operations/upgrades.md).
 */
export const releaseRemedy = defineRemedy<'release-changes'>({
  kind: 'release',
  rank: { fails: 100, stops: 100, incomplete: 100 },
  changes: 'release',
  leavesMultusOut: true,
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
    const { ansible: _pinned, patched: _replaced, ...request } = reading.request;
    const hops: ReleaseOutcome[] = [];
    // Master is no release: nobody is sent to it.
    const later = releases
      .filter((release) => compareReleases(release, target.release) > 0 && compareReleases(release, newestTag) <= 0)
      .toSorted(compareReleases);
    for (const [index, release] of later.entries()) {
      const next = { ...request, kubespray: release.name };
      const { outcome, headline } = predictFor(readRequest(next), release);
      const hop = { release: release.name, outcome, headline };
      yield { request: next, cost: 'release-changes', edits: 1, hops: [...hops, hop] };
      if (later[index + 1]?.order[0] !== release.order[0]) hops.push(hop);
    }
  },
});
