import { defineRemedy } from './define.ts';

/** The same command once the facts playbook has run without a limit; what runs first is put before every remedy that needs it. */
export const factsFirstRemedy = defineRemedy<'facts-are-cached'>({
  kind: 'facts-first',
  rank: { stops: 10, incomplete: 5 },
  changes: 'variable',
  text: {
    en: {
      title: 'Cache the facts of all hosts first',
      clause: 'It would complete if the facts of the hosts outside the limit were cached.',
      cost: {
        'facts-are-cached':
          'The facts playbook contacts every host of the inventory; it changes none. The cache holds for 24 hours.',
      },
    },
    'zh-CN': {
      title: '先缓存所有主机的事实（facts）',
      clause: '如果 limit 之外主机的事实已缓存，运行就能完成。',
      cost: {
        'facts-are-cached': 'facts playbook 会连接主机清单里的每台主机，但不做任何改动。缓存有效期为 24 小时。',
      },
    },
  },
  *propose({ reading: { request } }) {
    if (request.facts !== 'cached')
      yield { request: { ...request, facts: 'cached' }, cost: 'facts-are-cached', edits: 1 };
  },
});
