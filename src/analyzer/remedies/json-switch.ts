import { withExtraVarReplaced } from '../command/edit.ts';
import { defineRemedy } from './define.ts';

/** The switch as JSON, where `-e` gave it as text that is meant to be off. */
export const jsonSwitchRemedy = defineRemedy<'multus-is-off'>({
  kind: 'json-switch',
  rank: { fails: 30 },
  changes: 'variable',
  leavesMultusOut: true,
  text: {
    en: {
      title: 'Switch Multus off with JSON',
      clause: 'It would pass if the switch were a boolean instead of text.',
      cost: {
        'multus-is-off': 'Multus is really off: its objects are not applied, and those that exist stay.',
      },
    },
    'zh-CN': {
      title: '用 JSON 关闭 Multus',
      clause: '如果开关是布尔值而不是文本，就会通过。',
      cost: {
        'multus-is-off': 'Multus 真正关闭：不会应用它的对象，已有的对象保持原样。',
      },
    },
  },
  *propose({ reading: { request, command } }) {
    const name = 'kube_network_plugin_multus';
    const value = command.extraVars.findLast(({ vars }) => vars.has(name))?.vars.get(name);
    if (typeof value !== 'string' || !/^(?:false|no|off|0|none|)$/i.test(value.trim())) return;
    const text = withExtraVarReplaced(command, name, false);
    if (text !== undefined) yield { request: { ...request, command: text }, cost: 'multus-is-off', edits: 1 };
  },
});
