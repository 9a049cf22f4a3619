import type { Locale } from '../locale.ts';

/** A group that findings are listed in, under a heading. */
type Group = { readonly id: string; readonly title: Readonly<Record<Locale, string>> };

/** Every group, in the order in which they are listed. */
export const findingGroups = [
  { id: 'stops', title: { en: 'The run stops in Multus', 'zh-CN': '运行停在 Multus' } },
  {
    id: 'incomplete',
    title: { en: 'The run ends well, and Multus is not whole', 'zh-CN': '运行正常结束，Multus 却不完整' },
  },
  {
    id: 'settings',
    title: { en: 'Settings that do something else than they say', 'zh-CN': '与字面意思不符的设置' },
  },
  { id: 'elsewhere', title: { en: 'The run stops before or after Multus', 'zh-CN': '运行停在 Multus 之前或之后' } },
  {
    id: 'losses',
    title: { en: 'The run ends well, and hosts are missing', 'zh-CN': '运行正常结束，却漏掉了主机' },
  },
  { id: 'unjudged', title: { en: 'What the analyzer cannot judge', 'zh-CN': '分析器无法判断的情况' } },
] as const satisfies readonly Group[];

export type FindingGroup = (typeof findingGroups)[number]['id'];

const ids: readonly FindingGroup[] = findingGroups.map(({ id }) => id);

/** The place of a group among all, from 0. */
export function placeOfGroup(group: FindingGroup): number {
  return ids.indexOf(group);
}
