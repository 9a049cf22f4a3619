import { problemsOfLimit } from '../problems.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = {
  readonly term: string;
  /** `&` narrows what the other terms selected, `!` takes away from it. */
  readonly role: 'add' | 'intersect' | 'exclude';
  /** A colon within, where a comma elsewhere has made commas the only separator. */
  readonly mixesSeparators: boolean;
  readonly suggestion?: string;
};

const files = [{ path: 'inventory.ini', text: exampleCluster }];

const effects = {
  en: { add: 'adds nothing', intersect: 'leaves nothing', exclude: 'excludes nothing' },
  'zh-CN': { add: '等于没有加入任何主机', intersect: '交集为空', exclude: '等于没有排除任何主机' },
} as const;

/** Ansible warns about a term that is neither host nor group, and goes on without it. */
export const limitTermUnknown = defineFinding<Data>({
  id: 'limit-term-unknown',
  severity: 'warning',
  group: 'input',
  order: 2,
  about: 'request',
  known: 'observed',
  upstream: { issues: [], pullRequests: [], commits: [], files: ['ansible v2.16.8:lib/ansible/inventory/manager.py'] },
  related: ['limit-matches-nothing', 'lookup-reaches-excluded-hosts'],
  text: {
    en: {
      title: '`Could not match supplied host pattern, ignoring`: a term of `--limit` matches nothing',
      symptom: '`[WARNING]: Could not match supplied host pattern, ignoring: w9`',
      affected:
        'Every release. The run goes on without the term, so it can have fewer hosts than meant: one instead of two, for instance.',
      message: ({ term, role, mixesSeparators, suggestion }) =>
        mixesSeparators
          ? `\`${term}\` matches nothing: where a comma separates the terms of \`--limit\`, a colon does not. Ansible only warns.`
          : `\`${term}\` in \`--limit\` matches no host or group of this inventory, so it ${effects.en[role]}. Ansible only warns.${suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`}`,
      change: ({ suggestion, mixesSeparators }) =>
        mixesSeparators
          ? 'Separate all terms with commas.'
          : suggestion === undefined
            ? 'Correct the name or remove it.'
            : `Write \`${suggestion}\`, or remove the term.`,
    },
    'zh-CN': {
      title: '`Could not match supplied host pattern, ignoring` 警告：`--limit` 中有一项匹配不到主机',
      symptom: '`[WARNING]: Could not match supplied host pattern, ignoring: w9`',
      affected: '所有版本。运行会忽略该项继续，实际主机可能比预期少，例如两台变成一台。',
      message: ({ term, role, mixesSeparators, suggestion }) =>
        mixesSeparators
          ? `\`${term}\` 没有匹配：\`--limit\` 里用了逗号分隔，冒号就不再是分隔符。Ansible 只给出警告。`
          : `\`--limit\` 中的 \`${term}\` 与这份主机清单的任何主机或组都不匹配，${effects['zh-CN'][role]}。Ansible 只给出警告。${suggestion === undefined ? '' : `是否想写 \`${suggestion}\`？`}`,
      change: ({ suggestion, mixesSeparators }) =>
        mixesSeparators
          ? '全部用逗号分隔。'
          : suggestion === undefined
            ? '改正名称，或删去该项。'
            : `改为 \`${suggestion}\`，或删去该项。`,
    },
  },
  givesWayTo: ['limit-matches-nothing'],
  messages: [
    {
      id: 'unknown-pattern',
      printed: '[WARNING]: Could not match supplied host pattern, ignoring: w9',
      parts: ['Could not match supplied host pattern'],
      issues: [12625, 11397],
      section: { en: 'no-hosts-to-target', 'zh-CN': '没有可执行的主机' },
    },
  ],
  examples: [
    {
      name: 'misspelt-group',
      title: { en: 'A group with a letter missing', 'zh-CN': '组名漏了一个字母' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1,kube_nod',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'all-known',
      title: { en: 'Only known names', 'zh-CN': '名称都存在' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1,kube_node',
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check({ command, inventory }) {
    for (const problem of problemsOfLimit(command, inventory)) {
      const { code, span, data } = problem;
      if (code !== 'term-unmatched') continue;
      const { term, suggestion, mixed, renames } = data;
      const limit = command.limit?.text ?? '';
      const role = limit.includes(`!${term}`) ? 'exclude' : limit.includes(`&${term}`) ? 'intersect' : 'add';
      yield {
        at: span,
        data: {
          term: term,
          role,
          mixesSeparators: mixed === true,
          ...(typeof suggestion === 'string' && !renames && { suggestion }),
        },
        problems: [problem],
      };
    }
  },
});
