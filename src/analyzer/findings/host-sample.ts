import { languages } from '../language/languages.ts';
import type { Locale } from '../locale.ts';

/** The first of some hosts and how many there are: what a sentence needs of a list that may hold thousands. */
export type HostSample = { readonly first: readonly string[]; readonly count: number };

const MOST_NAMED = 3;

/** The sample of a list of hosts, in its order. */
export function sampleOf(hosts: readonly string[]): HostSample {
  return { first: hosts.slice(0, MOST_NAMED), count: hosts.length };
}

/** The hosts of a sample as part of a sentence: at most three by name, the others counted. Chinese ends in the space that code asks for. */
export function hostNames({ first, count }: HostSample, locale: Locale): string {
  const names = first.map((name) => `\`${name}\``);
  const more = count - names.length;
  return more > 0 ? words[locale].some(names, count) : words[locale].all(names);
}

type Words = {
  readonly all: (names: readonly string[]) => string;
  readonly some: (names: readonly string[], count: number) => string;
};

const words: Readonly<Record<Locale, Words>> = {
  en: {
    all: languages.en.list,
    some: (names, count) => `${names.join(', ')} and ${(count - names.length).toLocaleString('en')} more`,
  },
  'zh-CN': {
    all: (names) => `${names.join('、')} `,
    some: (names, count) => `${names.join('、')} 等 ${count} 台主机`,
  },
};
