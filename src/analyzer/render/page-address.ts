import { languages } from '../language/languages.ts';
import type { Locale } from '../locale.ts';

/** The address of a page of the site in a language; `site` is the address of its start page, `page` a path such as `findings/ID/`. */
export function pageAddress(site: string, locale: Locale, page: string): string {
  const root = site.endsWith('/') ? site : `${site}/`;
  return `${root}${languages[locale].folder}${page}`;
}
