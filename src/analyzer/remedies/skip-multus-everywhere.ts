import { withoutLimit } from '../command/edit.ts';
import { parseCommand } from '../command/parse.ts';
import { defineRemedy } from './define.ts';
import { withoutMultus } from './without-multus.ts';

/** Both at once, where a limited run without Multus stops later for another reason. */
export const skipMultusEverywhereRemedy = defineRemedy<'every-host-without-multus'>({
  kind: 'skip-multus-everywhere',
  rank: { fails: 95 },
  leavesMultusOut: true,
  text: {
    en: {
      title: 'Skip Multus, and run without the limit',
      clause: 'It would complete without a limit if the Multus tasks were skipped.',
      cost: {
        'every-host-without-multus':
          'The run takes every host of the inventory, and Multus objects are not updated in it.',
      },
    },
    'zh-CN': {
      title: '跳过 Multus，并且不加 limit 运行',
      clause: '如果不加 limit 并跳过 Multus 任务，运行就能完成。',
      cost: {
        'every-host-without-multus': '运行会包含主机清单里的每台主机，且不更新 Multus 对象。',
      },
    },
  },
  *propose({ reading: { request, command } }) {
    const unlimited = command.limit ? withoutLimit(command) : undefined;
    const text = unlimited === undefined ? undefined : withoutMultus(parseCommand(unlimited, request.files));
    if (text !== undefined)
      yield { request: { ...request, command: text }, cost: 'every-host-without-multus', edits: 2 };
  },
});
