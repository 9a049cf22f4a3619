import { findingById, type Locale } from '../analyzer/index.ts';

const details = { en: 'Details: ', 'zh-CN': '详见：' } as const satisfies Record<Locale, string>;

/** The reply of a finding with the address of its page; throws where the finding declares none, so that no page can offer an empty one. */
export function replyOf(id: string, locale: Locale, page: string): string {
  const reply = findingById(id)?.reply?.[locale];
  if (reply === undefined) throw new Error(`No finding called ${id} has a reply`);
  return `${reply}\n\n${details[locale]}${page}`;
}
