import { expect, test } from 'vitest';
import { findingById, locales } from '../../src/analyzer/index.ts';
import { replies } from '../../src/site/replies.ts';

test.for(Object.keys(replies))('the reply for %s is about a finding', (id) => {
  expect(findingById(id)?.id).toBe(id);
});

test.for(Object.entries(replies))(
  'the reply for %s ends with the address of the finding, in both languages',
  ([, reply]) => {
    for (const locale of locales) {
      const text = reply[locale]('https://example.org/f/');
      expect(text.endsWith('https://example.org/f/')).toBe(true);
      expect(text.split('https://').length).toBe(2);
    }
  },
);

test('a reply names the same commands and releases in both languages', () => {
  for (const reply of Object.values(replies)) {
    const [en, zh] = locales.map((locale) =>
      [...new Set(reply[locale]('').match(/`[^`]+`|v2\.\d+(?:\.\d+)?/g))].sort(),
    );
    expect(zh).toEqual(en);
  }
});
