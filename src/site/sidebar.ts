import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { findingGroups, findings } from '../analyzer/index.ts';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** The groups of the navigation: each is a folder of `content/docs`, shown as soon as the folder has a page. */
const groups = [
  { directory: 'understand', label: 'Understand', chinese: '弄懂' },
  { directory: 'fix', label: 'Fix', chinese: '解决' },
  { directory: 'findings', label: 'Findings', chinese: '诊断结果' },
  { directory: 'reference', label: 'Reference', chinese: '参考' },
] as const;

/** Findings by what a reader sees; those about the analyzer's own input are on a page of the reference. */
const findingItems = [
  'findings',
  ...findingGroups.map(({ id, title }) => ({
    label: title.en,
    translations: { 'zh-CN': title['zh-CN'] },
    collapsed: true,
    items: findings
      .filter(({ group, isAboutInput }) => group === id && !isAboutInput)
      .map((finding) => `findings/${finding.id}`),
  })),
];

/** The navigation: the way in by hand, then one group a folder, pages by their `sidebar.order` and findings by symptom, and last what is about the site. */
export function sidebar(docs = join(process.cwd(), 'content/docs')): Sidebar {
  return [
    { label: 'Start', translations: { 'zh-CN': '开始' }, items: ['index', 'find-your-error', 'playground', 'plan'] },
    ...groups
      .filter(({ directory }) => globSync('**/*.mdx', { cwd: join(docs, directory) }).length > 0)
      .map(({ directory, label, chinese }) => ({
        label,
        translations: { 'zh-CN': chinese },
        items: directory === 'findings' ? findingItems : [{ autogenerate: { directory } }],
      })),
    { label: 'More', translations: { 'zh-CN': '更多' }, items: ['advice-checked', 'maintainers', 'about'] },
  ];
}
