import { expect, test } from 'vitest';
import { computedNames } from '../../../src/analyzer/kubespray/role-variables.ts';
import { upstream } from '../../../src/analyzer/kubespray/upstream.ts';

test('what a Multus task of any release registers or sets is among the computed names', () => {
  const computed = Object.values(upstream.multusTasks).flatMap(({ register = {}, sets = {} }) => [
    ...Object.values(register),
    ...Object.values(sets).flatMap((set) => Object.keys(set ?? {})),
  ]);
  expect(computed).toContain('multus_manifest_2');
  expect(computed.filter((name) => !computedNames.includes(name ?? ''))).toEqual([]);
});
