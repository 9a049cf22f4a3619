import { withExtraVarRemoved } from '../command/edit.ts';
import { computedNames } from '../kubespray/role-variables.ts';
import { defineRemedy } from './define.ts';

/** Without the extra variable that hides what the role's tasks register. */
export const unmaskRemedy = defineRemedy<'registered-values-count'>({
  kind: 'unmask',
  rank: { incomplete: 10 },
  changes: 'variable',
  text: {
    en: {
      title: 'Drop the extra variable that hides what the role registers',
      clause: 'It would pass if the command did not set a variable that the role registers.',
      cost: {
        'registered-values-count': 'The role works with what its own tasks register.',
      },
    },
    'zh-CN': {
      title: '去掉遮盖角色注册结果的额外变量',
      clause: '如果命令不去设置角色的注册变量，就会通过。',
      cost: {
        'registered-values-count': '角色使用自己的任务注册的结果。',
      },
    },
  },
  *propose({ reading: { request, command } }) {
    for (const name of computedNames) {
      if (!command.extraVars.some(({ vars }) => vars.has(name))) continue;
      const text = withExtraVarRemoved(command, name);
      if (text !== undefined)
        yield { request: { ...request, command: text }, cost: 'registered-values-count', edits: 1 };
    }
  },
});
