import { expect, test } from 'vitest';
import { runsWithTags } from '../../../src/analyzer/simulate/tags.ts';

const multus = ['network', 'multus'];

test.each([
  ['nothing selected', [], [], true],
  ['one of its tags', ['multus'], [], true],
  ['the role entry’s tag', ['network'], [], true],
  ['another tag', ['upgrade'], [], false],
  ['all', ['all'], [], true],
  ['tagged', ['tagged'], [], true],
  ['untagged', ['untagged'], [], false],
  ['skipped by one tag', [], ['multus'], false],
  ['skipped although selected', ['network'], ['multus'], false],
  ['skip tagged', [], ['tagged'], false],
  ['skip all', [], ['all'], false],
  ['skip something else', [], ['always'], true],
])('a Multus task with %s', (_what, run, skip, runs) => {
  expect(runsWithTags({ run, skip }, multus)).toBe(runs);
});

test('a task tagged always runs unless it is skipped by name', () => {
  expect(runsWithTags({ run: ['multus'], skip: [] }, ['always'])).toBe(true);
  expect(runsWithTags({ run: [], skip: ['always'] }, ['always'])).toBe(false);
  expect(runsWithTags({ run: [], skip: ['all'] }, ['always'])).toBe(true);
  expect(runsWithTags({ run: [], skip: ['all', 'always'] }, ['always'])).toBe(false);
});
