import type { InventoryFile } from '../inventory/model.ts';
import { variableByHost } from '../inventory/variables.ts';
import { coreOf } from '../simulate/core.ts';
import type { Span } from '../span.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';
import { extraVariablePlace, valuePlace } from './places.ts';

type Data = {
  /** The text as Ansible has it. */
  readonly value: string;
  readonly form: 'extra-vars' | 'ini' | 'yaml';
  /** The ansible-core of the request stops at a condition that is text. */
  readonly stops?: true;
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
      title: 'Multus stays on: `kube_network_plugin_multus=false` is text',
      symptom: 'The run applies Multus, or stops in it, in spite of `-e kube_network_plugin_multus=false`.',
      affected:
        'Every release. `-e kube_network_plugin_multus=false`, `=false` in INI (where only `=False` is a boolean), and `"false"` in quotes in YAML. From ansible-core 2.19 on the run stops at a switch that is text.',
      message: ({ value, stops }) =>
        stops
          ? `\`${value}\` is text here, and a condition must be a boolean from ansible-core 2.19 on. The run stops at the first task that asks for the switch.`
          : `\`${value}\` is text here, and Ansible takes any text that is not empty as true. Multus stays on.`,
      change: ({ form, value }) =>
        form === 'extra-vars'
          ? `Give it as JSON: \`-e '{"kube_network_plugin_multus": ${meant(value)}}'\`.`
          : form === 'ini'
            ? `Write \`kube_network_plugin_multus=${capitalized(meant(value))}\`, with a capital letter and without quotes.`
            : `Write \`kube_network_plugin_multus: ${meant(value)}\`, without quotes.`,
    },
    'zh-CN': {
      title: '`kube_network_plugin_multus=false` 是文本：Multus 关不掉',
      symptom: '写了 `-e kube_network_plugin_multus=false`，运行却照样部署 Multus，或在 Multus 任务里中断。',
      affected:
        '所有版本。`-e kube_network_plugin_multus=false`；INI 里的 `=false`（INI 中只有 `=False` 才是布尔值）；YAML 里带引号的 `"false"`。从 ansible-core 2.19 起，运行会在文本开关处中断。',
      message: ({ value, stops }) =>
        stops
          ? `\`${value}\` 在这里是文本，而从 ansible-core 2.19 起，条件必须是布尔值。运行会在第一个用到这个开关的任务处中断。`
          : `\`${value}\` 在这里是文本，而 Ansible 把任何非空文本当作真。Multus 仍然启用。`,
      change: ({ form, value }) =>
        form === 'extra-vars'
          ? `改用 JSON 形式：\`-e '{"kube_network_plugin_multus": ${meant(value)}}'\`。`
          : form === 'ini'
            ? `写成 \`kube_network_plugin_multus=${capitalized(meant(value))}\`，首字母大写，不加引号。`
            : `写成 \`kube_network_plugin_multus: ${meant(value)}\`，不加引号。`,
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
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml -e kube_network_plugin_multus=false',
        kubespray: 'v2.26.0',
      },
      reports: true,
    },
    {
      name: 'ini-lower-case',
      title: { en: 'false in lower case in INI', 'zh-CN': 'INI 中小写的 false' },
      request: {
        files: [{ path: 'inventory.ini', text: exampleCluster.replace('multus=True', 'multus=false') }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.26.0',
      },
      reports: true,
    },
    {
      name: 'extra-vars-json',
      title: { en: 'false given with -e as JSON', 'zh-CN': '用 -e 以 JSON 形式给出 false' },
      request: {
        files,
        command: `ansible-playbook -i inventory.ini -b upgrade-cluster.yml -e '{"kube_network_plugin_multus": false}'`,
        kubespray: 'v2.26.0',
      },
      reports: false,
    },
  ],
  *check({ request, command, inventory }) {
    const stops = request.ansible !== undefined && coreOf(request.ansible).isStrict;
    // A core that stops does so whatever the text says.
    const isFault = (value: unknown): value is string => (stops ? typeof value === 'string' : isMeantAsFalse(value));
    const strictly = stops ? { stops } : {};
    const given = command.extraVars.findLast(({ vars }) => vars.has(NAME));
    if (given) {
      const value = given.vars.get(NAME);
      const at = extraVariablePlace(command, NAME);
      if (isFault(value) && at) yield { at, data: { value, form: 'extra-vars', ...strictly } };
      return;
    }
    const seen = new Set<string>();
    const flagOf = variableByHost(inventory, NAME, (variable) => variable);
    for (const host of inventory.hosts.keys()) {
      const variable = flagOf(host);
      if (!variable || !isFault(variable.value)) continue;
      const place = JSON.stringify(variable.span);
      if (seen.has(place)) continue;
      seen.add(place);
      yield {
        at: valuePlace(inventory.files, variable.span),
        data: { value: variable.value, form: formOf(inventory.files, variable.span), ...strictly },
      };
    }
  },
});

/** The boolean that a text reads as. */
const meant = (text: string): 'false' | 'true' => (isMeantAsFalse(text) ? 'false' : 'true');

const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function isMeantAsFalse(value: unknown): value is string {
  return typeof value === 'string' && MEANT_AS_FALSE.has(value.trim().toLowerCase());
}

/** Whether the place reads `name: value` or `name=value`. */
function formOf(files: readonly InventoryFile[], { file, start, end }: Span): 'ini' | 'yaml' {
  const text = files.find(({ path }) => path === file)?.text.slice(start, end) ?? '';
  return /^[^=\n]*:/.test(text) ? 'yaml' : 'ini';
}
