import { withLimit } from '../command/edit.ts';
import { nearMiss } from '../pattern/limit.ts';
import { hostsMatching } from '../pattern/resolve.ts';
import { defineRemedy } from './define.ts';

/** A limit whose misspelt terms are put right. */
export const correctedLimitRemedy = defineRemedy<'as-meant'>({
  kind: 'corrected-limit',
  rank: { rejected: 10 },
  changes: 'limit',
  text: {
    en: {
      title: 'Correct the limit',
      clause: 'It would pass if the limit named hosts of this inventory.',
      cost: {
        'as-meant': 'The run takes the hosts that the limit was meant for.',
      },
    },
    'zh-CN': {
      title: '改正 limit',
      clause: '如果 limit 写的是这份主机清单里的主机，就会通过。',
      cost: {
        'as-meant': '运行会选中 limit 原本想选的主机。',
      },
    },
  },
  *propose({ reading: { request, command, inventory } }) {
    if (!command.limit || command.limit.unknowable || command.limit.text.startsWith('@')) return;
    let limit = command.limit.text;
    // From the end, so that the places of the terms before stay.
    const terms = hostsMatching(inventory, limit).terms.toSorted((a, b) => b.term.start - a.term.start);
    for (const { term, unmatched } of terms) {
      const meant = unmatched === undefined ? undefined : nearMiss(inventory, unmatched);
      if (unmatched === undefined || meant === undefined) continue;
      const start = limit.indexOf(unmatched, term.start);
      limit = limit.slice(0, start) + meant + limit.slice(start + unmatched.length);
    }
    const text = limit === command.limit.text ? undefined : withLimit(command, limit);
    if (text !== undefined) yield { request: { ...request, command: text }, cost: 'as-meant', edits: 1 };
  },
});
