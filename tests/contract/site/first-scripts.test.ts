import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** The scripts that a built page loads by itself, with everything that they import; by address. */
function firstScripts(page: string): ReadonlyMap<string, string> {
  const html = readFileSync(`dist${page}index.html`, 'utf8');
  const found = new Map<string, string>();
  const take = (address: string): void => {
    if (found.has(address)) return;
    const text = readFileSync(`dist${address}`, 'utf8');
    found.set(address, text);
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g))
      take(join(dirname(address), next));
  };
  for (const [, address = ''] of html.matchAll(/(?:component-url|renderer-url|src)="(\/_astro\/[^"]+\.js)"/g))
    take(address);
  return found;
}

test.for(['/playground/', '/zh-cn/playground/'])(
  'the scripts of %s before its first verdict are the page’s own: the analyzer is in the worker',
  (page) => {
    const scripts = [...firstScripts(page).values()];
    expect(scripts.length).toBeGreaterThan(3);
    // A message of a finding, a fact of upstream and a problem of YAML: none is needed to show what was judged at build time.
    expect(scripts.filter((text) => /multus_manifest_2'|nginx-proxy|YAMLParseError/.test(text))).toEqual([]);
    expect(scripts.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThan(110 * 1024);
  },
);
