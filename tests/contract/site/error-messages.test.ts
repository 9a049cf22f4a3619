import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorMessages } from '../../../src/analyzer/index.ts';
import { decodeLog } from '../../../src/analyzer/log/decode.ts';
import { compact } from '../../../src/analyzer/log/messages.ts';
import { attributesOf, builtPage } from './built-pages.ts';

describe.each([
  ['en', ''],
  ['zh-CN', 'zh-cn/'],
] as const)('the decoder and the page in %s', (locale, folder) => {
  const html = builtPage(`${folder}find-your-error/index.html`);
  const anchors = new Set(attributesOf(html, 'id'));
  const source = readFileSync(`content/docs/${folder}find-your-error.mdx`, 'utf8');

  test.each(errorMessages)('$id leads to its place on the page', ({ id, section }) => {
    expect(anchors).toContain(section?.[locale] ?? id);
  });

  test('every block of the page that is a message is known to the decoder', () => {
    const blocks = [...source.matchAll(/^```text\n([\s\S]*?)\n```/gm)].map(([, block = '']) => block);
    expect(blocks.length).toBeGreaterThan(10);
    const task = 'TASK [network_plugin/multus : Multus | Start resources] ***\n';
    expect(
      blocks.filter((block) =>
        decodeLog(task + block, errorMessages).failures.every(({ known }) => known.length === 0),
      ),
    ).toEqual([]);
  });

  test('the page has every message of the decoder', () => {
    const page = compact(readFileSync(`dist/${folder}find-your-error/index.md`, 'utf8'));
    const absent = errorMessages.filter(({ parts }) => !parts.every((part) => page.includes(compact(part))));
    expect(absent.map(({ id }) => id)).toEqual([]);
  });

  test('the page loads the decoder and its worker, and not the analyzer', () => {
    const scripts = loadedBy([...attributesOf(html, 'component-url'), ...attributesOf(html, 'renderer-url')]);
    for (const part of [/LogDecoder/, /log-worker/])
      expect([...scripts.keys()].some((script) => part.test(script))).toBe(true);
    const withAnalyzer = [...scripts].filter(([, text]) => /multus-daemonset|kube_control_plane:calico_rr/.test(text));
    expect(withAnalyzer.map(([script]) => script)).toEqual([]);
  });
});

/** Scripts of the built site with all that they import, by their address. */
function loadedBy(scripts: readonly string[]): ReadonlyMap<string, string> {
  const loaded = new Map<string, string>();
  const load = (script: string): void => {
    if (loaded.has(script)) return;
    const text = readFileSync(`dist${script}`, 'utf8');
    loaded.set(script, text);
    for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) load(`/_astro/${name}`);
    for (const [, worker = ''] of text.matchAll(/["'`](\/_astro\/[\w.-]*worker[\w.-]*\.js)["'`]/g)) load(worker);
  };
  for (const script of scripts) load(script);
  return loaded;
}
