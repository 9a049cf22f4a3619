import { joinChinese } from '../language/join-chinese.ts';
import type { Locale } from '../locale.ts';
import type { RunEnd } from '../prediction.ts';
import { endsOf } from '../simulate/headline.ts';
import { hostsListed } from './hosts-listed.ts';
import { shown } from './shown.ts';

type Words = {
  /** `parts`: which nodes, in order. */
  readonly atMost: (count: number, parts: string) => string;
  readonly oneByOne: (nodes: string) => string;
  readonly together: (nodes: string) => string;
  readonly more: (batches: number) => string;
  readonly next: string;
};

const words: Readonly<Record<Locale, Words>> = {
  en: {
    atMost: (count, parts) =>
      `At most ${count === 1 ? 'one node is' : `${count} nodes are`} drained at a time: ${parts}. Whether a PodDisruptionBudget holds a drain up is not known here.`,
    oneByOne: (nodes) => `${nodes} one by one`,
    together: (nodes) => `${nodes} together`,
    more: (batches) => `${batches} more ${batches === 1 ? 'batch' : 'batches'}`,
    next: ', then ',
  },
  'zh-CN': {
    atMost: (count, parts) =>
      joinChinese(
        `同一时间最多清空（drain）${count} 个节点：`,
        parts,
        '。PodDisruptionBudget 是否会阻碍清空，这里无法知道。',
      ),
    oneByOne: (nodes) => joinChinese(nodes, '逐个进行'),
    together: (nodes) => joinChinese(nodes, '同时进行'),
    more: (batches) => `另外 ${batches} 批`,
    next: '，然后 ',
  },
};

/** How many nodes are drained at the same time at most, however the run ends. */
export function mostDrained(run: readonly RunEnd[]): number {
  const batches = endsOf(run).flatMap(({ drainedTogether = [] }) => drainedTogether);
  return batches.reduce((most, batch) => Math.max(most, batch.length), 0);
}

/** How many parts of a sentence tell which nodes are drained together. */
const MOST_PARTS = 4;

/** At most how many nodes are drained at a time, and which together, of the end that drains the most; empty where no two are. */
export function disruptionSentence(run: readonly RunEnd[], locale: Locale): string {
  const longest = endsOf(run).reduce<RunEnd['drainedTogether']>(
    (most = [], { drained, drainedTogether = [] }) => (drained.length > most.flat().length ? drainedTogether : most),
    [],
  );
  // One node is told by the verdict.
  if (!longest || longest.flat().length < 2) return '';
  const text = words[locale];
  const parts = partsOf(longest);
  const told = parts.slice(0, parts.length > MOST_PARTS ? MOST_PARTS - 1 : MOST_PARTS).map(({ nodes, together }) => {
    const names = hostsListed(nodes.map(shown), locale);
    if (nodes.length === 1) return names;
    return together ? text.together(names) : text.oneByOne(names);
  });
  const rest = parts
    .slice(told.length)
    .reduce((count, { nodes, together }) => count + (together ? 1 : nodes.length), 0);
  return text.atMost(mostDrained(run), [...told, ...(rest > 0 ? [text.more(rest)] : [])].join(text.next));
}

type Part = { readonly nodes: readonly string[]; readonly together: boolean };

/** Batches of one node each that follow one another are one part. */
function partsOf(batches: readonly (readonly string[])[]): readonly Part[] {
  const parts: Part[] = [];
  for (const nodes of batches) {
    const last = parts.at(-1);
    if (nodes.length === 1 && last && !last.together)
      parts[parts.length - 1] = { nodes: [...last.nodes, ...nodes], together: false };
    else parts.push({ nodes, together: nodes.length > 1 });
  }
  return parts;
}
