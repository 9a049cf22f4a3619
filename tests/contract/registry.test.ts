import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findings } from '../../src/analyzer/findings/index.ts';
import { locales } from '../../src/analyzer/locale.ts';
import { remedies } from '../../src/analyzer/remedies/index.ts';
import { declarationsIn, listOf, registries, registryText } from './registry.ts';

const [ofFindings, ofRemedies] = registries;

// A failure means: a file came, went or was renamed. `npm run registry` brings the list up to date.
test.each(registries)('the list of $folder is what its files declare', (registry) => {
  expect(readFileSync(listOf(registry), 'utf8')).toBe(registryText(registry));
});

test('each file declares what it is named after', () => {
  expect([...declarationsIn(ofFindings!).keys()]).toEqual(findings.map(({ id }) => id).toSorted());
  expect([...declarationsIn(ofRemedies!).keys()]).toEqual(remedies.map(({ kind }) => kind).toSorted());
});

describe.each(remedies)('the remedy $kind', ({ kind, rank, text }) => {
  test.each(locales)('has words in %s', (locale) => {
    const { title, clause, cost } = text[locale];
    expect(title).toMatch(/[^.。]$/);
    const sentences = [clause, ...Object.values(cost)];
    for (const words of sentences)
      expect(words).toMatch(locale === 'en' ? /^\P{Script=Han}+\.$/u : /\p{Script=Han}.*。$/u);
    expect([title, ...sentences].join(' ').split('`').length % 2).toBe(1);
  });

  test('names the same costs in both languages', () => {
    const [en, zh] = locales.map((locale) => Object.keys(text[locale].cost).sort());
    expect(zh).toEqual(en);
    expect(en).not.toEqual([]);
  });

  test('has a rank of its own wherever it is proposed', () => {
    const occasions = Object.entries(rank);
    expect(occasions).not.toEqual([]);
    for (const [occasion, own] of occasions) {
      const same = remedies.filter((other) => other.rank[occasion as keyof typeof rank] === own);
      expect(same.map((other) => other.kind)).toEqual([kind]);
    }
  });
});
