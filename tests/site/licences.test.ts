import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAllowed, licenceList, shippedPackages } from '../../src/site/licences.ts';

test('every package that is shipped has a licence that allows it', () => {
  expect(shippedPackages('.').filter(({ licence }) => !isAllowed(licence))).toEqual([]);
});

test('the shipped list is the one that `npm run licences` writes', () => {
  expect(readFileSync('public/licences.txt', 'utf8')).toBe(licenceList('.'));
});

test('the list names what runs in the browser, with what that brings along', () => {
  const names = shippedPackages('.').map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['jmespath', 're2js', 'yaml', 'preact', 'monaco-editor', 'dompurify', 'fflate']),
  );
  expect(names).not.toContain('typescript');
});

test('of a choice of licences one has to be allowed, of a sum each', () => {
  expect(isAllowed('(MPL-2.0 OR Apache-2.0)')).toBe(true);
  expect(isAllowed('MIT AND ISC')).toBe(true);
  expect(isAllowed('MIT AND GPL-3.0-only')).toBe(false);
  expect(isAllowed('GPL-3.0-only')).toBe(false);
  expect(isAllowed(undefined)).toBe(false);
});
