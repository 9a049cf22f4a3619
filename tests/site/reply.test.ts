import { describe, expect, test } from 'vitest';
import { findings, locales } from '../../src/analyzer/index.ts';
import { replyOf } from '../../src/site/reply.ts';

const replied = findings.filter(({ reply }) => reply !== undefined);

describe.each(replied)('the reply of $id', ({ id }) => {
  test.each(locales)('ends with the address of the finding, and has no other, in %s', (locale) => {
    const text = replyOf(id, locale, 'https://example.org/f/');
    expect(text.endsWith('https://example.org/f/')).toBe(true);
    expect(text.split('https://').length).toBe(2);
  });

  test('names the same commands and releases in both languages', () => {
    const [en, zh] = locales.map((locale) =>
      [...new Set(replyOf(id, locale, '').match(/`[^`]+`|v2\.\d+(?:\.\d+)?/g))].sort(),
    );
    expect(zh).toEqual(en);
  });
});

test('a finding without a reply is not answered with an empty one', () => {
  expect(() => replyOf('input-missing', 'en', '')).toThrow('No finding called input-missing has a reply');
});
