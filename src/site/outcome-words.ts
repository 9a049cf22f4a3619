import type { Locale, Outcome } from '../analyzer/index.ts';

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

/** The shape that goes with an outcome, so that colour is never alone. */
export const outcomeSigns = {
  fails: '✕',
  incomplete: '◐',
  passes: '✓',
  'not-reached': '–',
  rejected: '⊘',
  undetermined: '?',
} as const satisfies Record<Outcome, string>;

/** Whether an outcome is bad, doubtful, good or indifferent. */
export const outcomeTones = {
  fails: 'bad',
  incomplete: 'warn',
  passes: 'good',
  'not-reached': 'calm',
  rejected: 'bad',
  undetermined: 'warn',
} as const satisfies Record<Outcome, string>;
