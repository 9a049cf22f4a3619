import type { Headline, Locale, Outcome } from '../analyzer/index.ts';

/** An outcome in a word or two, for the cell of a table. */
export const outcomeWords = {
  en: {
    fails: 'fails',
    incomplete: 'incomplete',
    passes: 'passes',
    'not-reached': 'not reached',
    rejected: 'rejected',
    undetermined: 'undecided',
  },
  'zh-CN': {
    fails: '失败',
    incomplete: '漏装',
    passes: '通过',
    'not-reached': '不触及',
    rejected: '被拒绝',
    undetermined: '无法判断',
  },
} as const satisfies Record<Locale, Record<Outcome, string>>;

/** The verdict of a whole run in a word or two, for the cell of a table. */
export const headlineWords = {
  en: {
    completes: 'completes',
    'depends-on-facts': 'needs facts',
    incomplete: 'incomplete',
    stops: 'stops',
    'stops-drained': 'stops, drained',
    'nothing-runs': 'nothing runs',
    rejected: 'rejected',
    undetermined: 'undecided',
  },
  'zh-CN': {
    completes: '跑完',
    'depends-on-facts': '需要事实',
    incomplete: '有缺失',
    stops: '中断',
    'stops-drained': '清空后中断',
    'nothing-runs': '不执行',
    rejected: '被拒绝',
    undetermined: '无法判断',
  },
} as const satisfies Record<Locale, Record<Headline, string>>;
