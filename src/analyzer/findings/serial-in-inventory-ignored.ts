import type { Inventory, Variable } from '../inventory/model.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = {
  /** As Ansible reads it. */
  readonly value: unknown;
};

const SERIAL_PLAYBOOK = 'upgrade_cluster';
const files = [
  { path: 'inventory.ini', text: exampleCluster },
  { path: 'group_vars/all.yml', text: 'serial: 1\n' },
];

/** Keywords of a play are templated without a host, so variables of hosts and groups cannot set `serial`. */
export const serialInInventoryIgnored = defineFinding<Data>({
  id: 'serial-in-inventory-ignored',
  severity: 'warning',
  group: 'settings',
  order: 2,
  about: 'request',
  known: 'observed',
  upstream: {
    issues: [11395],
    pullRequests: [10837],
    commits: ['0ddf87216'],
    files: ['v2.25.1:playbooks/upgrade_cluster.yml', 'ansible v2.16.8:lib/ansible/executor/playbook_executor.py'],
  },
  related: ['serial-not-a-number', 'lookup-reaches-excluded-hosts'],
  text: {
    en: {
      title: 'A `serial` in the inventory changes nothing',
      symptom: 'The upgrade goes on taking 20% of the hosts at a time, although `serial` is set in `group_vars`.',
      affected: 'Every release, `upgrade-cluster.yml`. Ansible templates the keywords of a play without a host.',
      message: ({ value }) =>
        `\`serial: ${spell(value)}\` is in the inventory, where a play cannot see it. The upgrade keeps to its default of \`20%\`.`,
      change: ({ value }) => `Give it on the command line: \`-e serial=${spell(value)}\`.`,
    },
    'zh-CN': {
      title: '主机清单里的 `serial` 不起作用',
      symptom: '`group_vars` 里设置了 `serial`，升级仍按每批 20% 的主机进行。',
      affected: '所有版本的 `upgrade-cluster.yml`。Ansible 渲染 play 关键字时没有主机上下文。',
      message: ({ value }) => `\`serial: ${spell(value)}\` 写在主机清单里，play 看不到它。升级仍使用默认值 \`20%\`。`,
      change: ({ value }) => `写在命令行上：\`-e serial=${spell(value)}\`。`,
    },
  },
  examples: [
    {
      name: 'group-vars',
      title: { en: 'serial in group_vars', 'zh-CN': '写在 group_vars 里的 serial' },
      request: { files, command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml', kubespray: 'v2.28.1' },
      reports: true,
    },
    {
      name: 'extra-vars',
      title: { en: 'serial on the command line', 'zh-CN': '写在命令行上的 serial' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml -e serial=1',
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check({ command, inventory }) {
    if (!command.playbooks.some(({ name }) => name === SERIAL_PLAYBOOK)) return;
    if (command.extraVars.some(({ vars }) => vars.has('serial'))) return;
    const seen = new Set<string>();
    for (const vars of everyVariables(inventory)) {
      const variable = vars.get('serial');
      const place = variable && `${variable.span.file} ${variable.span.start}`;
      if (!variable || place === undefined || seen.has(place)) continue;
      seen.add(place);
      yield { at: variable.span, data: { value: variable.value } };
    }
  },
});

/** The variables of every place of an inventory that can set some. */
function* everyVariables({ groups, hosts, groupVars, hostVars }: Inventory): Iterable<ReadonlyMap<string, Variable>> {
  for (const { vars } of groups.values()) yield vars;
  for (const { vars } of hosts.values()) yield vars;
  for (const files of [...groupVars.values(), ...hostVars.values()]) for (const { vars } of files) yield vars;
}

function spell(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
