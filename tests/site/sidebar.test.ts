import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingGroups, findings } from '../../src/analyzer/index.ts';
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
    { label: 'Start', translations: { 'zh-CN': '开始' }, items: ['index', 'find-your-error', 'playground', 'plan'] },
    { label: 'Understand', translations: { 'zh-CN': '弄懂' }, items: [{ autogenerate: { directory: 'understand' } }] },
    { label: 'More', translations: { 'zh-CN': '更多' }, items: ['advice-checked', 'maintainers', 'about'] },
  ]);
});

test('has the findings by symptom, under their titles, in groups that are closed until one is opened', () => {
  const group = sidebar().find((item) => typeof item === 'object' && 'label' in item && item.label === 'Findings');
  const folded = findingGroups.map(({ id, title }) => ({
    label: title.en,
    translations: { 'zh-CN': title['zh-CN'] },
    collapsed: true,
    items: findings.filter((one) => one.group === id && !one.isAboutInput).map((one) => `findings/${one.id}`),
  }));
  expect(group).toMatchObject({ items: ['findings', ...folded] });
});

test('the symptoms are four', () => {
  expect(findingGroups.map(({ title }) => title.en)).toEqual([
    'The run stops',
    'It ends, and something is missing',
    'Settings that mislead',
    'Input',
  ]);
});
