import type { Locale } from '../locale.ts';
import { joinChinese } from './join-chinese.ts';

const MOST_NAMED = 3;

/** All items as part of a sentence: `a, b and c`, `a、b 和 c`. */
export function listed(items: readonly string[], locale: Locale): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const before = items.slice(0, -1);
  return locale === 'zh-CN' ? joinChinese(before.join('、'), '和', last) : `${before.join(', ')} and ${last}`;
}

/** Hosts as part of a sentence: up to three by name, of more the first two and how many. */
export function hostsListed(hosts: readonly string[], locale: Locale): string {
  if (hosts.length <= MOST_NAMED) return locale === 'zh-CN' ? hosts.join('、') : listed(hosts, locale);
  const first = hosts.slice(0, MOST_NAMED - 1);
  const more = hosts.length - first.length;
  return locale === 'zh-CN'
    ? joinChinese(first.join('、'), `等 ${hosts.length} 台主机`)
    : `${first.join(', ')} and ${more} more hosts`;
}
