import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sidebar } from '../../src/site/sidebar.ts';

const docs = mkdtempSync(join(tmpdir(), 'docs-'));
beforeAll(() => {
  mkdirSync(join(docs, 'fix'));
  mkdirSync(join(docs, 'understand'));
  writeFileSync(join(docs, 'understand', 'a.mdx'), '');
});
afterAll(() => rmSync(docs, { recursive: true }));

test('shows a group as soon as its folder has a page, not before', () => {
  expect(sidebar(docs)).toEqual([
    { label: 'Start', translations: { 'zh-CN': '开始' }, items: ['index', 'find-your-error', 'playground'] },
    { label: 'Understand', translations: { 'zh-CN': '弄懂' }, items: [{ autogenerate: { directory: 'understand' } }] },
    { label: 'More', translations: { 'zh-CN': '更多' }, items: ['advice-checked', 'maintainers', 'about'] },
  ]);
});
