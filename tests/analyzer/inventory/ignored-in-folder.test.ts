import { expect, test } from 'vitest';
import { ignoredInFolder } from '../../../src/analyzer/inventory/ignored-in-folder.ts';

test.each([
  ['hosts.yaml', undefined],
  ['hosts', undefined],
  ['.git', 'by-name'],
  ['.hosts.ini', 'by-name'],
  ['group_vars', 'by-name'],
  ['group_vars.yml', undefined],
  ['artifacts', 'by-name'],
  ['my-credentials.yml', 'by-name'],
  ['hosts.ini', 'by-extension'],
  ['hosts.ini.bak', 'by-extension'],
  ['hosts~', 'by-extension'],
  ['ini', undefined],
] as const)('a folder treats %s as %s', (name, ignored) => {
  expect(ignoredInFolder(name)).toBe(ignored);
});
