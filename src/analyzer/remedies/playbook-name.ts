import { withPlaybooks } from '../command/edit.ts';
import { findPlaybook } from '../kubespray/find-playbook.ts';
import { defineRemedy } from './define.ts';

/** Each playbook under the name that the release has for it. */
export const playbookNameRemedy = defineRemedy<'as-meant'>({
  kind: 'playbook-name',
  rank: { rejected: 5 },
  text: {
    en: {
      title: 'Correct the name of the playbook',
      clause: 'It would start if the release had a playbook of that name.',
      cost: { 'as-meant': 'The run is the one that the command was meant for.' },
    },
    'zh-CN': {
      title: '改正 playbook 的名称',
      clause: '如果该版本有这个名称的 playbook，就能启动。',
      cost: { 'as-meant': '运行的就是这条命令原本想执行的 playbook。' },
    },
  },
  *propose({ reading: { request, command }, target }) {
    const names = command.playbooks.map((playbook) => {
      const found = findPlaybook(target.release, playbook, command.folder);
      return found.kind === 'absent' ? found.suggestion : playbook.text;
    });
    if (names.some((name) => name === undefined)) return;
    const text = withPlaybooks(command, names as readonly string[]);
    if (text !== undefined) yield { request: { ...request, command: text }, cost: 'as-meant', edits: 1 };
  },
});
