/** A change to the Multus tasks that altered when they fail. */
export type FixCommit = {
  readonly commit: string;
  readonly pullRequest: number;
  readonly issues: readonly number[];
  readonly what: { readonly en: string; readonly 'zh-CN': string };
};

/** The commits that changed when the Multus tasks fail, oldest first. */
export const fixCommits: readonly FixCommit[] = [
  {
    commit: 'd919c58e2',
    pullRequest: 9224,
    issues: [],
    what: {
      en: 'One DaemonSet per container engine; the apply task starts to look across hosts',
      'zh-CN': '按容器引擎分别渲染 DaemonSet；应用任务开始跨主机查找变量',
    },
  },
  {
    commit: '4014a1ccc',
    pullRequest: 10105,
    issues: [9955],
    what: { en: 'The two lists are joined as lists, not as text', 'zh-CN': '两个列表按列表拼接，不再按文本拼接' },
  },
  {
    commit: '2a7c9d27b',
    pullRequest: 10347,
    issues: [9703, 10305],
    what: { en: 'The loop label survives an empty item', 'zh-CN': '循环标签可以容忍空元素' },
  },
  {
    commit: '336b32395',
    pullRequest: 10726,
    issues: [9703],
    what: { en: 'Backport of the loop label fix', 'zh-CN': '循环标签修复的反向移植' },
  },
  {
    commit: '1968db9a5',
    pullRequest: 10934,
    issues: [10974, 11393, 11431],
    what: {
      en: 'No json_query in the loop; but the key is spelled with a dot, so a run with Multus on always fails',
      'zh-CN': '循环里去掉 json_query；但键名带点，启用 Multus 时必然失败',
    },
  },
  {
    commit: '538a1f279',
    pullRequest: 11434,
    issues: [11431, 11794],
    what: { en: 'Each host without the variable counts as an empty list', 'zh-CN': '没有该变量的主机按空列表处理' },
  },
  {
    commit: '84504d156',
    pullRequest: 12506,
    issues: [12755],
    what: {
      en: 'The apply task moves into the play that renders; its first host decides what is applied',
      'zh-CN': '应用任务移到渲染所在的 play；由该 play 的第一台主机决定应用哪些对象',
    },
  },
  {
    commit: 'bf69e6724',
    pullRequest: 12933,
    issues: [],
    what: {
      en: 'The role is reached through include_role, so Multus off evaluates nothing',
      'zh-CN': '改由 include_role 引入角色；关闭 Multus 时不再求值',
    },
  },
  {
    commit: 'c263d746b',
    pullRequest: 13309,
    issues: [],
    what: {
      en: 'The representative is searched among the hosts of the play only',
      'zh-CN': '只在本 play 的主机中选代表主机',
    },
  },
];
