import { type Locale, languages, locales } from '../analyzer/index.ts';

/** The language of a page, by Starlight's name of its folder: `undefined` for the root. */
export function localeOf(folder = ''): Locale {
  return locales.find((locale) => languages[locale].folder === `${folder}/`) ?? 'en';
}

/** A path of the site, such as `/playground/`, in a language. */
export function pathIn(locale: Locale, path: string): string {
  return `/${languages[locale].folder}${path.slice(1)}`;
}
