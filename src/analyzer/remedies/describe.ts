import type { Locale } from '../locale.ts';
import type { Remedy } from '../prediction.ts';
import { remedyByKind } from './index.ts';

/** What a remedy is, as a heading. */
export function remedyTitle(kind: string, locale: Locale): string {
  return remedyByKind(kind)?.text[locale].title ?? kind;
}

/** What a remedy costs, as a sentence. */
export function remedyCost({ kind, cost }: Pick<Remedy, 'kind' | 'cost'>, locale: Locale): string {
  return remedyByKind(kind)?.text[locale].cost[cost] ?? '';
}

/** What would have to be otherwise for another verdict, as a sentence; backticks mark code. */
export function remedyClause(kind: string, locale: Locale): string {
  return remedyByKind(kind)?.text[locale].clause ?? '';
}
