import { withoutOption } from '../command/edit.ts';
import { defineRemedy } from './define.ts';

/** Without `--start-at-task` the tasks before it register their values and gather their facts. */
export const fromTheStartRemedy = defineRemedy<'whole-playbook-runs'>({
  kind: 'from-the-start',
  rank: { fails: 15, stops: 15 },
  text: {
    en: {
      title: 'Run the playbook from its start',
      clause: 'It would complete if it ran from its first task.',
      cost: { 'whole-playbook-runs': 'Every play before that task runs as well.' },
    },
    'zh-CN': {
      title: '从头运行 playbook',
      clause: '如果从第一个任务开始运行，就能完成。',
      cost: { 'whole-playbook-runs': '该任务之前的所有 play 也会运行。' },
    },
  },
  *propose({ reading: { request, command } }) {
    if (!command.options.some(({ name }) => name === 'start-at-task')) return;
    const text = withoutOption(command, 'start-at-task');
    if (text !== undefined) yield { request: { ...request, command: text }, cost: 'whole-playbook-runs', edits: 1 };
  },
});
