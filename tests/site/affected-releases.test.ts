import { expect, test } from 'vitest';
import { releases } from '../../src/analyzer/index.ts';
import { affectedReleases } from '../../src/site/affected-releases.ts';

test('a message belongs to the releases that print it, not to all that fail', () => {
  expect(affectedReleases('one-worker')).toEqual([{ from: 'v2.24.0', to: 'v2.25.1' }]);
  expect(affectedReleases('one-worker-v2.23')).toEqual([{ from: 'v2.21.0', to: 'v2.23.3' }]);
  expect(affectedReleases('one-worker-multus-off-v2.22')).toEqual([{ from: 'v2.21.0', to: 'v2.22.1' }]);
  expect(affectedReleases('whole-cluster-v2.26')).toEqual([{ from: 'v2.26.0', to: 'v2.26.1' }]);
});

test('a gap between two spans of releases stays one', () => {
  const last = releases.findLast(({ variant }) => variant !== 'V8')?.name;
  expect(affectedReleases('bastion-first')).toEqual([
    { from: 'v2.21.0', to: 'v2.25.1' },
    { from: 'v2.27.0', to: last },
  ]);
});
