import { joinChinese } from '../language/join-chinese.ts';
import { languages } from '../language/languages.ts';
import type { Locale } from '../locale.ts';

const MOST_NAMED = 3;

type Words = {
  readonly all: (hosts: readonly string[]) => string;
  readonly some: (first: readonly string[], count: number) => string;
};

const words: Readonly<Record<Locale, Words>> = {
  en: {
    all: languages.en.list,
    some: (first, count) => `${first.join(', ')} and ${count - first.length} more hosts`,
  },
  'zh-CN': {
    all: (hosts) => hosts.join('、'),
    some: (first, count) => joinChinese(first.join('、'), `等 ${count} 台主机`),
  },
};

/** Hosts as part of a sentence: up to three by name, of more the first two and how many. */
export function hostsListed(hosts: readonly string[], locale: Locale): string {
  const { all, some } = words[locale];
  return hosts.length <= MOST_NAMED ? all(hosts) : some(hosts.slice(0, MOST_NAMED - 1), hosts.length);
}
