import type { Locale } from '../analyzer/index.ts';
import type { Answer, HostState } from './cluster-map.ts';
import { counted } from './counted.ts';

/** Sentences may hold code between backticks. */
export type MapStrings = {
  readonly title: string;
  readonly otherHosts: string;
  readonly state: Readonly<Record<HostState, string>>;
  readonly answer: Readonly<Record<Answer, string>>;
  readonly batch: (number: number, of: number) => string;
  readonly noBatch: string;
  /** What a host is to a station. */
  readonly atStation: Readonly<Record<HostState, string>>;
  /** One of several batches of nodes, by its number. */
  readonly turn: (number: number) => string;
  readonly takesPart: (names: string, count: number) => string;
  readonly registers: (names: string, count: number, keys: string) => string;
  readonly stops: (task: string, host: string) => string;
  readonly down: string;
  readonly caption: (batch: number, play: number) => string;
  readonly asks: (asked: number, without: number, key: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly shared: (hosts: number) => string;
  readonly legend: string;
  readonly table: string;
  readonly columns: readonly [group: string, state: string, count: string, names: string];
};

/** The words of the picture of a run, in every language. */
export const mapStrings = {
  en: {
    title: 'The hosts in this run',
    otherHosts: 'other hosts',
    state: {
      batch: 'in this batch',
      registered: 'registered earlier in this run',
      waiting: 'in the play, its batch comes later',
      idle: 'not in this play',
      outside: 'outside the limit',
    },
    answer: {
      found: 'asked, has a value',
      empty: 'asked, counts as empty',
      missing: 'asked, has no value',
      back: 'drained, and back in service',
      left: 'left drained',
      stopped: 'the run stops on it',
    },
    batch: (number, of) => `Batch ${counted(number)} of ${counted(of)}`,
    noBatch: 'No Multus task runs on any host.',
    atStation: {
      batch: 'takes part',
      registered: 'upgraded earlier in this run',
      waiting: 'its batch comes later',
      idle: 'not in this step',
      outside: 'outside the limit',
    },
    turn: (number) => `batch ${counted(number)}`,
    takesPart: (names, count) => `${names} ${count === 1 ? 'takes' : 'take'} part.`,
    registers: (names, count, keys) => `${names} ${count === 1 ? 'registers' : 'register'} ${keys}.`,
    stops: (task, host) => `The run stops here: \`${task}\` on \`${host}\`.`,
    down: 'down',
    caption: (batch, play) =>
      `${batch === 1 ? '1 host runs' : `${counted(batch)} hosts run`}; the play has ${counted(play)}.`,
    asks: (asked, without, key) => {
      if (asked === 1) return `The lookup asks 1 host for \`${key}\`, which has ${without === 0 ? 'it' : 'none'}.`;
      const answer = without === 0 ? 'all have it' : without === 1 ? '1 has none' : `${counted(without)} have none`;
      return `The lookup asks ${counted(asked)} hosts for \`${key}\`: ${answer}.`;
    },
    previous: 'Previous step',
    next: 'Next step',
    shared: (hosts) => `One mark represents ${counted(hosts)} hosts and shows the one that matters most.`,
    legend: 'Legend',
    table: 'The same as a table',
    columns: ['Group', 'State', 'Hosts', 'Names'],
  },
  'zh-CN': {
    title: '本次运行中的主机',
    otherHosts: '其他主机',
    state: {
      batch: '在本批次中',
      registered: '本次运行中已注册',
      waiting: '在 play 中，批次在后',
      idle: '不在这个 play 中',
      outside: '不在 limit 内',
    },
    answer: {
      found: '被查找，有值',
      empty: '被查找，按空值处理',
      missing: '被查找，没有值',
      back: '清空后已恢复调度',
      left: '停留在清空状态',
      stopped: '运行在此主机上中断',
    },
    batch: (number, of) => `第 ${counted(number)} 批，共 ${counted(of)} 批`,
    noBatch: '没有任何主机执行 Multus 任务。',
    atStation: {
      batch: '参与这一步',
      registered: '本次运行中已升级',
      waiting: '批次在后',
      idle: '不在这一步中',
      outside: '不在 limit 内',
    },
    turn: (number) => `第 ${counted(number)} 批`,
    takesPart: (names) => `参与这一步：${names}。`,
    registers: (names, _, keys) => `注册 ${keys} 的主机：${names}。`,
    stops: (task, host) => `运行在此中断：\`${host}\` 上的 \`${task}\`。`,
    down: '无法连接',
    caption: (batch, play) => `本批 ${counted(batch)} 台主机，整个 play 共 ${counted(play)} 台。`,
    asks: (asked, without, key) =>
      `查找向 ${counted(asked)} 台主机索取 \`${key}\`：${without === 0 ? '都有。' : `${counted(without)} 台没有。`}`,
    previous: '上一步',
    next: '下一步',
    shared: (hosts) => `每个标记代表 ${counted(hosts)} 台主机，显示其中最要紧的一台。`,
    legend: '图例',
    table: '以表格查看',
    columns: ['组', '状态', '主机数', '名称'],
  },
} as const satisfies Record<Locale, MapStrings>;
