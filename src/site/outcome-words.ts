import type { Locale, Outcome } from '../analyzer/index.ts';

/** How an outcome looks in a table or box. */
export type OutcomeWords = {
  /** One or two words. */
  readonly short: string;
  /** A clause that stands alone. */
  readonly clause: string;
};

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

/** The words for every outcome. */
export const outcomeWords = {
  en: {
    fails: { short: 'stops', clause: 'This run stops in a Multus task' },
    incomplete: { short: 'incomplete', clause: 'This run ends without an error and leaves Multus incomplete' },
    passes: { short: 'passes', clause: 'No Multus task stops this run' },
    'not-reached': { short: 'not reached', clause: 'This run never evaluates the Multus task' },
    rejected: { short: 'rejected', clause: 'Ansible refuses this command before its first play' },
    undetermined: { short: 'open', clause: 'The input does not decide it' },
  },
  'zh-CN': {
    fails: { short: '中断', clause: '这次运行会停在 Multus 任务上' },
    incomplete: { short: '不完整', clause: '这次运行不报错，但 Multus 没有装完整' },
    passes: { short: '通过', clause: '没有 Multus 任务会中断这次运行' },
    'not-reached': { short: '不执行', clause: '这次运行不会求值那个 Multus 任务' },
    rejected: { short: '被拒绝', clause: 'Ansible 在第一个 play 之前就拒绝这条命令' },
    undetermined: { short: '无法判定', clause: '现有输入不足以判定' },
  },
} as const satisfies Record<Locale, Record<Outcome, OutcomeWords>>;
