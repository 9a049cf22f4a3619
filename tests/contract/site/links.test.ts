import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builtPages } from './built-pages.ts';
import { deadLinks } from './dead-links.ts';

const folder = mkdtempSync(join(tmpdir(), 'links-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every link and anchor of the built site leads somewhere', () => {
  const pages = builtPages();
  expect(pages.length).toBeGreaterThan(4);
  expect(deadLinks({ pages, root: 'dist', base: '/' })).toEqual([]);
});

test('the same holds under a base path', () => {
  const root = join(folder, 'based');
  const { status, stderr } = spawnSync('astro', ['build', '--outDir', root], {
    env: outsideVitest({ BASE_PATH: '/clinic' }),
    encoding: 'utf8',
    timeout: 600_000,
  });
  expect(status, stderr).toBe(0);
  const pages = builtPages(root);
  expect(pages.length).toBe(builtPages().length);
  expect(deadLinks({ pages, root, base: '/clinic/' })).toEqual([]);

  // What is written for programs names whole addresses.
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  expect(read('e/lookup-dotted-key/index.html')).toContain('url=/clinic/findings/lookup-dotted-key/"');
  expect(JSON.parse(read('findings.json')).findings[0].page['zh-CN']).toMatch(
    /^http:\/\/127\.0\.0\.1:4321\/clinic\/zh-cn\//,
  );
  expect(read('changelog.xml')).toContain('<link rel="self" href="http://127.0.0.1:4321/clinic/changelog.xml"/>');
  expect(read('llms.txt')).toContain('(http://127.0.0.1:4321/clinic/zh-cn/about/index.md)');
  expect(read('about/index.html')).toContain('content="http://127.0.0.1:4321/clinic/og-en.png"');
  expect(read('about/index.html')).toContain('type="text/markdown" href="/clinic/about/index.md"');
});

test('a dead page, a dead anchor, a missing picture and a link past the base path are found', () => {
  const root = join(folder, 'broken');
  mkdirSync(join(root, 'a'), { recursive: true });
  const html = `<p id="here"><a href="/b/a/#here">ok</a><a href="#here">ok</a><a href="https://example.org/x">ok</a>
    <a href="#command=x&release=v1">ok</a>
    <a href="/b/gone/">1</a><a href="../a/#gone">2</a><img src="gone.png"><a href="/a/">4</a>`;
  writeFileSync(join(root, 'a/index.html'), html);
  const found = deadLinks({ pages: builtPages(root), root, base: '/b/' });
  expect(found.map(({ link }) => link).sort()).toEqual(['../a/#gone', '/a/', '/b/gone/', 'gone.png']);
});

/** The environment without what Vitest puts there: Astro would use its `BASE_URL` as the base path. */
function outsideVitest(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { BASE_URL, MODE, DEV, PROD, SSR, NODE_ENV, VITEST, ...rest } = process.env;
  return { ...rest, ...more };
}
