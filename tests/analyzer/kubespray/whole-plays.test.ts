import { expect, test } from 'vitest';
import { type Release, resolveRelease } from '../../../src/analyzer/kubespray/releases.ts';
import { playsOfPlaybook, runKey } from '../../../src/analyzer/kubespray/whole-plays.ts';

function release(name: string): Release {
  const resolved = resolveRelease(name);
  if (resolved.kind !== 'known') throw new Error(name);
  return resolved.release;
}

test('the plays of imported playbooks are in their place, with the conditions and tags of the import', () => {
  const plays = playsOfPlaybook(release('v2.21.0'), 'upgrade_cluster') ?? [];
  expect(plays.slice(0, 3).map(({ file, name }) => `${file} ${name}`)).toEqual([
    'ansible_version.yml localhost',
    'legacy_groups.yml Add kube-master nodes to kube_control_plane',
    'legacy_groups.yml Add kube-node nodes to kube_node',
  ]);
  expect(plays.find(({ name }) => name === 'Gather facts')?.tags).toEqual(['always', 'always']);
});

test('a playbook that is not simulated, or that the release does not have, gives none', () => {
  expect(playsOfPlaybook(release('v2.31.0'), 'reset')).toBeUndefined();
  expect(playsOfPlaybook(release('v2.28.0'), 'internal_facts')).toBeUndefined();
});

test('releases share a key where plays and traits are the same, and only there', () => {
  const key = (name: string) => runKey(release(name));
  expect(key('v2.23.2')).toBe(key('v2.23.3'));
  // The Multus plays are the same; what a limited run gathers is not.
  expect(key('v2.26.0')).not.toBe(key('v2.26.1'));
  expect(key('v2.27.0')).not.toBe(key('v2.27.1'));
});
