import type { Locale } from '../analyzer/index.ts';

/** How a claim of an article is known. */
export type MarkKind = 'observed' | 'read' | 'issue';

type Mark = { readonly mark: string; readonly says: string };

/** What opens the explanation of the marks. */
export const legendTitle: Readonly<Record<Locale, string>> = { en: 'Marks', 'zh-CN': '标记' };

/** The marks after a claim, and what each says. */
export const markWords = {
  en: {
    observed: { mark: 'observed', says: 'seen on a recorded run of the real programs' },
    read: { mark: 'source', says: 'read in the code of that release' },
    issue: { mark: 'issue', says: 'what a user reported upstream' },
  },
  'zh-CN': {
    observed: { mark: '实测', says: '在真实程序的运行记录中观察到' },
    read: { mark: '源码', says: '读自该版本的代码' },
    issue: { mark: 'issue', says: '用户在上游提交的报告' },
  },
} as const satisfies Record<Locale, Record<MarkKind, Mark>>;
