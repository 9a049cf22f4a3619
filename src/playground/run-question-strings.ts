import type { Locale } from '../analyzer/index.ts';

type Strings = {
  readonly facts: string;
  readonly factsHint: string;
  readonly cached: string;
  readonly empty: string;
  readonly notSure: string;
  readonly named: (hosts: readonly string[]) => string;
  readonly down: (count: number) => string;
  readonly downLegend: string;
  readonly filter: string;
  readonly more: (count: number) => string;
  readonly patched: string;
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
    down: (count) => `Hosts that are down: ${count === 0 ? 'none' : count}`,
    downLegend: 'Hosts that cannot be reached from the start of the run',
    filter: 'Part of the name',
    more: (count) => `${count.toLocaleString('en')} more match.`,
    patched: 'The Multus role of my checkout is patched',
  },
  'zh-CN': {
    facts: 'limit 之外的 facts',
    factsHint: '已缓存：不久前对所有主机运行过 facts playbook。不确定：两种情况都会模拟。',
    cached: '已缓存',
    empty: '缓存为空',
    notSure: '不确定',
    named: (hosts) => `仅缓存了 ${hosts.join('、')}`,
    down: (count) => (count === 0 ? '无法连接的主机：无' : `无法连接的主机：${count} 台`),
    downLegend: '从运行开始就无法连接的主机',
    filter: '主机名的一部分',
    more: (count) => `另有 ${count.toLocaleString('en')} 台匹配。`,
    patched: '我的检出中，Multus 角色已修补',
  },
} satisfies Record<Locale, Strings>;
