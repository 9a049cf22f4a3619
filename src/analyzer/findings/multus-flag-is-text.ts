import type { InventoryFile } from '../inventory/model.ts';
import { variableByHost } from '../inventory/variables.ts';
import type { Span } from '../span.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';
import { extraVariablePlace, valuePlace } from './places.ts';

type Data = {
  /** The text as Ansible has it. */
  readonly value: string;
  readonly form: 'extra-vars' | 'ini' | 'yaml';
};

const NAME = 'kube_network_plugin_multus';
const MEANT_AS_FALSE = new Set(['false', 'no', 'off', 'n', 'f', '0', 'disabled', 'none', 'null']);

const files = [{ path: 'inventory.ini', text: exampleCluster }];

/** Ansible takes any non-empty text as true, so a switch that is text is on, whatever the text says. */
export const multusFlagIsText = defineFinding<Data>({
  id: 'multus-flag-is-text',
  severity: 'warning',
  group: 'settings',
  order: 1,
  about: 'request',
  known: 'observed',
  upstream: {
    issues: [],
    pullRequests: [],
    commits: [],
    files: ['ansible v2.16.8:lib/ansible/utils/vars.py', 'ansible v2.16.8:lib/ansible/plugins/inventory/ini.py'],
  },
  related: ['multus-off-still-evaluated', 'lookup-dotted-key'],
  text: {
    en: {
      title: 'The switch is text, so Multus stays on',
      symptom: 'The run applies Multus, or stops in it, although `kube_network_plugin_multus` reads as false.',
      affected:
        'Every release. `-e kube_network_plugin_multus=false`, `=false` in INI (where only `=False` is a boolean), and `"false"` in quotes in YAML.',
      message: ({ value }) =>
        `\`${value}\` is text here, and Ansible takes any text that is not empty as true. Multus stays on.`,
      change: ({ form }) =>
        form === 'extra-vars'
          ? 'Give it as JSON: `-e \'{"kube_network_plugin_multus": false}\'`.'
          : form === 'ini'
            ? 'Write `kube_network_plugin_multus=False`, with a capital F and without quotes.'
            : 'Write `kube_network_plugin_multus: false`, without quotes.',
    },
    'zh-CN': {
      title: '开关是文本，Multus 仍然开启',
      symptom: '`kube_network_plugin_multus` 看上去是 false，运行却照样部署 Multus，或在 Multus 任务里中断。',
      affected:
        '所有版本。`-e kube_network_plugin_multus=false`；INI 里的 `=false`（INI 中只有 `=False` 才是布尔值）；YAML 里带引号的 `"false"`。',
      message: ({ value }) => `\`${value}\` 在这里是文本，而 Ansible 把任何非空文本当作真。Multus 仍然开启。`,
      change: ({ form }) =>
        form === 'extra-vars'
          ? '改用 JSON 形式：`-e \'{"kube_network_plugin_multus": false}\'`。'
          : form === 'ini'
            ? '写成 `kube_network_plugin_multus=False`，首字母大写，不加引号。'
            : '写成 `kube_network_plugin_multus: false`，不加引号。',
    },
  },
  messages: [
    {
      id: 'conditional-not-boolean',
      printed:
        "Conditional result (True) was derived from value of type 'str' at ... Conditionals must have a boolean result.",
      parts: ['Conditional result', "was derived from value of type 'str'"],
      issues: [],
    },
  ],
  examples: [
    {
      name: 'extra-vars-text',
      title: { en: 'false given with -e as text', 'zh-CN': '用 -e 以文本形式给出 false' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini upgrade-cluster.yml -e kube_network_plugin_multus=false',
        kubespray: 'v2.26.0',
      },
      reports: true,
    },
    {
      name: 'ini-lower-case',
      title: { en: 'false in lower case in INI', 'zh-CN': 'INI 中小写的 false' },
      request: {
        files: [{ path: 'inventory.ini', text: exampleCluster.replace('multus=True', 'multus=false') }],
        command: 'ansible-playbook -i inventory.ini upgrade-cluster.yml',
        kubespray: 'v2.26.0',
      },
      reports: true,
    },
    {
      name: 'extra-vars-json',
      title: { en: 'false given with -e as JSON', 'zh-CN': '用 -e 以 JSON 形式给出 false' },
      request: {
        files,
        command: `ansible-playbook -i inventory.ini upgrade-cluster.yml -e '{"kube_network_plugin_multus": false}'`,
        kubespray: 'v2.26.0',
      },
      reports: false,
    },
  ],
  *check({ command, inventory }) {
    const given = command.extraVars.findLast(({ vars }) => vars.has(NAME));
    if (given) {
      const value = given.vars.get(NAME);
      const at = extraVariablePlace(command, NAME);
      if (isMeantAsFalse(value) && at) yield { at, data: { value, form: 'extra-vars' } };
      return;
    }
    const seen = new Set<string>();
    const flagOf = variableByHost(inventory, NAME, (variable) => variable);
    for (const host of inventory.hosts.keys()) {
      const variable = flagOf(host);
      if (!variable || !isMeantAsFalse(variable.value)) continue;
      const place = JSON.stringify(variable.span);
      if (seen.has(place)) continue;
      seen.add(place);
      yield {
        at: valuePlace(inventory.files, variable.span),
        data: { value: variable.value, form: formOf(inventory.files, variable.span) },
      };
    }
  },
});

function isMeantAsFalse(value: unknown): value is string {
  return typeof value === 'string' && MEANT_AS_FALSE.has(value.trim().toLowerCase());
}

/** Whether the place reads `name: value` or `name=value`. */
function formOf(files: readonly InventoryFile[], { file, start, end }: Span): 'ini' | 'yaml' {
  const text = files.find(({ path }) => path === file)?.text.slice(start, end) ?? '';
  return /^[^=\n]*:/.test(text) ? 'yaml' : 'ini';
}
