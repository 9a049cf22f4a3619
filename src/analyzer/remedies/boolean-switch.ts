import { hostsIn } from '../inventory/hosts-in.ts';
import { variableByHost } from '../inventory/variables.ts';
import { isWrittenAsYaml } from '../inventory/written-as-yaml.ts';
import { defineRemedy } from './define.ts';
import { withText } from './group-vars.ts';

/** A switch that is meant to be off and is text: the boolean in its place. */
export const booleanSwitchRemedy = defineRemedy<'multus-is-off'>({
  kind: 'boolean-switch',
  rank: { fails: 60 },
  changes: 'variable',
  leavesMultusOut: true,
  text: {
    en: {
      title: 'Switch Multus off with a boolean',
      clause: 'It would pass if the switch were a boolean instead of text.',
      cost: {
        'multus-is-off': 'Multus is really off: its objects are not applied, and those that exist stay.',
      },
    },
    'zh-CN': {
      title: '用布尔值关闭 Multus',
      clause: '如果开关是布尔值而不是文本，就会通过。',
      cost: {
        'multus-is-off': 'Multus 真正关闭：不会应用它的对象，已有的对象保持原样。',
      },
    },
  },
  *propose({ reading: { request, inventory, files } }) {
    const hosts = inventory.groups.has('all') ? hostsIn(inventory, 'all') : [];
    const switchOf = variableByHost(inventory, 'kube_network_plugin_multus', (variable) => variable);
    const seen = new Set<string>();
    for (const host of hosts) {
      const variable = switchOf(host);
      if (typeof variable?.value !== 'string' || !/^(?:false|no|off|0)$/i.test(variable.value)) continue;
      const { value, span } = variable;
      const { file, start, end } = span;
      const key = `${file}:${start}`;
      if (file === undefined || seen.has(key)) continue;
      seen.add(key);
      const written = files.find(({ path }) => path === file);
      const off = written && isWrittenAsYaml(written) ? 'false' : 'False';
      const changed = withText(files, file, (before) => replaceValue(before, start, end, value, off));
      yield { request: { ...request, files: changed }, cost: 'multus-is-off', edits: 1 };
    }
  },
});

/** Replaces the last occurrence of a value, quotes included, within a span or at its end. */
function replaceValue(text: string, start: number, end: number, value: string, by: string): string {
  const lineEnd = text.indexOf('\n', end);
  const stop = lineEnd === -1 ? text.length : lineEnd;
  const at = text.indexOf(value, start);
  if (at === -1 || at >= stop) return text;
  const quoted = /["']/.test(text[at - 1] ?? '') && text[at - 1] === text[at + value.length];
  return text.slice(0, quoted ? at - 1 : at) + by + text.slice(at + value.length + (quoted ? 1 : 0));
}
