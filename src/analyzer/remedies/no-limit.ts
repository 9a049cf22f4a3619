import { withoutLimit } from '../command/edit.ts';
import { defineRemedy } from './define.ts';

/** Without a limit every host registers its variables. */
export const noLimitRemedy = defineRemedy<'every-host-is-upgraded'>({
  kind: 'no-limit',
  rank: { fails: 90, stops: 90, rejected: 20 },
  leavesMultusOut: true,
  text: {
    en: {
      title: 'Run without the limit',
      clause: 'It would pass without a limit.',
      cost: {
        'every-host-is-upgraded': 'The run takes every host of the inventory.',
      },
    },
    'zh-CN': {
      title: '不加 limit 运行',
      clause: '如果不加 limit，就会通过。',
      cost: {
        'every-host-is-upgraded': '运行会包含主机清单里的每台主机。',
      },
    },
  },
  *propose({ reading: { request, command } }) {
    if (!command.limit) return;
    const text = withoutLimit(command);
    if (text !== undefined) yield { request: { ...request, command: text }, cost: 'every-host-is-upgraded', edits: 1 };
  },
});
