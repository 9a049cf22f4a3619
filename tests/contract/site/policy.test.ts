import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyOf, withPolicy } from '../../../src/site/content-security-policy.ts';
import { attributesOf, builtPages } from './built-pages.ts';

test('every page carries the policy before anything that could be fetched or run', () => {
  for (const { path, html } of builtPages()) {
    const meta = html.indexOf('<meta http-equiv="Content-Security-Policy"');
    expect(meta, path).toBeGreaterThan(0);
    expect(html.search(/<(script|link|style)\b/), path).toBeGreaterThan(meta);
  }
});

test('the policy lets nothing remote in or out', () => {
  const policy = policyOf('');
  expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("form-action 'none'");
  expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;| )/);
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
});

test('an inline script is allowed by its hash, a file by its origin, and data is no script', () => {
  const hash = createHash('sha256').update('run()').digest('base64');
  const policy = policyOf(
    '<script>run()</script><script src="/a.js"></script><script type="application/json">{}</script>',
  );
  expect(policy).toContain(`'wasm-unsafe-eval' 'sha256-${hash}';`);
});

test('the page that comes out is the page that went in, with one element more', () => {
  const page = '<!DOCTYPE html><html><head><meta charset="utf-8"/><title>x</title></head></html>';
  expect(withPolicy(page).replace(/<meta http-equiv="[^>]*>/, '')).toBe(page);
});

test('no page has a script in an attribute', () => {
  for (const { path, html } of builtPages()) {
    expect(html, path).not.toMatch(/<[a-z][^>]*\son(click|load|error|input|change)=/i);
    expect(
      attributesOf(html, 'href').filter((href) => href.startsWith('javascript:')),
      path,
    ).toEqual([]);
  }
});

test('the headers file repeats the policy of the pages, but for what only a page or only a header can say', () => {
  const header = /Content-Security-Policy: (.*)/.exec(readFileSync('public/_headers', 'utf8'))?.[1]?.split('; ') ?? [];
  const page = policyOf('').split('; ');
  const onlyInPages = page
    .filter((directive) => !header.includes(directive))
    .map((directive) => directive.split(' ')[0]);
  const onlyInHeader = header.filter((directive) => !page.includes(directive));
  expect(onlyInPages).toEqual(['default-src', 'script-src', 'manifest-src']);
  expect(onlyInHeader).toEqual(["frame-ancestors 'none'"]);
});
