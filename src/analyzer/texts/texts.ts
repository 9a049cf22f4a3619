import type { Locale } from '../locale.ts';
import { en } from './en/en.ts';
import type { Texts } from './model.ts';
import { zhCn } from './zh-cn/zh-cn.ts';

/** What the analyzer says, in every language. */
export const texts: Readonly<Record<Locale, Texts>> = { en, 'zh-CN': zhCn };
