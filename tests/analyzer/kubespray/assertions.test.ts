import { expect, test } from 'vitest';
import {
  assertionDefault,
  assertionNamed,
  assertionsAt,
  decidingNames,
} from '../../../src/analyzer/kubespray/assertions.ts';

test('assertions on settings move to a role of their own with v2.28', () => {
  const task = 'Stop if unsupported version of Kubernetes';
  const has = (release: string, site: 'inventory' | 'settings') =>
    assertionsAt(release, site).some((assertion) => assertion.task === task);
  expect([has('v2.27.1', 'settings'), has('v2.27.1', 'inventory')]).toEqual([true, false]);
  expect([has('v2.28.0', 'settings'), has('v2.28.0', 'inventory')]).toEqual([false, true]);
});

test('a name with a template is known once it is filled in', () => {
  expect(assertionNamed('v2.31.0', 'Stop if cilium_version is < 1.15')?.that).toEqual([
    "cilium_version is version(cilium_min_version_required, '>=')",
  ]);
  expect(assertionNamed('v2.31.0', 'Stop if something else')).toBeUndefined();
});

test('a default is that of the release, and a variable of no role has none', () => {
  expect(assertionDefault('v2.27.0', 'kube_version')).toEqual({ kind: 'default', value: 'v1.31.4' });
  expect(assertionDefault('v2.28.0', 'kube_version')).toEqual({ kind: 'default', value: '1.32.5' });
  expect(assertionDefault('v2.28.0', 'ipip')).toEqual({ kind: 'unset' });
  expect(assertionDefault('v2.28.0', 'my_own')).toEqual({ kind: 'other' });
});

test('what decides an assertion includes what its defaults ask for', () => {
  const assertion = assertionsAt('v2.31.0', 'inventory').find(
    ({ task }) => task === 'Check that kube_service_addresses_ipv6 is a network range',
  );
  expect(assertion && decidingNames('v2.31.0', assertion)).toEqual([
    'kube_service_addresses_ipv6',
    'ipv6_stack',
    'enable_dual_stack_networks',
  ]);
});
