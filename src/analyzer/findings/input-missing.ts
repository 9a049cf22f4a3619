import { limitPlaces } from '../command/limit-places.ts';
import type { PlaybookCommand } from '../command/model.ts';
import { variableOf } from '../inventory/variables.ts';
import type { Locale } from '../locale.ts';
import type { Missing, MissingKind } from '../prediction.ts';
import type { Problem } from '../problem.ts';
import { problemsOf } from '../problems.ts';
import type { Span } from '../span.ts';
import { defineFinding, type FindingContext } from './define.ts';
import { exampleCluster } from './example-cluster.ts';
import { extraVariablePlace } from './places.ts';

type Data = Missing;

type Words = { readonly message: string; readonly change: string };

const files = [{ path: 'inventory.ini', text: exampleCluster }];

const words: Readonly<Record<Locale, Readonly<Record<MissingKind, (subject: string) => Words>>>> = {
  en: {
    'command-unreadable': () => ({
      message: 'The command cannot be read as it is written, so nothing can be said about a run.',
      change: 'Paste the command line itself, quotes and backslashes as you type them.',
    }),
    'command-missing': () => ({
      message: 'There is no `ansible-playbook` command, so nothing can be said about a run.',
      change: 'Paste the command that you want to run.',
    }),
    'environment-setting': (subject) => ({
      message: `\`${subject}\` changes what Ansible reads or runs, and what becomes of this run is not modelled here.`,
      change: 'Leave the setting out; Kubespray brings its own `ansible.cfg`.',
    }),
    'extra-vars-file-missing': (subject) => ({
      message: `The outcome hangs on the variables of \`${subject}\`, and that file is not here or is encrypted.`,
      change: `Add the file under the name \`${subject}\`, or give \`serial\`, \`container_manager\` and \`kube_network_plugin_multus\` with \`-e\`.`,
    }),
    'limit-file-missing': (subject) => ({
      message: `The hosts of this run stand in the limit file \`${subject}\`, which is not here.`,
      change: `Add the file under the name \`${subject}\`, or write its hosts into \`--limit\`.`,
    }),
    'regular-expression': (subject) => ({
      message: `The limit uses \`${subject}\`, a construct of Python's regular expressions that is not tried here, so its hosts are not known.`,
      change: 'Write the hosts, a glob such as `w*`, or a simpler expression.',
    }),
    'shell-expansion': (subject) => ({
      message: `The shell replaces \`${subject}\` before Ansible sees it, and its value is not known here.`,
      change: 'Write the value itself into the command.',
    }),
    'start-at-task': (subject) => ({
      message: `Where \`${subject}\` stands among all tasks of Kubespray is not known here: it is none of the Multus tasks.`,
      change: 'Remove `--start-at-task`, or name a Multus task.',
    }),
    'templated-value': (subject) => ({
      message: `\`${subject}\` is a template whose value is known only while Ansible runs.`,
      change: `Write the value of \`${subject}\` in place of the template.`,
    }),
    'unknown-playbook': (subject) => ({
      message: `\`${subject}\` is none of Kubespray's playbooks, so its plays are not known.`,
      change: "Name Kubespray's own playbook, such as `upgrade-cluster.yml` or `cluster.yml`.",
    }),
    'unmodelled-playbook': (subject) => ({
      message: `\`${subject}\` is one of Kubespray's playbooks, but its run is not simulated here.`,
      change: 'Read what it does before it runs; no verdict is given.',
    }),
    'unusual-value': (subject) => ({
      message: `\`${subject}\` has a value of a kind that the role never gives it, and what follows is not modelled.`,
      change: `Remove \`${subject}\` from the command and the inventory.`,
    }),
    'vaulted-value': (subject) => ({
      message: `\`${subject}\` is encrypted by ansible-vault, and the outcome hangs on it.`,
      change: `Give \`${subject}\` in plain text; the switch, the engine and \`serial\` are no secrets.`,
    }),
  },
  'zh-CN': {
    'command-unreadable': () => ({
      message: '命令按现在的写法无法读取，无从判断运行结果。',
      change: '粘贴命令行本身，引号和反斜杠保持输入时的样子。',
    }),
    'command-missing': () => ({
      message: '没有 `ansible-playbook` 命令，无从判断运行结果。',
      change: '粘贴你要运行的命令。',
    }),
    'environment-setting': (subject) => ({
      message: `\`${subject}\` 会改变 Ansible 读取或执行的内容，这里没有实现它对本次运行的影响。`,
      change: '去掉这个设置；Kubespray 自带 `ansible.cfg`。',
    }),
    'extra-vars-file-missing': (subject) => ({
      message: `结果取决于 \`${subject}\` 里的变量，而这个文件没有提供，或已加密。`,
      change: `添加名为 \`${subject}\` 的文件，或用 \`-e\` 给出 \`serial\`、\`container_manager\` 和 \`kube_network_plugin_multus\`。`,
    }),
    'limit-file-missing': (subject) => ({
      message: `本次运行的主机写在 \`--limit\` 文件 \`${subject}\` 里，而这个文件没有提供。`,
      change: `添加名为 \`${subject}\` 的文件，或把其中的主机直接写进 \`--limit\`。`,
    }),
    'regular-expression': (subject) => ({
      message: `\`--limit\` 用到了 \`${subject}\`，这里不支持这种 Python 正则写法，无法得知选中哪些主机。`,
      change: '改写成主机名、`w*` 这样的通配符，或更简单的正则表达式。',
    }),
    'shell-expansion': (subject) => ({
      message: `\`${subject}\` 会先被 shell 替换，Ansible 看到的值在这里无法得知。`,
      change: '在命令里直接写出它的值。',
    }),
    'start-at-task': (subject) => ({
      message: `\`${subject}\` 不是 Multus 的任务，它在 Kubespray 全部任务中的位置在这里无法得知。`,
      change: '去掉 `--start-at-task`，或指定一个 Multus 任务。',
    }),
    'templated-value': (subject) => ({
      message: `\`${subject}\` 是模板，要到 Ansible 运行时才知道值。`,
      change: `用 \`${subject}\` 的实际值替换模板。`,
    }),
    'unknown-playbook': (subject) => ({
      message: `\`${subject}\` 不是 Kubespray 的 playbook，无法得知它有哪些 play。`,
      change: '指定 Kubespray 自带的 playbook，例如 `upgrade-cluster.yml` 或 `cluster.yml`。',
    }),
    'unmodelled-playbook': (subject) => ({
      message: `\`${subject}\` 是 Kubespray 的 playbook，但这里不模拟它的运行。`,
      change: '运行前先弄清它会做什么；这里不给出结论。',
    }),
    'unusual-value': (subject) => ({
      message: `\`${subject}\` 的值不是角色会给出的类型，之后的行为没有建模。`,
      change: `从命令和清单中去掉 \`${subject}\`。`,
    }),
    'vaulted-value': (subject) => ({
      message: `\`${subject}\` 由 ansible-vault 加密，而结果取决于它。`,
      change: `以明文给出 \`${subject}\`；开关、引擎和 \`serial\` 都不是机密。`,
    }),
  },
};

/** The request does not hold what decides the outcome. */
export const inputMissing = defineFinding<Data>({
  id: 'input-missing',
  severity: 'error',
  group: 'unjudged',
  order: 2,
  about: 'release',
  known: 'read',
  upstream: { issues: [], pullRequests: [], commits: [], files: [] },
  related: ['command-not-understood', 'release-unknown'],
  text: {
    en: {
      title: 'Something that decides the outcome is not in the request',
      symptom: 'The verdict is "undetermined".',
      affected:
        "Every release: files named with `@` that were not given, shell variables, encrypted or templated values, playbooks that are not Kubespray's.",
      message: ({ what, subject }) => words.en[what](subject).message,
      change: ({ what, subject }) => words.en[what](subject).change,
    },
    'zh-CN': {
      title: '请求里缺少决定结果的内容',
      symptom: '结论是“无法判断”。',
      affected: '所有版本：用 `@` 引用却没有提供的文件、shell 变量、加密或模板化的值、不属于 Kubespray 的 playbook。',
      message: ({ what, subject }) => words['zh-CN'][what](subject).message,
      change: ({ what, subject }) => words['zh-CN'][what](subject).change,
    },
  },
  examples: [
    {
      name: 'extra-vars-file',
      title: { en: 'A file of extra variables that was not given', 'zh-CN': '没有提供的额外变量文件' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini upgrade-cluster.yml --limit w1,w2 -e @upgrade.yml',
        kubespray: 'v2.25.1',
      },
      reports: true,
    },
    {
      name: 'with-the-file',
      title: { en: 'The same with the file', 'zh-CN': '提供该文件的同一请求' },
      request: {
        files: [...files, { path: 'upgrade.yml', text: 'serial: 1\n' }],
        command: 'ansible-playbook -i inventory.ini upgrade-cluster.yml --limit w1,w2 -e @upgrade.yml',
        kubespray: 'v2.25.1',
      },
      reports: false,
    },
  ],
  *check(context) {
    const { missing } = context.prediction;
    // A text that is no command has a problem of its own, which says more.
    if (!missing || (missing.what === 'command-missing' && context.command.text.trim() !== '')) return;
    if (missing.what === 'command-unreadable') return;
    const { what, subject } = missing;
    const at = placeOf(context, missing);
    const problems = problemsOf(context).filter((problem) => leavesOpen(problem, missing));
    yield { ...(at && { at }), data: { what, subject }, problems };
  },
});

/** Whether a problem of the request is the very thing that is missing. */
function leavesOpen({ code, data }: Problem, { what, subject }: Missing): boolean {
  switch (what) {
    case 'limit-file-missing':
      return code === 'limit-file-missing' && data.path === subject;
    case 'regular-expression':
      return code === 'regex-unsupported';
    case 'unknown-playbook':
      return code === 'playbook-foreign' && data.name === subject;
    default:
      return false;
  }
}

function placeOf({ command, inventory }: FindingContext, { what, subject }: Missing): Span | undefined {
  switch (what) {
    case 'command-missing':
    case 'command-unreadable':
      return undefined;
    case 'extra-vars-file-missing':
      return command.extraVars.find(({ missingFile }) => missingFile === subject)?.span;
    case 'limit-file-missing': {
      const start = command.limit?.text.indexOf(`@${subject}`) ?? -1;
      return start === -1 ? command.limit?.span : limitPlaces(command)(start, start + subject.length + 1);
    }
    case 'regular-expression':
      return command.limit?.span;
    case 'shell-expansion':
      return expandedPlace(command, subject);
    case 'start-at-task':
      return command.options.findLast(({ name }) => name === 'start-at-task')?.span;
    case 'unknown-playbook':
      return command.playbooks.find(({ name }) => name === subject)?.span;
    default: {
      const given = extraVariablePlace(command, subject);
      if (given) return given;
      for (const host of inventory.hosts.keys()) {
        const variable = variableOf(inventory, host, subject);
        if (variable) return variable.span;
      }
      return undefined;
    }
  }
}

/** The value of the command whose expansions these are. */
function expandedPlace(command: PlaybookCommand, subject: string): Span | undefined {
  const values = [...command.extraVars, command.limit, ...command.tags, ...command.skipTags];
  return values.find((value) => value?.unknowable?.join(' ') === subject)?.span;
}
