import { expect, test } from 'vitest';
import { findingCase } from '../../src/site/finding-case.ts';

test('an inventory that Ansible cannot read is not met with another release', () => {
  const { prediction, waysOut } = findingCase('inventory-unreadable');
  expect(prediction.remedies.map(({ kind }) => kind)).toContain('release');
  expect(waysOut).toEqual([]);
});

test('a remedy after which the finding about the input is gone stays', () => {
  expect(findingCase('limit-matches-nothing').waysOut[0]?.kind).toBe('corrected-limit');
});
