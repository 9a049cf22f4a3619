import { problemsOfLimit } from '../problems.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = {
  readonly limit: string;
  /** What Ansible says of a term that it cannot resolve; `undefined`: every term is fine, but no host is left. */
  readonly says?: string;
  readonly suggestion?: string;
};

/** Problems of a limit at which Ansible stops before the first play. */
const REFUSALS = new Set(['no-hosts-left', 'regex-invalid', 'subscript-out-of-range', 'term-without-name']);

const files = [{ path: 'inventory.ini', text: exampleCluster }];

/** Ansible refuses a limit that leaves nothing to run on (`get_host_list`, lib/ansible/cli/__init__.py). */
export const limitMatchesNothing = defineFinding<Data>({
  id: 'limit-matches-nothing',
  severity: 'error',
  group: 'input',
  order: 1,
  about: 'request',
  known: 'observed',
  upstream: {
    issues: [],
    pullRequests: [],
    commits: [],
    files: ['ansible v2.16.8:lib/ansible/cli/__init__.py', 'ansible v2.16.8:lib/ansible/inventory/manager.py'],
  },
  related: ['limit-term-unknown', 'inventory-file-ignored', 'inventory-unreadable'],
  text: {
    en: {
      title: '`Specified inventory, host pattern and/or --limit leaves us with no hosts to target`',
      symptom:
        '`Specified inventory, host pattern and/or --limit leaves us with no hosts to target.`, or up to ansible-core 2.13 `Specified hosts and/or --limit does not match any hosts`.',
      affected: 'Every release. Ansible refuses before the first play.',
      message: ({ limit, says, suggestion }) =>
        says === undefined
          ? `No host of this inventory is within \`--limit ${limit}\`, so Ansible refuses to start.${suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`}`
          : `Ansible cannot resolve \`--limit ${limit}\` and refuses to start: \`${says}\`.`,
      change: () => 'Name hosts or groups of the inventory, separated by commas, and check with `--list-hosts`.',
    },
    'zh-CN': {
      title:
        '`Specified inventory, host pattern and/or --limit leaves us with no hosts to target` 报错：没有可运行的主机',
      symptom:
        '`Specified inventory, host pattern and/or --limit leaves us with no hosts to target.`；ansible-core 2.13 及更早版本为 `Specified hosts and/or --limit does not match any hosts`。',
      affected: '所有版本。Ansible 在第一个 play 之前就拒绝运行。',
      message: ({ limit, says, suggestion }) =>
        says === undefined
          ? `这份主机清单没有主机落在 \`--limit ${limit}\` 之内，Ansible 拒绝启动。${suggestion === undefined ? '' : `是否想写 \`${suggestion}\`？`}`
          : `Ansible 无法解析 \`--limit ${limit}\`，拒绝启动：\`${says}\`。`,
      change: () => '写主机清单里的主机名或组名，用逗号分隔，并用 `--list-hosts` 核对。',
    },
  },
  messages: [
    {
      id: 'no-hosts',
      printed: 'ERROR! Specified inventory, host pattern and/or --limit leaves us with no hosts to target.',
      parts: ['--limit leaves us with no hosts to target'],
      issues: [],
      section: { en: 'no-hosts-to-target', 'zh-CN': '没有可执行的主机' },
    },
    {
      id: 'no-hosts-older',
      printed: 'ERROR! Specified hosts and/or --limit does not match any hosts',
      parts: ['--limit does not match any hosts'],
      issues: [],
      section: { en: 'no-hosts-to-target', 'zh-CN': '没有可执行的主机' },
    },
  ],
  examples: [
    {
      name: 'misspelt-host',
      title: { en: 'A host that is not in the inventory', 'zh-CN': '主机清单里没有的主机' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w9',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'everything-excluded',
      title: { en: 'A group minus itself', 'zh-CN': '从组里减去它自己' },
      request: {
        files,
        command: "ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit 'kube_node:!kube_node'",
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'one-match',
      title: { en: 'A host of the inventory', 'zh-CN': '主机清单里的主机' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1',
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check({ command, inventory }) {
    const problems = problemsOfLimit(command, inventory);
    const refusal = problems.find(({ code }) => REFUSALS.has(code));
    const { limit } = command;
    if (!refusal || !limit) return;
    const unknown = problems.filter((problem) => problem.code === 'term-unmatched');
    const [first] = unknown;
    const suggestion = unknown.length === 1 && !first?.data.renames ? first?.data.suggestion : undefined;
    const says = refusal.ansibleSays;
    const data = {
      limit: limit.text,
      ...(says !== undefined && { says }),
      ...(typeof suggestion === 'string' && { suggestion }),
    };
    yield { at: refusal.span, data, problems: [refusal] };
  },
});
