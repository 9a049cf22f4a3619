import type { Locale } from '../../analyzer/index.ts';

type Words = {
  readonly command: string;
  readonly play: (count: number) => string;
  readonly batch: (number: number, count: number) => string;
  readonly compared: (batch: number, play: number) => string;
  readonly takenForCluster: string;
  readonly rightlyBatch: string;
  readonly asked: (count: number) => string;
  readonly has: string;
  readonly missing: string;
  readonly notAsked: string;
  readonly stops: (host: string) => string;
  readonly goesOn: string;
  readonly process: (number: number) => string;
  readonly registers: (key: string) => string;
  readonly nothing: string;
  readonly memory: string;
  readonly ends: string;
  readonly asks: (key: string) => string;
  readonly batches: (count: number) => string;
  readonly failed: string;
  readonly notStarted: string;
  readonly done: string;
  readonly list: (names: readonly string[]) => string;
};

/** What the teaching pictures say, drawn and read out. */
export const pictureWords = {
  en: {
    command: 'Command',
    play: (count) => `The play after --limit: ${hosts(count)}`,
    batch: (number, count) => `Batch ${number}: ${hosts(count)}`,
    compared: (batch, play) => `${batch} ${batch === play ? '=' : '≠'} ${play}`,
    takenForCluster: 'mistaken for the whole cluster',
    rightlyBatch: 'a part: only the batch is asked',
    asked: (count) => `The lookup asks ${hosts(count)}`,
    has: 'has the variable',
    missing: 'has nothing',
    notAsked: 'not asked',
    stops: (host) => `stops at ${host}`,
    goesOn: 'goes on',
    process: (number) => `Command ${number}`,
    registers: (key) => `registers ${key}`,
    nothing: 'nothing yet',
    memory: 'In memory',
    ends: 'The command ends, and its memory is gone',
    asks: (key) => `The lookup reads ${key} of`,
    batches: (count) => (count === 1 ? '1 batch' : `${count} batches`),
    failed: 'stops',
    notStarted: 'not started',
    done: 'passes',
    list: (names) => names.join(', '),
  },
  'zh-CN': {
    command: '命令',
    play: (count) => `--limit 之后的 play：${count} 台`,
    batch: (number, count) => `第 ${number} 批：${count} 台`,
    compared: (batch, play) => `${batch} ${batch === play ? '=' : '≠'} ${play}`,
    takenForCluster: '被当成整个集群',
    rightlyBatch: '只是一部分：只问本批次',
    asked: (count) => `查找询问 ${count} 台主机`,
    has: '有该变量',
    missing: '什么也没有',
    notAsked: '不询问',
    stops: (host) => `停在 ${host}`,
    goesOn: '继续',
    process: (number) => `第 ${number} 条命令`,
    registers: (key) => `注册 ${key}`,
    nothing: '还没有',
    memory: '内存中',
    ends: '命令结束，内存随之消失',
    asks: (key) => `查找要取 ${key}`,
    batches: (count) => `${count} 个批次`,
    failed: '中断',
    notStarted: '没有开始',
    done: '通过',
    list: (names) => names.join('、'),
  },
} as const satisfies Record<Locale, Words>;

function hosts(count: number): string {
  return count === 1 ? '1 host' : `${count} hosts`;
}
