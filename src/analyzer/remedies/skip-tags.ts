import { defineRemedy } from './define.ts';
import { withoutMultus } from './without-multus.ts';

/** `--skip-tags multus`: neither part of the role runs. */
export const skipTagsRemedy = defineRemedy<'multus-not-updated'>({
  kind: 'skip-tags',
  rank: { fails: 80 },
  leavesMultusOut: true,
  text: {
    en: {
      title: 'Skip Multus in this run',
      clause: 'It would not stop if the Multus tasks were skipped.',
      cost: {
        'multus-not-updated': 'Multus objects are not updated in this run.',
      },
    },
    'zh-CN': {
      title: '本次运行跳过 Multus',
      clause: '如果跳过 Multus 任务，就不会停止。',
      cost: {
        'multus-not-updated': '本次运行不会更新 Multus 对象。',
      },
    },
  },
  *propose({ reading: { request, command } }) {
    const text = withoutMultus(command);
    if (text !== undefined) yield { request: { ...request, command: text }, cost: 'multus-not-updated', edits: 1 };
  },
});
