import type { Locale } from '../locale.ts';

/** The first of some hosts and how many there are: what a sentence needs of a list that may hold thousands. */
export type HostSample = { readonly first: readonly string[]; readonly count: number };

const MOST_NAMED = 3;

/** The sample of a list of hosts, in its order. */
export function sampleOf(hosts: readonly string[]): HostSample {
  return { first: hosts.slice(0, MOST_NAMED), count: hosts.length };
}

/** The hosts of a sample as part of a sentence: at most three by name, the others counted. Chinese ends in the blank that code asks for. */
export function hostNames({ first, count }: HostSample, locale: Locale): string {
  const names = first.map((name) => `\`${name}\``);
  const more = count - names.length;
  if (locale === 'zh-CN') return more > 0 ? `${names.join('、')} 等 ${count} 台主机` : `${names.join('、')} `;
  if (more > 0) return `${names.join(', ')} and ${more} more`;
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
