import { hostNames } from '../findings/host-sample.ts';
import { paragraph } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Remedy } from '../prediction.ts';
import { remedyByKind } from './index.ts';

/** What a remedy is, as a heading. */
export function remedyTitle(kind: string, locale: Locale): string {
  return remedyByKind(kind)?.text[locale].title ?? kind;
}

/** What a remedy costs, in a sentence or two; backticks mark code. */
export function remedyCost(
  { kind, cost, alsoDrained }: Pick<Remedy, 'kind' | 'cost' | 'alsoDrained'>,
  locale: Locale,
): string {
  const own = remedyByKind(kind)?.text[locale].cost[cost] ?? '';
  return alsoDrained ? paragraph([own, drains[locale](alsoDrained)], locale) : own;
}

/** A run that takes no host is nothing that others could be drained "as well" as. */
const drains: Readonly<Record<Locale, (hosts: NonNullable<Remedy['alsoDrained']>) => string>> = {
  en: (hosts) =>
    hosts.areAll
      ? `The run drains and upgrades ${hostNames(hosts, 'en')}.`
      : `${hostNames(hosts, 'en')} ${hosts.count === 1 ? 'is' : 'are'} drained and upgraded as well.`,
  'zh-CN': (hosts) => `${hostNames(hosts, 'zh-CN')}${hosts.areAll ? '会' : '也会'}被清空（drain）并升级。`,
};

/** What would have to be otherwise for another verdict, as a sentence; backticks mark code. */
export function remedyClause(kind: string, locale: Locale): string {
  return remedyByKind(kind)?.text[locale].clause ?? '';
}
