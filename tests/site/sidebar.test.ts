import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from '../../src/analyzer/index.ts';
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

test('has a page for each finding, in the order of the registry, after the list of all', () => {
  const group = sidebar().find((item) => typeof item === 'object' && 'label' in item && item.label === 'Findings');
  const slugs = findings.map(({ id }) => ({ label: id, slug: `findings/${id}` }));
  expect(group).toMatchObject({ items: ['findings', ...slugs] });
});
