import { joinChinese } from '../language/join-chinese.ts';
import type { Locale } from '../locale.ts';
import type { RunbookChange, StepEffect } from '../runbook/model.ts';
import { shown } from './shown.ts';

type RunbookWords = {
  readonly steps: string;
  readonly step: (number: number) => string;
  readonly notRun: string;
  /** After the verdict of the whole: `number` is the first step that goes wrong. */
  readonly firstThatHurts: (number: number, count: number) => string;
  readonly noneHurts: (count: number) => string;
  readonly dependsOnRelease: string;
  readonly endsAtStop: string;
  readonly goesOnAfterStop: string;
  /** Nodes that the script itself drains or cordons. */
  readonly leftCordoned: (nodes: string) => string;
  /** Over all steps. */
  readonly atMostDrained: (count: number) => string;
  /** Why a step is not run, after a colon: the step that stops before it. */
  readonly keptBy: (number: number) => string;
  readonly neverReached: string;
  readonly sometimes: (number: number | undefined) => string;
  readonly goesOn: string;
  readonly uncordonedLater: string;
  readonly change: (change: RunbookChange, nodes: string) => string;
  readonly effect: Readonly<Record<keyof StepEffect, (names: string) => string>>;
  readonly restsOn: string;
};

const en: RunbookWords = {
  steps: 'Steps',
  step: (number) => `Step ${number}`,
  notRun: 'Not run',
  firstThatHurts: (number, count) =>
    count === 1 ? 'Its only step goes wrong.' : `Step ${number} of ${count} is the first to go wrong.`,
  noneHurts: (count) => (count === 1 ? 'Its only step goes well.' : `None of the ${count} steps goes wrong.`),
  dependsOnRelease: 'Depends on the release.',
  endsAtStop: 'The script ends at the first step that stops.',
  goesOnAfterStop: 'The script goes on after a step that stops.',
  leftCordoned: (nodes) => `Nothing in the script uncordons ${nodes}: add kubectl uncordon.`,
  atMostDrained: (count) => `At most ${count === 1 ? 'one node is' : `${count} nodes are`} drained at a time.`,
  keptBy: (number) => `step ${number} stops, and the script does not get here.`,
  neverReached: 'the script does not get here.',
  sometimes: (number) =>
    number === undefined
      ? 'Whether it runs depends on the steps before it.'
      : `Whether it runs depends on how step ${number} ends.`,
  goesOn: 'The script goes on anyway.',
  uncordonedLater: 'A later command of the script uncordons it.',
  change: (change, nodes) => {
    switch (change.kind) {
      case 'release':
        return change.kubespray === undefined
          ? 'Before this step, the script changes the release of Kubespray; to which, its text does not tell.'
          : `Before this step, the script changes to Kubespray ${change.kubespray}.`;
      case 'core':
        return `Before this step, the script installs ${change.ansible === undefined ? 'the ansible-core that the release pins' : `ansible-core ${change.ansible}`}.`;
      case 'patch':
        return 'Before this step, the script patches the Multus role.';
      case 'cordon':
        return `Before this step, the script cordons ${nodes}.`;
      case 'drain':
        return `Before this step, the script drains ${nodes}.`;
      case 'uncordon':
        return `Before this step, the script uncordons ${nodes}.`;
      case 'rewrite':
        return `Before this step, the script writes ${shown(change.file)}.`;
      case 'forget':
        return 'Before this step, the script removes cached facts.';
    }
  },
  effect: {
    cached: (hosts) => `Caches the facts of ${hosts}.`,
    upgraded: (nodes) => `Upgrades ${nodes}.`,
    cordoned: (nodes) => `Leaves ${nodes} cordoned.`,
    applied: (objects) => `Applies of Multus: ${objects}.`,
  },
  restsOn: 'What this rests on',
};

const zh: RunbookWords = {
  steps: '步骤',
  step: (number) => `第 ${number} 步`,
  notRun: '不会运行',
  firstThatHurts: (number, count) =>
    count === 1 ? '唯一的一步有问题。' : `共 ${count} 步，第 ${number} 步最先出问题。`,
  noneHurts: (count) => (count === 1 ? '唯一的一步没有问题。' : `共 ${count} 步，都没有问题。`),
  dependsOnRelease: '取决于版本。',
  endsAtStop: '脚本在第一个中断的步骤结束。',
  goesOnAfterStop: '某一步中断后，脚本会继续执行。',
  leftCordoned: (nodes) => joinChinese('脚本中没有命令恢复', nodes, '的调度：请补上 kubectl uncordon。'),
  atMostDrained: (count) => `同一时间最多清空（drain）${count} 个节点。`,
  keptBy: (number) => `第 ${number} 步会中断，脚本到不了这一步。`,
  neverReached: '脚本到不了这一步。',
  sometimes: (number) =>
    number === undefined ? '是否运行取决于前面的步骤。' : `是否运行取决于第 ${number} 步的结果。`,
  goesOn: '脚本仍会继续执行。',
  uncordonedLater: '脚本后面的命令会恢复它的调度。',
  change: (change, nodes) => {
    switch (change.kind) {
      case 'release':
        return change.kubespray === undefined
          ? '此前检出了另一个 Kubespray 版本，文本没有说明是哪一个。'
          : joinChinese('此前换用 Kubespray ', change.kubespray, '。');
      case 'core':
        return change.ansible === undefined
          ? '此前安装该版本固定的 ansible-core。'
          : `此前安装 ansible-core ${change.ansible}。`;
      case 'patch':
        return '此前给 Multus 角色打了补丁。';
      case 'cordon':
        return joinChinese('此前停止调度（cordon）', nodes, '。');
      case 'drain':
        return joinChinese('此前清空（drain）', nodes, '。');
      case 'uncordon':
        return joinChinese('此前恢复调度（uncordon）', nodes, '。');
      case 'rewrite':
        return joinChinese('此前改写', shown(change.file), '。');
      case 'forget':
        return '此前删除缓存的事实。';
    }
  },
  effect: {
    cached: (hosts) => joinChinese('缓存', hosts, '的事实。'),
    upgraded: (nodes) => joinChinese('升级', nodes, '。'),
    cordoned: (nodes) => joinChinese(nodes, '停留在停止调度（cordon）状态。'),
    applied: (objects) => joinChinese('应用 Multus 的', objects, '。'),
  },
  restsOn: '这些结论的前提',
};

/** The words around the steps of a runbook, in every language. */
export const runbookWords: Readonly<Record<Locale, RunbookWords>> = { en, 'zh-CN': zh };
