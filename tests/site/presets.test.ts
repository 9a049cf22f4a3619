import { expect, test } from 'vitest';
import { findings, locales } from '../../src/analyzer/index.ts';
import { decodeShare } from '../../src/playground/share.ts';
import { examples } from '../../src/site/examples.ts';
import { presetsOf } from '../../src/site/presets.ts';

test.for(locales)('every case of the menu opens, and has a title of its own (%s)', (locale) => {
  const [topologies, cases] = presetsOf(locale);
  expect(topologies?.presets).toHaveLength(Object.keys(examples).length);
  expect(cases?.presets.length).toBeGreaterThanOrEqual(findings.length);
  const all = [...(topologies?.presets ?? []), ...(cases?.presets ?? [])];
  expect(all.filter(({ link }) => decodeShare(link).kind !== 'state')).toEqual([]);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
});

test('every case of the menu is small, since the page itself opens it', () => {
  const links = presetsOf('en').flatMap(({ presets }) => presets.map(({ link }) => link));
  const sizes = links.map((link) => JSON.stringify(decodeShare(link)).length);
  expect(Math.max(...links.map(({ length }) => length))).toBeLessThan(3_000);
  expect(Math.max(...sizes)).toBeLessThan(30_000);
});
