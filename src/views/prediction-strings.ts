import { type Evidence, type Locale, languages, type Prediction } from '../analyzer/index.ts';
import { counted } from './counted.ts';
import { type MapStrings, mapStrings } from './map-strings.ts';

type TaskResult = 'changed' | 'ok' | 'skipped' | 'failed';

/** Sentences may hold code between backticks. */
type Strings = {
  readonly list: (names: readonly string[]) => string;
  readonly andMore: (count: number) => string;
  /** What is between a name and what is said of it, and between two sentences. */
  readonly colon: string;
  readonly between: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly verdict: {
    readonly setting: (evidence: Pick<Evidence, 'release' | 'ansible'>) => string;
    readonly everyRelease: string;
    readonly ansiblePrints: string;
    readonly applied: string;
    readonly missing: string;
    readonly nothing: string;
    readonly otherEndings: string;
    readonly assumptions: string;
    readonly freshness: (known: Prediction['knowledge']) => string;
    /** Opens the reasons of a verdict. */
    readonly why: string;
  };
  readonly remedies: {
    readonly title: string;
    readonly first: string;
    readonly thenRun: string;
    readonly run: string;
    readonly removed: string;
    readonly newFile: (path: string) => string;
    readonly changedFile: (path: string) => string;
    readonly copyCommand: string;
    /** Copies the commands that run first as well. */
    readonly copyAll: string;
    readonly apply: string;
    readonly cost: string;
    readonly withoutGit: string;
    readonly patchHow: string;
    readonly copyDiff: string;
  };
  readonly map: MapStrings;
  readonly evidence: {
    readonly title: string;
    readonly nothing: string;
    readonly switchOn: string;
    readonly switchOff: string;
    readonly play: (hosts: number, all: number, batches: number, serial: string | undefined) => string;
    readonly pattern: string;
    readonly batch: (number: number, of: number) => string;
    readonly moreBatches: (count: number) => string;
    readonly stopsHere: string;
    readonly registers: string;
    readonly result: Readonly<Record<TaskResult, string>>;
    readonly lookup: string;
    readonly own: (host: string) => string;
    readonly evaluates: (host: string) => string;
    readonly wholeCluster: (play: number, hosts: number) => string;
    readonly batchOnly: (batch: number, play: number) => string;
    readonly groupMissing: (play: number) => string;
    readonly asks: (hosts: number, key: string) => string;
    readonly source: Readonly<Record<'registered' | 'inventory' | 'extra-vars', string>>;
    readonly nothingOutside: string;
    readonly nothingInPlay: string;
    readonly breaksQuery: (host: string) => string;
    readonly breaksKey: (key: string) => string;
    readonly survives: (host: string) => string;
    readonly emptyInstead: (hosts: number) => string;
    readonly ownFiles: (host: string) => string;
    readonly noOwnFiles: (host: string, holder: string | undefined) => string;
    readonly query: string;
    readonly items: string;
    readonly noItems: string;
  };
  readonly strip: {
    readonly title: string;
    readonly current: (release: string) => string;
    readonly firstSafe: (release: string) => string;
    readonly choose: (release: string) => string;
    readonly run: (from: string, to: string) => string;
  };
  readonly findings: {
    readonly title: (count: number) => string;
    readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
    readonly readMore: string;
  };
};

function settingOf({ release, ansible }: Pick<Evidence, 'release' | 'ansible'>): string {
  return [release && `Kubespray ${release}`, ansible && `ansible-core ${ansible}`].filter(Boolean).join(' · ');
}

/** The words of a prediction's views, in every language. */
export const predictionStrings = {
  en: {
    list: (names) => languages.en.list(names),
    andMore: (count) => `${counted(count)} more`,
    colon: ': ',
    between: ' ',
    copied: 'Copied',
    copyByHand: 'Selected: copy it by hand',
    verdict: {
      setting: settingOf,
      everyRelease: 'Every Kubespray release',
      ansiblePrints: 'Ansible prints',
      applied: 'Applied',
      missing: 'Missing',
      nothing: 'nothing',
      otherEndings: 'The same run can also end so:',
      assumptions: 'Assumptions of this verdict',
      freshness: ({ kubespray, tag, observed }) => `Covers Kubespray up to ${tag} and ${kubespray} as of ${observed}.`,
      why: 'Why',
    },
    remedies: {
      title: 'Run this instead',
      first: 'First',
      thenRun: 'Then',
      run: 'Run',
      removed: 'Without',
      newFile: (path) => `New file ${path}`,
      changedFile: (path) => `Change in ${path}`,
      copyCommand: 'Copy the command',
      copyAll: 'Copy the commands',
      apply: 'Apply to my input',
      cost: 'Cost',
      withoutGit: 'Without git: the same change as a diff',
      patchHow:
        'Save it as multus.patch in the folder of Kubespray, run patch -p1 < multus.patch, then the command below. patch -p1 -R takes it back.',
      copyDiff: 'Copy the diff',
    },
    map: mapStrings.en,
    evidence: {
      title: 'Step by step',
      nothing: 'Nothing on the Multus path runs.',
      switchOn: 'Multus is on',
      switchOff: 'Multus is off',
      play: (hosts, all, batches, serial) =>
        `${counted(hosts)} of ${all === 1 ? '1 host' : `${counted(all)} hosts`}, ${
          batches === 1 ? 'one batch' : `${counted(batches)} batches`
        }${serial ? ` (serial ${serial})` : ''}`,
      pattern: 'Hosts',
      batch: (number, of) => `Batch ${counted(number)} of ${counted(of)}`,
      moreBatches: (count) =>
        count === 1 ? '1 more batch of this kind' : `${counted(count)} more batches of this kind`,
      stopsHere: 'stops here',
      registers: 'registers',
      result: { changed: 'changed on', ok: 'ok on', skipped: 'skipped on', failed: 'fails on' },
      lookup: 'The lookup of `Multus | Start resources`',
      own: (host) => `\`${host}\` uses only what it registered itself. In this release no other host is asked.`,
      evaluates: (host) =>
        `\`${host}\`, the first host of the batch, evaluates \`Multus | Start resources\` once for all of them.`,
      wholeCluster: (play, hosts) =>
        `The batch has as many hosts as the play (${counted(play)}). The role mistakes it for the whole cluster and looks at \`k8s_cluster\`: ${hosts === 1 ? '1 host' : `${counted(hosts)} hosts`}.`,
      batchOnly: (batch, play) =>
        `The batch has ${counted(batch)} of the play’s ${counted(play)} hosts, so not all. The role looks at the batch alone.`,
      groupMissing: (play) =>
        `The batch has as many hosts as the play (${counted(play)}). The role needs \`k8s_cluster\`, and there is no such group.`,
      asks: (hosts, key) => `It asks ${hosts === 1 ? '1 host' : `each of ${counted(hosts)} hosts`} for \`${key}\`.`,
      source: {
        registered: 'registered in this run',
        inventory: 'set in the inventory',
        'extra-vars': 'given with `-e`',
      },
      nothingOutside: 'nothing, for it took no part in this run',
      nothingInPlay: 'nothing, though it is in the play',
      breaksQuery: (host) => `The query touches the missing value of \`${host}\`, and the task stops.`,
      breaksKey: (key) =>
        `The name \`${key}\`, dot included, is taken as one variable. No host has a variable of that name, so the task stops.`,
      survives: (host) =>
        `The query breaks at \`${host}\`, but this ansible-core turns the broken loop into one empty item and goes on.`,
      emptyInstead: (hosts) =>
        hosts === 1
          ? 'The host without a value counts as an empty list. The task goes on.'
          : `The ${counted(hosts)} hosts without a value count as empty lists. The task goes on.`,
      ownFiles: (host) => `The cluster’s own objects it takes from \`${host}\` alone, which has copied their files.`,
      noOwnFiles: (host, holder) =>
        `The cluster’s own objects it takes from \`${host}\` alone, which has none${holder ? `; \`${holder}\` has them` : ''}.`,
      query: 'Query',
      items: 'It hands over to `kubectl apply`:',
      noItems: 'No object is left to apply.',
    },
    strip: {
      title: 'The same request on every release',
      current: (release) => `chosen: ${release}`,
      firstSafe: (release) => `first safe: ${release}`,
      choose: (release) => `Choose ${release}`,
      run: (from, to) => (from === to ? from : `${from} to ${to}`),
    },
    findings: {
      title: (count) => (count === 1 ? 'One finding' : `${counted(count)} findings`),
      severity: { error: 'Error', warning: 'Warning', info: 'Note' },
      readMore: 'Cause, fix and sources',
    },
  },
  'zh-CN': {
    list: (names) => names.join('、'),
    andMore: (count) => `另有 ${counted(count)} 台`,
    colon: '：',
    between: '',
    copied: '已复制',
    copyByHand: '已选中，请手动复制',
    verdict: {
      setting: settingOf,
      everyRelease: 'Kubespray 所有版本',
      ansiblePrints: 'Ansible 的输出',
      applied: '已应用',
      missing: '缺失',
      nothing: '无',
      otherEndings: '同一次运行也可能这样结束：',
      assumptions: '这个结论的前提',
      freshness: ({ kubespray, tag, observed }) =>
        `涵盖 Kubespray 到 ${tag} 为止的版本，以及 ${observed} 的 ${kubespray}。`,
      why: '原因',
    },
    remedies: {
      title: '改为执行',
      first: '先执行',
      thenRun: '再执行',
      run: '执行',
      removed: '去掉',
      newFile: (path) => `新文件 ${path}`,
      changedFile: (path) => `修改 ${path}`,
      copyCommand: '复制命令',
      copyAll: '复制全部命令',
      apply: '应用到我的输入',
      cost: '代价',
      withoutGit: '没有 git：用 diff 做同样的改动',
      patchHow:
        '在 Kubespray 的目录里存为 multus.patch，执行 patch -p1 < multus.patch，再执行下面的命令。patch -p1 -R 可以撤销。',
      copyDiff: '复制 diff',
    },
    map: mapStrings['zh-CN'],
    evidence: {
      title: '逐步过程',
      nothing: 'Multus 相关的步骤都没有执行。',
      switchOn: 'Multus 已启用',
      switchOff: 'Multus 已关闭',
      play: (hosts, all, batches, serial) =>
        `${counted(all)} 台主机中的 ${counted(hosts)} 台，${batches === 1 ? '一个批次' : `${counted(batches)} 个批次`}${
          serial ? `（serial ${serial}）` : ''
        }`,
      pattern: '主机模式',
      batch: (number, of) => `第 ${counted(number)} 批，共 ${counted(of)} 批`,
      moreBatches: (count) => `另有 ${counted(count)} 个同类批次`,
      stopsHere: '在此停止',
      registers: '注册',
      result: { changed: '有变更：', ok: '成功：', skipped: '跳过：', failed: '失败：' },
      lookup: '`Multus | Start resources` 的查找',
      own: (host) => `\`${host}\` 只使用自己的注册变量。这个版本不会查找其他主机。`,
      evaluates: (host) => `本批第一台主机 \`${host}\` 对 \`Multus | Start resources\` 求值一次，代表全批。`,
      wholeCluster: (play, hosts) =>
        `本批与整个 play 的主机数相等（${counted(play)} 台）。角色把它当成整个集群，于是查找 \`k8s_cluster\` 的全部 ${counted(hosts)} 台主机。`,
      batchOnly: (batch, play) =>
        `本批有 ${counted(batch)} 台主机，少于整个 play 的 ${counted(play)} 台。角色只查找本批主机。`,
      groupMissing: (play) =>
        `本批与整个 play 的主机数相等（${counted(play)} 台）。角色要查找 \`k8s_cluster\`，但没有这个组。`,
      asks: (hosts, key) => `向 ${counted(hosts)} 台主机逐一索取 \`${key}\`。`,
      source: { registered: '在本次运行中注册', inventory: '写在主机清单里', 'extra-vars': '由 `-e` 给出' },
      nothingOutside: '没有值，因为未参与本次运行',
      nothingInPlay: '在 play 中，但没有值',
      breaksQuery: (host) => `查询触及 \`${host}\` 缺失的值，任务停止。`,
      breaksKey: (key) => `\`${key}\` 连同其中的点被当成一个变量名。没有主机有这个变量，任务停止。`,
      survives: (host) => `查询在 \`${host}\` 处出错，但这个 ansible-core 把出错的循环变成一个空元素，继续执行。`,
      emptyInstead: (hosts) => `${counted(hosts)} 台没有值的主机按空列表处理，任务继续。`,
      ownFiles: (host) => `集群级对象只取自 \`${host}\` 自己的结果，它已复制这些文件。`,
      noOwnFiles: (host, holder) =>
        `集群级对象只取自 \`${host}\` 自己的结果，而它没有${holder ? `；有的是 \`${holder}\`` : ''}。`,
      query: '查询',
      items: '交给 `kubectl apply` 的对象：',
      noItems: '没有需要应用的对象。',
    },
    strip: {
      title: '同一请求在各版本上的结果',
      current: (release) => `所选：${release}`,
      firstSafe: (release) => `首个安全版本：${release}`,
      choose: (release) => `选择 ${release}`,
      run: (from, to) => (from === to ? from : `${from} 至 ${to}`),
    },
    findings: {
      title: (count) => `${counted(count)} 项诊断结果`,
      severity: { error: '错误', warning: '警告', info: '提示' },
      readMore: '原因、修复与出处',
    },
  },
} satisfies Record<Locale, Strings>;
