import type { Locale } from '../analyzer/index.ts';
import type { PlanForm } from '../playground/plan-form.ts';

type PlannerStrings = {
  readonly goal: string;
  readonly plan: string;
  readonly private: string;
  readonly example: string;
  readonly inventory: string;
  readonly inventoryFile: (name: string) => string;
  readonly files: (count: number) => string;
  readonly before: string;
  readonly chooseExample: string;
  readonly clear: string;
  readonly from: string;
  readonly to: string;
  readonly atMostDown: string;
  readonly groups: string;
  readonly groupsHint: string;
  readonly multus: string;
  readonly multusChoices: Readonly<Record<'patch' | 'skip', string>>;
  readonly multusHint: string;
  readonly working: string;
  readonly stopped: Readonly<Record<'too-slow' | 'unavailable', string>>;
  readonly planned: (hops: number, runs: number) => string;
  readonly ends: Readonly<Record<'blocked' | 'nothing-to-do' | 'problems', string>>;
  readonly mostDown: (count: number) => string;
  readonly toDecide: (count: number) => string;
  readonly steps: (steps: number, runs: number) => string;
  readonly copy: string;
  readonly firstRun: string;
  readonly decide: string;
  readonly noWay: string;
  readonly open: string;
  readonly take: string;
  readonly form: string;
  readonly forms: Readonly<Record<PlanForm, string>>;
  readonly download: string;
  readonly nothingRuns: string;
  readonly withoutScript: string;
};

const en: PlannerStrings = {
  goal: 'From where to where',
  plan: 'The plan',
  private: 'Nothing you type here leaves your browser, and nothing is run.',
  example: 'This is an example. Replace it with your own inventory.',
  inventory: 'Inventory',
  inventoryFile: (name) => `Text of ${name}`,
  files: (count) => `${count} files, with their group_vars and host_vars`,
  before: 'Before you start',
  chooseExample: 'Example',
  clear: 'Clear',
  from: 'Current release',
  to: 'Target release',
  atMostDown: 'Nodes down at a time',
  groups: 'Groups of workers, one after another',
  groupsHint: 'Host patterns with commas: rack1,rack2. All other workers follow.',
  multus: 'If Multus stops',
  multusChoices: { patch: 'Patch its role', skip: 'Skip Multus' },
  multusHint: 'Whether Multus is on is read from the inventory.',
  working: 'Planning…',
  stopped: {
    'too-slow': 'Planning took more than ten seconds and was stopped. Plan fewer releases at a time.',
    unavailable: 'The planner could not be started. Reload the page; your browser has to allow workers.',
  },
  planned: (hops, runs) =>
    `${hops === 1 ? 'One hop' : `${hops} hops`}: each of the ${runs} runs completes in the simulation`,
  ends: {
    blocked: 'The plan ends before its goal',
    'nothing-to-do': 'Nothing to do',
    problems: 'This cannot be planned yet',
  },
  mostDown: (count) => (count === 1 ? 'One node down at a time' : `At most ${count} nodes down at a time`),
  toDecide: (count) => (count === 1 ? 'One thing to know' : `${count} things to know`),
  steps: (steps, runs) => `${steps} steps, ${runs === 1 ? '1 run' : `${runs} runs`}`,
  copy: 'Copy',
  firstRun: 'The first run that was tried',
  decide: 'What you can decide',
  noWay: 'No change of the command or the inventory that is known here makes it safe.',
  open: 'Look at this run in the playground',
  take: 'Take the plan along',
  form: 'Form',
  forms: {
    markdown: 'Markdown',
    script: 'Shell script',
    gitlab: 'GitLab CI',
    github: 'GitHub Actions',
  },
  download: 'Download',
  nothingRuns:
    'The script asks before each step; in a pipeline each step is started by hand. No credentials are in it.',
  withoutScript: 'The plan below is that of the example. Your own needs JavaScript.',
};

const zh: PlannerStrings = {
  goal: '从哪里到哪里',
  plan: '升级计划',
  private: '你在这里输入的内容不会离开浏览器，也不会执行任何操作。',
  example: '这是一个示例，请换成你自己的主机清单。',
  inventory: '主机清单',
  inventoryFile: (name) => `${name} 的内容`,
  files: (count) => `${count} 个文件，包括 group_vars 和 host_vars`,
  before: '开始之前',
  chooseExample: '示例',
  clear: '清空',
  from: '当前版本',
  to: '目标版本',
  atMostDown: '同时清空（drain）的节点数',
  groups: '逐组升级的工作节点',
  groupsHint: '用逗号分隔的主机模式：rack1,rack2。其余工作节点在最后。',
  multus: 'Multus 会中断时',
  multusChoices: { patch: '给角色打补丁', skip: '跳过 Multus' },
  multusHint: 'Multus 是否启用，从主机清单中读取。',
  working: '正在规划……',
  stopped: {
    'too-slow': '规划超过十秒，已经停止。请减少一次规划的版本数。',
    unavailable: '规划器无法启动。请刷新页面，并确认浏览器允许使用 Worker。',
  },
  planned: (hops, runs) => `${hops} 次版本升级，共 ${runs} 次运行，模拟中都能跑完`,
  ends: { blocked: '计划没有到达目标', 'nothing-to-do': '没有要做的事', problems: '还无法规划' },
  mostDown: (count) => `最多同时清空 ${count} 个节点`,
  toDecide: (count) => `${count} 点须知`,
  steps: (steps, runs) => `${steps} 步，${runs} 次运行`,
  copy: '复制',
  firstRun: '最先尝试的运行',
  decide: '可以这样决定',
  noWay: '对命令或主机清单的任何已知改动都不能使它安全。',
  open: '在诊断台中查看这次运行',
  take: '带走这份计划',
  form: '格式',
  forms: { markdown: 'Markdown', script: 'Shell 脚本', gitlab: 'GitLab CI', github: 'GitHub Actions' },
  download: '下载',
  nothingRuns: '脚本在每一步之前都会询问；流水线里的每一步都由人启动。其中没有任何凭据。',
  withoutScript: '下面是示例的计划。规划你自己的升级需要启用 JavaScript。',
};

/** The words of the planner, in every language. */
export const plannerStrings: Readonly<Record<Locale, PlannerStrings>> = { en, 'zh-CN': zh };
