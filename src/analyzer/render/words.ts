import { joinChinese } from '../language/join-chinese.ts';
import type { Locale } from '../locale.ts';
import type { LookupEvidence, Prediction, Report, TaskEvidence } from '../prediction.ts';

type ReportWords = {
  readonly request: string;
  readonly command: string;
  readonly commandPlace: (line: number, column: number) => string;
  readonly release: string;
  readonly everyRelease: string;
  readonly inventory: string;
  readonly file: (path: string, lines: number) => string;
  readonly verdict: string;
  readonly ansiblePrints: string;
  readonly runInstead: string;
  readonly runFirst: string;
  readonly changeFile: (path: string, line: number, isNew: boolean) => string;
  readonly useRelease: (release: string) => string;
  readonly onTheWay: string;
  readonly evidence: string;
  readonly play: string;
  readonly batch: string;
  readonly batchOf: (number: number, count: number) => string;
  readonly moreBatches: (count: number) => string;
  readonly hosts: string;
  readonly task: string;
  readonly result: string;
  readonly results: Readonly<Record<TaskEvidence['results'][number]['result'], string>>;
  readonly lookup: string;
  readonly looksAt: (lookup: LookupEvidence) => string;
  readonly noValue: (hosts: string) => string;
  readonly brokeAt: (host: string) => string;
  readonly groupMissing: string;
  readonly findings: string;
  readonly severity: Readonly<Record<Report['severity'], string>>;
  readonly releases: string;
  readonly madeFor: (release: string, ansible: string) => string;
  readonly knowledge: (known: Prediction['knowledge']) => string;
  readonly colon: string;
};

const en: ReportWords = {
  request: 'Request',
  command: 'Command',
  commandPlace: (line, column) =>
    line === 1 ? `command, column ${column}` : `command, line ${line}, column ${column}`,
  release: 'Kubespray',
  everyRelease: 'every release',
  inventory: 'Inventory',
  file: (path, lines) => `${path} (${lines === 1 ? '1 line' : `${lines} lines`})`,
  verdict: 'Verdict',
  ansiblePrints: 'Ansible prints',
  runInstead: 'Run instead',
  runFirst: 'Run first',
  changeFile: (path, line, isNew) => (isNew ? `New file ${path}` : `${path}, line ${line}`),
  useRelease: (release) => `Kubespray ${release}`,
  onTheWay: 'On the way',
  evidence: 'Why',
  play: 'Play',
  batch: 'Batch',
  batchOf: (number, count) => `batch ${number} of ${count}`,
  moreBatches: (count) => (count === 1 ? '… 1 more batch' : `… ${count} more batches`),
  hosts: 'Hosts',
  task: 'Task',
  result: 'Result',
  results: { changed: 'changed', ok: 'ok', skipped: 'skipped', failed: 'failed' },
  lookup: 'lookup',
  looksAt: ({ list, batchSize, playSize, key }) =>
    list === 'k8s_cluster'
      ? `asks every host of k8s_cluster for ${key}, as the batch (${batchSize}) is as large as the play (${playSize})`
      : `asks the hosts of the batch for ${key}, as the batch (${batchSize}) is smaller than the play (${playSize})`,
  noValue: (hosts) => `no value: ${hosts}`,
  brokeAt: (host) => `breaks at ${host}`,
  groupMissing: 'the group k8s_cluster does not exist',
  findings: 'Findings',
  severity: { error: 'error', warning: 'warning', info: 'note' },
  releases: 'Releases',
  madeFor: (release, ansible) => `Kubespray ${release}, ansible-core ${ansible}`,
  knowledge: ({ kubespray, tag, observed }) => `covers Kubespray up to ${tag} and ${kubespray} as of ${observed}`,
  colon: ': ',
};

const zh: ReportWords = {
  request: '请求',
  command: '命令',
  commandPlace: (line, column) => (line === 1 ? `命令第 ${column} 列` : `命令第 ${line} 行第 ${column} 列`),
  release: 'Kubespray',
  everyRelease: '所有版本',
  inventory: '主机清单',
  file: (path, lines) => `${path}（${lines} 行）`,
  verdict: '结论',
  ansiblePrints: 'Ansible 的报错',
  runInstead: '改为这样运行',
  runFirst: '先运行',
  changeFile: (path, line, isNew) => (isNew ? `新文件 ${path}` : `${path} 第 ${line} 行`),
  useRelease: (release) => `Kubespray ${release}`,
  onTheWay: '途经版本',
  evidence: '依据',
  play: 'Play',
  batch: '批次',
  batchOf: (number, count) => `第 ${number} 批（共 ${count} 批）`,
  moreBatches: (count) => `……另有 ${count} 批`,
  hosts: '主机',
  task: '任务',
  result: '结果',
  results: { changed: '已更改', ok: '正常', skipped: '跳过', failed: '失败' },
  lookup: '查找',
  looksAt: ({ list, batchSize, playSize, key }) =>
    list === 'k8s_cluster'
      ? `批次（${batchSize} 台）与 play（${playSize} 台）一样大，于是向 k8s_cluster 的每台主机取 ${key}`
      : `批次（${batchSize} 台）小于 play（${playSize} 台），于是只向本批主机取 ${key}`,
  noValue: (hosts) => joinChinese('没有值：', hosts),
  brokeAt: (host) => joinChinese('在', host, '处出错'),
  groupMissing: 'k8s_cluster 组不存在',
  findings: '诊断结果',
  severity: { error: '错误', warning: '警告', info: '提示' },
  releases: '各版本',
  madeFor: (release, ansible) => `Kubespray ${release}，ansible-core ${ansible}`,
  knowledge: ({ kubespray, tag, observed }) => `涵盖 Kubespray 到 ${tag} 为止的版本，以及 ${observed} 的 ${kubespray}`,
  colon: '：',
};

/** The words around a prediction, in every language. */
export const reportWords: Readonly<Record<Locale, ReportWords>> = { en, 'zh-CN': zh };
