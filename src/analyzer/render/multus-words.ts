import { joinChinese } from '../language/join-chinese.ts';
import type { Locale } from '../locale.ts';
import type { Outcome } from '../prediction.ts';

/** Where a play is among what an operator knows: the network play renders Multus, the apps play applies it. */
export type PlayWord = 'network' | 'apps';

export type MultusWords = {
  /** What happens to Multus alone, in two or three words, as a sentence starts. */
  readonly label: Readonly<Record<Outcome, string>>;
  /** The same as a clause. */
  readonly clause: Readonly<Record<Outcome, string>>;
  readonly play: Readonly<Record<PlayWord, string>>;
  readonly stops: (task: string, host: string, play: string, batch: number, batches: number) => string;
  readonly nothingApplied: string;
  readonly appliedBefore: (objects: string) => string;
  readonly notUpgraded: (hosts: string, many: boolean) => string;
  readonly playsBefore: string;
  /** After another stop: what else would stop, or be left out. */
  readonly stopsAsWell: (task: string, host: string) => string;
  readonly leavesOutAsWell: (objects: string) => string;
  readonly leftOut: (play: string, objects: string) => string;
  readonly leftOutFor: (task: string, host: string, play: string, objects: string) => string;
  readonly applies: (count: number) => string;
  readonly appliesNothing: Readonly<Record<'off' | 'check' | 'this-run', string>>;
  readonly notChanged: (reason: string) => string;
  readonly neverApplies: string;
  readonly noPlay: string;
  readonly onlyLists: (option: string) => string;
  readonly notEvaluated: string;
  readonly noHostsLeft: string;
  readonly noHosts: string;
  readonly refusal: Readonly<Record<'usage' | 'playbook' | 'inventory' | 'limit', (message: string) => string>>;
  readonly refused: string;
  readonly releaseUnknown: string;
  readonly notEnough: string;
  readonly raceOf: Readonly<Record<Outcome, string>>;
};

const en: MultusWords = {
  label: {
    fails: 'Fails',
    incomplete: 'Leaves Multus incomplete',
    passes: 'Passes',
    'not-reached': 'Does not reach Multus',
    rejected: 'Ansible refuses it',
    undetermined: 'Cannot be decided',
  },
  clause: {
    fails: 'a Multus task stops the run',
    incomplete: 'Multus is left incomplete',
    passes: 'no Multus task stops',
    'not-reached': 'Multus is not reached',
    rejected: 'Ansible refuses the command',
    undetermined: 'nothing can be said',
  },
  play: { network: 'the network play', apps: 'the apps play' },
  stops: (task, host, play, batch, batches) =>
    `the task "${task}" stops on ${host} in ${play}, batch ${batch} of ${batches}.`,
  nothingApplied: 'No Multus object is applied, and no later play runs.',
  appliedBefore: (objects) => `Applied before it: ${objects}. No later play runs.`,
  notUpgraded: (hosts, many) =>
    many
      ? `${hosts} are not drained yet, and their kubelets are untouched.`
      : `${hosts} is not drained yet, and its kubelet is untouched.`,
  playsBefore: 'The plays before it have run.',
  stopsAsWell: (task, host) => `Further on, the Multus task "${task}" would stop on ${host} as well.`,
  leavesOutAsWell: (objects) => `Further on, Multus would be left without the ${objects}.`,
  leftOut: (play, objects) => `the run exits 0, but ${play} does not apply the ${objects}.`,
  leftOutFor: (task, host, play, objects) =>
    `the run exits 0, but "${task}", run for ${host} in ${play}, does not apply the ${objects}.`,
  applies: (count) => (count === 1 ? 'One Multus object is applied.' : `${count} Multus objects are applied.`),
  appliesNothing: {
    off: 'Multus is off, so none of its objects is applied.',
    check: 'This is a check run, so nothing is applied.',
    'this-run': 'This run applies no Multus object.',
  },
  notChanged: (reason) => `Multus is not changed: ${reason}`,
  neverApplies: 'this playbook renders its manifests but does not apply them.',
  noPlay: 'no play of this command runs a Multus task.',
  onlyLists: (option) => `--${option} makes Ansible print and exit, so no task runs.`,
  notEvaluated: '"Multus | Start resources" is not evaluated on any host.',
  noHostsLeft: 'the limit leaves no host of the inventory, so nothing runs.',
  noHosts: 'there is no host to run on.',
  refusal: {
    usage: (message) => `the command line is wrong ("${message}"), so nothing runs.`,
    playbook: (message) => `"${message}", so nothing runs.`,
    inventory: (message) => `Ansible stops while it reads the inventory ("${message}"), so nothing runs.`,
    limit: (message) => `the limit is wrong ("${message}"), so nothing runs.`,
  },
  refused: 'nothing runs.',
  releaseUnknown: 'the release that was asked for does not exist.',
  notEnough: 'the input does not say enough.',
  raceOf: {
    fails: 'stop in another way',
    incomplete: 'leave Multus incomplete in another way',
    passes: 'pass',
    'not-reached': 'not reach Multus',
    rejected: 'be refused',
    undetermined: 'end in a way that is not known',
  },
};

const zh: MultusWords = {
  label: {
    fails: '会失败',
    incomplete: '会静默漏装',
    passes: '能通过',
    'not-reached': '不会触及 Multus',
    rejected: 'Ansible 会拒绝',
    undetermined: '信息不足，无法判断',
  },
  clause: {
    fails: 'Multus 任务会中断运行',
    incomplete: 'Multus 会静默漏装',
    passes: '没有 Multus 任务会中断',
    'not-reached': '不会触及 Multus',
    rejected: 'Ansible 会拒绝执行',
    undetermined: '无法判断',
  },
  play: { network: '网络 play', apps: 'apps play' },
  stops: (task, host, play, batch, batches) =>
    joinChinese(`任务“${task}”在`, play, `第 ${batch} 批（共 ${batches} 批）的`, host, '上中断。'),
  nothingApplied: 'Multus 的对象一个也没有应用，后面的步骤都不会执行。',
  appliedBefore: (objects) => `在此之前已应用：${objects}。后面的步骤都不会执行。`,
  notUpgraded: (hosts) => joinChinese(hosts, '还没有清空（drain），kubelet 也没有改动。'),
  playsBefore: '它之前的 play 已经执行。',
  stopsAsWell: (task, host) => joinChinese(`再往后，Multus 的任务“${task}”也会在`, host, '上中断。'),
  leavesOutAsWell: (objects) => joinChinese('再往后，Multus 也会缺少', objects, '。'),
  leftOut: (play, objects) => joinChinese('运行以 0 退出，但', play, '没有应用', objects, '。'),
  leftOutFor: (task, host, play, objects) =>
    joinChinese('运行以 0 退出，但', play, '中由', host, `代表执行的“${task}”没有应用`, objects, '。'),
  applies: (count) => `会应用 ${count} 个 Multus 对象。`,
  appliesNothing: {
    off: 'Multus 已关闭，不会应用它的任何对象。',
    check: '这是 --check 运行，什么也不会应用。',
    'this-run': '本次运行不会应用任何 Multus 对象。',
  },
  notChanged: (reason) => `Multus 不会有变化：${reason}`,
  neverApplies: '这个 playbook 只渲染 Multus 的 manifest，不会应用。',
  noPlay: '这条命令没有执行 Multus 任务的 play。',
  onlyLists: (option) => `--${option} 让 Ansible 打印后退出，不执行任何任务。`,
  notEvaluated: '没有主机会求值“Multus | Start resources”。',
  noHostsLeft: 'limit 没有选中主机清单里的任何主机，什么也不会执行。',
  noHosts: '没有可以执行的主机。',
  refusal: {
    usage: (message) => `命令行有误（“${message}”），什么也不会执行。`,
    playbook: (message) => `找不到 playbook（“${message}”），什么也不会执行。`,
    inventory: (message) => `Ansible 在读取主机清单时就中断（“${message}”），什么也不会执行。`,
    limit: (message) => `limit 有误（“${message}”），什么也不会执行。`,
  },
  refused: '什么也不会执行。',
  releaseUnknown: '所问的版本不存在。',
  notEnough: '输入的内容不够。',
  raceOf: {
    fails: '以另一种方式中断',
    incomplete: '以另一种方式漏装',
    passes: '通过',
    'not-reached': '不触及 Multus',
    rejected: '被拒绝',
    undetermined: '出现无法判断的结果',
  },
};

/** The words of what happens to Multus, and of a run that Ansible refuses or that cannot be decided, in every language. */
export const multusWords: Readonly<Record<Locale, MultusWords>> = { en, 'zh-CN': zh };
