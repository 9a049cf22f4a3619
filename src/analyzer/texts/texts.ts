import type { Locale } from '../locale.ts';
import { problems as en } from './en/problems.ts';
import type { Texts } from './model.ts';
import { problems as zh } from './zh-cn/problems.ts';

/** What the analyzer says, in every language. */
export const texts: Readonly<Record<Locale, Texts>> = { en: { problem: en }, 'zh-CN': { problem: zh } };
