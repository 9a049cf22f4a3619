import { expect, test } from 'vitest';
import { type Release, resolveRelease } from '../../../src/analyzer/kubespray/releases.ts';
import { runTraitsOf } from '../../../src/analyzer/kubespray/run-traits.ts';

const traits = (name: string) => {
  const resolved = resolveRelease(name);
  if (resolved.kind !== 'known') throw new Error(name);
  return runTraitsOf(resolved.release satisfies Release);
};

test('only v2.26.0 gathers addresses of the play alone, and v2.27.0 keeps them out of the cache', () => {
  expect(traits('v2.26.0').addresses).toMatchObject({ kind: 'fallback-ips', from: 'play' });
  expect(traits('v2.26.1').addresses).toMatchObject({ kind: 'fallback-ips', from: 'cluster' });
  expect(traits('v2.27.0').addresses).toEqual({ kind: 'fallback-ip', cached: false });
  expect(traits('v2.27.1').addresses).toEqual({ kind: 'fallback-ip', cached: true });
});

test('v2.25.1 asks for control planes only, under the name that v2.25.0 has for both groups', () => {
  const both = 'Stop if either kube_control_plane or kube_node group is empty';
  expect(traits('v2.25.0')).toMatchObject({
    requiredGroups: ['kube_control_plane', 'kube_node'],
    requiredGroupsTask: both,
  });
  expect(traits('v2.25.1')).toMatchObject({ requiredGroups: ['kube_control_plane'], requiredGroupsTask: both });
});

test('the head of a branch has what was fixed after its newest tag', () => {
  expect(traits('v2.28.1').addresses).toEqual({ kind: 'main-ip', cached: ['main_access_ip'] });
  expect(traits('release-2.28').addresses).toEqual({ kind: 'main-ip', cached: ['main_access_ip', 'main_ip'] });
  expect(traits('v2.30.0').noProxy).toBe('characters');
  expect(traits('release-2.30').noProxy).toBe('groups');
});

test('the list for /etc/hosts changes three times and goes with v2.29', () => {
  const lists = ['v2.21.0', 'v2.22.0', 'v2.27.1', 'v2.28.0', 'v2.29.0'].map((name) => traits(name).hostsList);
  expect(lists.map((list) => list && [list.without, list.optional, list.late])).toEqual([
    ['leaves-out', false, false],
    ['leaves-out', true, true],
    ['leaves-out', false, true],
    ['needs-main-access-ip', false, true],
    undefined,
  ]);
});
