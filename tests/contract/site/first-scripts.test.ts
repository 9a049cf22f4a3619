import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtPage, builtPages } from './built-pages.ts';

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
    expect(scripts.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThan(82 * 1024);
  },
);

test.for(['playground/index.html', 'zh-cn/playground/index.html'])(
  'the HTML of %s has the first verdict, and neither a menu nor a list that nobody can ask for yet',
  (page) => {
    const html = builtPage(page);
    expect(html).toContain('class="mc-sentence"');
    expect(html).not.toContain('<optgroup');
    expect(html).not.toContain('<kbd>Ctrl Enter');
    expect(gzipSync(html).length).toBeLessThan(32 * 1024);
  },
);

test.for(['playground/index.html', 'zh-cn/playground/index.html'])(
  'the verdict of %s and its reasons wait to be taken up, each in a task of its own',
  (page) => {
    const sections = builtPage(page).match(/<section [^>]*class="results [^>]*>/g);
    expect(sections?.map((tag) => /class="results (\w+)" data-delivered/.exec(tag)?.[1])).toEqual(['answer', 'why']);
  },
);

test('the frame of a page depends on nothing that arrives later, so that nothing shown moves or is styled twice', () => {
  const files = globSync('dist/_astro/*.css').map((file) => readFileSync(file, 'utf8'));
  const inPages = builtPages().flatMap(({ html }) =>
    [...html.matchAll(/<style[^>]*>([^<]*)</g)].map(([, css = '']) => css),
  );
  const late = [...files, ...inPages].flatMap(
    (css) => css.match(/(?:\bhtml|:root|\bbody|\bmain)[^{},]*:has\([^)]*\)/g) ?? [],
  );
  // The navigation of a phone is opened by the reader.
  expect(late.filter((selector) => !selector.includes(':popover-open'))).toEqual([]);
});
