import type { Locale } from '../locale.ts';

/** A group that findings are listed in, under a heading. */
type Group = { readonly id: string; readonly title: Readonly<Record<Locale, string>> };

/** Every group, in the order in which they are listed. */
export const findingGroups = [
  { id: 'stops', title: { en: 'The run stops', 'zh-CN': '运行中断' } },
  { id: 'incomplete', title: { en: 'It ends, and something is missing', 'zh-CN': '运行结束，却缺了东西' } },
  { id: 'settings', title: { en: 'Settings that mislead', 'zh-CN': '容易误解的设置' } },
  { id: 'input', title: { en: 'Input', 'zh-CN': '输入' } },
] as const satisfies readonly Group[];

export type FindingGroup = (typeof findingGroups)[number]['id'];

const ids: readonly FindingGroup[] = findingGroups.map(({ id }) => id);

/** The place of a group among all, from 0. */
export function placeOfGroup(group: FindingGroup): number {
  return ids.indexOf(group);
}
