import { defineRemedy } from './define.ts';

/** Two changes at once, where neither helps alone; `propose.ts` puts them together from the others. */
export const combinedRemedy = defineRemedy<'several-changes'>({
  kind: 'combined',
  rank: { fails: 200, stops: 200, incomplete: 200 },
  text: {
    en: {
      title: 'Make two changes at once',
      clause: 'It would complete with two changes at once.',
      cost: { 'several-changes': 'Neither change helps alone; read both before the run.' },
    },
    'zh-CN': {
      title: '同时做两处改动',
      clause: '如果同时做两处改动，运行就能完成。',
      cost: { 'several-changes': '只改一处不起作用；运行前请把两处改动都看清楚。' },
    },
  },
  *propose() {},
});
