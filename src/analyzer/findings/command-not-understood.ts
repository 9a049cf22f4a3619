import type { Problem, ProblemCode, ProblemData } from '../problem.ts';
import { problemsOfLimit } from '../problems.ts';
import { describeProblem } from '../texts/describe-problem.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = {
  /** The code of the problem. */
  readonly code: ProblemCode;
  /** What Ansible says; empty where it says nothing. */
  readonly says: string;
  /** Values of the problem's sentence. */
  readonly details: ProblemData[ProblemCode];
};

/** Problems of a limit that no finding of their own tells. */
const OF_LIMIT = new Set(['limit-empty', 'limit-file-empty', 'subscript-with-dash']);

const files = [{ path: 'inventory.ini', text: exampleCluster }];

/** The shell or `ansible-playbook` takes the command otherwise than it reads, or refuses it. */
export const commandNotUnderstood = defineFinding<Data>({
  id: 'command-not-understood',
  severity: 'error',
  group: 'input',
  order: 11,
  isAboutInput: true,
  about: 'request',
  known: 'read',
  upstream: {
    issues: [],
    pullRequests: [],
    commits: [],
    files: ['ansible v2.16.8:lib/ansible/cli/arguments/option_helpers.py'],
  },
  related: ['input-missing', 'limit-term-unknown'],
  text: {
    en: {
      title: '`ansible-playbook: error`: the command is rejected, or read differently than you meant',
      symptom:
        '`ansible-playbook: error: …` or `usage: ansible-playbook …`; or a shell error; or options that have no effect.',
      affected: 'Every release: the shell and the option parser of ansible-core decide.',
      message: ({ code, details }) => describeProblem({ code, data: details }, 'en').title,
      change: ({ code, details }) => describeProblem({ code, data: details }, 'en').change,
    },
    'zh-CN': {
      title: '`ansible-playbook: error` 报错：命令被拒绝，或与你的意思不同',
      symptom: '`ansible-playbook: error: …` 或 `usage: ansible-playbook …`；或 shell 报错；或选项不起作用。',
      affected: '所有版本：由 shell 和 ansible-core 的选项解析决定。',
      message: ({ code, details }) => describeProblem({ code, data: details }, 'zh-CN').title,
      change: ({ code, details }) => describeProblem({ code, data: details }, 'zh-CN').change,
    },
  },
  givesWayTo: ['input-missing'],
  examples: [
    {
      name: 'unknown-option',
      title: { en: 'An option that does not exist', 'zh-CN': '不存在的选项' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limits w1',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'understood',
      title: { en: 'The option put right', 'zh-CN': '改正后的选项' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1',
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check({ command, inventory }) {
    const ofLimit = problemsOfLimit(command, inventory).filter(({ code }) => OF_LIMIT.has(code));
    // An empty field is told by what it leaves open; one argument with several faults of a kind is one place.
    const told = [...command.problems, ...ofLimit].filter(({ code }) => code !== 'command-empty');
    const places = Map.groupBy(told, ({ code, span }) => `${code} ${span.file ?? ''} ${span.start}`);
    for (const problems of places.values()) {
      const [{ code, severity, span, ansibleSays, data }] = problems as [Problem, ...Problem[]];
      yield { at: span, severity, data: { code, says: ansibleSays ?? '', details: data }, problems };
    }
  },
});
