import type { ProblemCode, ProblemData } from '../problem.ts';
import { describeProblem } from '../texts/describe-problem.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = {
  /** The code of the problem. */
  readonly code: ProblemCode;
  /** What Ansible says; empty where it says nothing. */
  readonly says: string;
  readonly file: string;
  /** Values of the problem's sentence. */
  readonly details: ProblemData[ProblemCode];
};

const broken = exampleCluster.replace('w2\n', 'w2 zone two\n');

/** Ansible warns about a source that it cannot parse, and goes on with what it had read. */
export const inventoryUnreadable = defineFinding<Data>({
  id: 'inventory-unreadable',
  severity: 'error',
  group: 'input',
  order: 3,
  about: 'request',
  known: 'observed',
  upstream: {
    issues: [],
    pullRequests: [],
    commits: [],
    files: [
      'ansible v2.16.8:lib/ansible/inventory/manager.py',
      'ansible v2.16.8:lib/ansible/plugins/inventory/ini.py',
      'ansible v2.16.8:lib/ansible/plugins/inventory/yaml.py',
    ],
  },
  related: ['inventory-file-ignored', 'limit-matches-nothing'],
  text: {
    en: {
      title: '`Unable to parse … as an inventory source`: Ansible cannot read the inventory',
      symptom:
        '`[WARNING]: * Failed to parse inventory.ini with ini plugin: …`, then `Unable to parse inventory.ini as an inventory source`.',
      affected:
        'Every release. Ansible only warns and goes on with what it had read up to that line; where no host is left, it refuses to start.',
      message: ({ code, details }) => describeProblem({ code, data: details }, 'en').title,
      change: ({ code, details }) => describeProblem({ code, data: details }, 'en').change,
    },
    'zh-CN': {
      title: '`Unable to parse … as an inventory source` 警告：Ansible 读不懂主机清单',
      symptom:
        '`[WARNING]: * Failed to parse inventory.ini with ini plugin: …`，随后是 `Unable to parse inventory.ini as an inventory source`。',
      affected: '所有版本。Ansible 只给出警告，并以该行之前读到的内容继续；如果一台主机都不剩，就拒绝启动。',
      message: ({ code, details }) => describeProblem({ code, data: details }, 'zh-CN').title,
      change: ({ code, details }) => describeProblem({ code, data: details }, 'zh-CN').change,
    },
  },
  givesWayTo: ['input-missing'],
  messages: [
    {
      id: 'unparsed-inventory',
      printed: '[WARNING]: Unable to parse inventory.ini as an inventory source',
      parts: ['Unable to parse', 'as an inventory source'],
      issues: [],
    },
  ],
  examples: [
    {
      name: 'variable-without-equals',
      title: { en: 'A variable without an equals sign', 'zh-CN': '变量缺少等号' },
      request: {
        files: [{ path: 'inventory.ini', text: broken }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'readable',
      title: { en: 'The line put right', 'zh-CN': '改正后的主机清单' },
      request: {
        files: [{ path: 'inventory.ini', text: exampleCluster.replace('w2\n', 'w2 zone=two\n') }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check({ inventory }) {
    for (const problem of inventory.problems) {
      const { code, severity, span, ansibleSays, data } = problem;
      // Files that are passed over have a finding of their own; an inventory without a host is read all the same.
      if (code === 'inventory-file-ignored' || code === 'no-hosts') continue;
      const told = { code, says: ansibleSays ?? '', file: span.file ?? '', details: data };
      yield { at: span, severity, data: told, problems: [problem] };
    }
  },
});
