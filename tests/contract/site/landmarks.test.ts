import { expect, test } from 'vitest';
import { builtPages } from './built-pages.ts';

test('two sections of a page never have the same name, so that a screen reader tells them apart', () => {
  for (const { path, html } of builtPages()) {
    const names = [...html.matchAll(/<section\b[^>]*\baria-label="([^"]*)"/g)].map(([, name]) => name);
    expect(names, path).toEqual([...new Set(names)]);
  }
});
