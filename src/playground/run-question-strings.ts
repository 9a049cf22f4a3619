import type { Locale } from '../analyzer/index.ts';

type Strings = {
  readonly facts: string;
  readonly factsHint: string;
  readonly cached: string;
  readonly empty: string;
  readonly notSure: string;
  readonly named: (hosts: readonly string[]) => string;
  readonly patched: string;
  readonly vaultHoldsSecrets: string;
};

/** The words of what is asked about the run, in every language. */
export const runQuestionStrings = {
  en: {
    facts: 'Facts outside the limit',
    factsHint: 'Cached: the facts playbook ran on all hosts shortly before. Not sure: both are simulated.',
    cached: 'cached',
    empty: 'empty',
    notSure: 'not sure',
    named: (hosts) => `only those of ${hosts.join(', ')}`,
    patched: 'The Multus role of my checkout is patched',
    vaultHoldsSecrets: 'Encrypted files hold only secrets',
  },
  'zh-CN': {
    facts: 'limit 之外的事实',
    factsHint: '已缓存：不久前对所有主机运行过 facts playbook。不确定：两种情况都会模拟。',
    cached: '已缓存',
    empty: '缓存为空',
    notSure: '不确定',
    named: (hosts) => `仅缓存了 ${hosts.join('、')}`,
    patched: '我的检出中，Multus 角色已修补',
    vaultHoldsSecrets: '加密文件里只有机密内容',
  },
} satisfies Record<Locale, Strings>;
