/** A language that every text of the product exists in. */
export type Locale = 'en' | 'zh-CN';

/** Every language, in the order in which they are offered. */
export const locales = ['en', 'zh-CN'] as const satisfies readonly Locale[];
