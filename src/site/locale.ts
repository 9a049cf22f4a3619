import type { Locale } from '../analyzer/index.ts';

/** The language of a page, by Starlight's name of its folder: `undefined` for the root. */
export function localeOf(folder: string | undefined): Locale {
  return folder === 'zh-cn' ? 'zh-CN' : 'en';
}
