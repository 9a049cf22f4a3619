import type { PlaybookCommand } from '../command/model.ts';
import { listingOptions } from '../command/options.ts';
import type { PlayEvidence } from '../prediction.ts';
import type { Span } from '../span.ts';
import { defineFinding, type FindingContext } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = {
  /**
   * `only-lists`: an option makes Ansible list and exit. `playbook`: it runs no part of Multus. `renders-only`: it renders, but applies
   * nothing. `no-hosts`: the play has none. `tags`: they leave Multus out. `start-at-task`: it begins later. `include-off`: the switch is off.
   */
  readonly why: 'only-lists' | 'playbook' | 'renders-only' | 'no-hosts' | 'tags' | 'start-at-task' | 'include-off';
  /** The option, playbook, pattern or tags that it is about; empty where there is none. */
  readonly subject: string;
};

const files = [{ path: 'inventory.ini', text: exampleCluster }];

/** No host evaluates the apply task, so nothing of Multus can fail, and nothing of it is applied. */
export const multusNotReached = defineFinding<Data>({
  id: 'multus-not-reached',
  severity: 'info',
  group: 'incomplete',
  order: 6,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [],
    pullRequests: [12506, 12933],
    commits: ['84504d156', 'bf69e6724'],
    files: [
      'v2.28.1:playbooks/cluster.yml',
      'v2.28.1:playbooks/scale.yml',
      'v2.31.0:roles/network_plugin/tasks/main.yml',
    ],
  },
  related: ['daemonset-not-rendered', 'cluster-objects-not-applied'],
  text: {
    en: {
      title: '`Multus | Start resources` is not in the output: the run never reaches Multus',
      symptom: '`Multus | Start resources` does not appear in the output, or is skipped as a whole.',
      affected:
        'Every release; `scale.yml` applies Multus only from v2.29.0 on, and `cluster.yml` up to v2.28.1 only on the control plane.',
      message: ({ why, subject }) => {
        switch (why) {
          case 'only-lists':
            return `\`--${subject}\` makes Ansible print and exit: no task runs.`;
          case 'playbook':
            return `\`${subject}\` runs no part of Multus.`;
          case 'renders-only':
            return `In this release \`${subject}\` renders the Multus manifests, but applies none of them.`;
          case 'no-hosts':
            return `The play that applies Multus targets \`${subject}\`, and no host of it is in this run.`;
          case 'tags':
            return `The tags of this command leave Multus out (its tasks have \`network\` and \`multus\`).`;
          case 'start-at-task':
            return `\`--start-at-task\` begins after the Multus tasks.`;
          case 'include-off':
            return 'Multus is off, and this release then does not load the role at all.';
        }
      },
      change: ({ why }) =>
        why === 'no-hosts' || why === 'tags' || why === 'renders-only'
          ? `Nothing, unless Multus changes in this step: then run the upgrade once without a limit${why === 'tags' ? ' and without these tags' : ''}.`
          : 'Nothing, if that is what you want.',
    },
    'zh-CN': {
      title: '输出中没有 `Multus | Start resources` 任务：运行没有到达 Multus',
      symptom: '输出中没有 `Multus | Start resources`，或者它整体被跳过。',
      affected:
        '所有版本；`scale.yml` 从 v2.29.0 起才应用 Multus，`cluster.yml` 在 v2.28.1 及更早版本中只在控制平面上应用。',
      message: ({ why, subject }) => {
        switch (why) {
          case 'only-lists':
            return `\`--${subject}\` 让 Ansible 打印后退出，不执行任何任务。`;
          case 'playbook':
            return `\`${subject}\` 不执行 Multus 的任何部分。`;
          case 'renders-only':
            return `在这个版本里，\`${subject}\` 只渲染 Multus 的 manifest，不应用它们。`;
          case 'no-hosts':
            return `应用 Multus 的 play 以 \`${subject}\` 为目标，而本次运行中没有它的主机。`;
          case 'tags':
            return '这条命令的标签排除了 Multus（它的任务带有 `network` 和 `multus`）。';
          case 'start-at-task':
            return '`--start-at-task` 的起点在 Multus 任务之后。';
          case 'include-off':
            return 'Multus 已关闭，这个版本此时根本不加载该角色。';
        }
      },
      change: ({ why }) =>
        why === 'no-hosts' || why === 'tags' || why === 'renders-only'
          ? `无需改动；除非 Multus 在这一步有变化，那就不带 limit${why === 'tags' ? '、去掉这些标签' : ''}再运行一次升级。`
          : '如果这正是你要的，无需改动。',
    },
  },
  examples: [
    {
      name: 'skip-tags',
      title: { en: 'Multus skipped by its tag', 'zh-CN': '用标签跳过 Multus' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1 --skip-tags multus',
        kubespray: 'v2.25.1',
      },
      reports: true,
    },
    {
      name: 'worker-with-cluster',
      title: { en: 'cluster.yml limited to a worker', 'zh-CN': 'cluster.yml 只限一台工作节点' },
      request: { files, command: 'ansible-playbook -i inventory.ini -b cluster.yml --limit w1', kubespray: 'v2.25.1' },
      reports: true,
    },
    {
      name: 'full-upgrade',
      title: { en: 'A full upgrade', 'zh-CN': '完整升级' },
      request: { files, command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml', kubespray: 'v2.25.1' },
      reports: false,
    },
  ],
  *check(context) {
    if (context.prediction.outcome !== 'not-reached') return;
    const { at, ...data } = reasonOf(context);
    yield at ? { at, data } : { data };
  },
});

function reasonOf({ command, prediction }: FindingContext): Data & { readonly at?: Span } {
  const listing = command.options.find(({ name }) => listingOptions.has(name));
  if (listing) return { why: 'only-lists', subject: listing.name, at: listing.span };
  const { plays, multus } = prediction.evidence;
  const applying = plays.filter(({ parts }) => parts.includes('apply'));
  const [playbook] = command.playbooks;
  if (applying.length === 0) {
    const at = playbook ? { at: playbook.span } : {};
    return { why: plays.length > 0 ? 'renders-only' : 'playbook', subject: playbook?.text ?? '', ...at };
  }
  const stated = applying.find(({ skippedBecause }) => skippedBecause !== undefined) ?? applying[0];
  return reasonOfPlay(command, stated, multus?.span);
}

function reasonOfPlay(
  command: PlaybookCommand,
  play: PlayEvidence | undefined,
  flag: Span | undefined,
): Data & { readonly at?: Span } {
  const place = (span: Span | undefined): { readonly at?: Span } => (span ? { at: span } : {});
  switch (play?.skippedBecause) {
    case 'tags': {
      const tags = [...command.skipTags, ...command.tags];
      const option = command.options.findLast(({ name }) => name === 'skip-tags' || name === 'tags');
      return { why: 'tags', subject: tags.map(({ text }) => text).join(','), ...place(option?.span ?? tags[0]?.span) };
    }
    case 'start-at-task': {
      const option = command.options.findLast(({ name }) => name === 'start-at-task');
      return { why: 'start-at-task', subject: option?.value?.text ?? '', ...place(option?.span) };
    }
    case 'include-off':
      return { why: 'include-off', subject: '', ...place(flag) };
    default:
      return { why: 'no-hosts', subject: play?.pattern ?? '', ...place(command.limit?.span) };
  }
}
