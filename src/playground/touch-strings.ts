import type { Locale } from '../analyzer/index.ts';
import { counted } from '../views/counted.ts';
import type { HostTouch, TouchOf } from './use-touch.ts';

type Strings = {
  readonly title: string;
  readonly summary: (taken: number | undefined, all: number, down: number) => string;
  readonly columns: Readonly<Record<TouchOf, string>>;
  readonly host: string;
  /** The name of a check box. */
  readonly box: (host: string, of: TouchOf) => string;
  readonly filter: string;
  readonly more: (count: number) => string;
  readonly click: string;
  readonly tooMany: string;
  readonly refused: Readonly<Record<NonNullable<HostTouch['refused']>, string>>;
};

/** The words of hosts that the reader changes, in every language. */
export const touchStrings = {
  en: {
    title: 'Hosts of the run',
    summary: (taken, all, down) =>
      `Hosts of the run: ${taken === undefined ? counted(all) : `${counted(taken)} of ${counted(all)} in --limit`}${down === 0 ? '' : `, ${down} down`}`,
    columns: { limit: 'in --limit', down: 'cannot be reached' },
    host: 'Host',
    box: (host, of) => `${host}: ${of === 'limit' ? 'in --limit' : 'cannot be reached'}`,
    filter: 'Part of the name',
    more: (count) => `${counted(count)} more match.`,
    click: 'A click on a host changes',
    tooMany: 'So many hosts are changed in the list “Hosts of the run”, by a part of their name.',
    refused: {
      'nobody-left': 'One host has to stay: an empty --limit takes every host.',
      'not-editable': 'This --limit can only be changed in the command itself.',
    },
  },
  'zh-CN': {
    title: '本次运行的主机',
    summary: (taken, all, down) =>
      `本次运行的主机：${taken === undefined ? `共 ${counted(all)} 台` : `${counted(all)} 台中有 ${counted(taken)} 台在 --limit 内`}${down === 0 ? '' : `，${down} 台无法连接`}`,
    columns: { limit: '在 --limit 内', down: '无法连接' },
    host: '主机',
    box: (host, of) => `${host}：${of === 'limit' ? '在 --limit 内' : '无法连接'}`,
    filter: '主机名的一部分',
    more: (count) => `另有 ${counted(count)} 台匹配。`,
    click: '点击主机时更改',
    tooMany: '主机太多，请在“本次运行的主机”列表中按名称的一部分查找并更改。',
    refused: {
      'nobody-left': '至少要留下一台主机：空的 --limit 会选中所有主机。',
      'not-editable': '这个 --limit 只能在命令中直接修改。',
    },
  },
} satisfies Record<Locale, Strings>;
