import type { Locale } from '../analyzer/index.ts';

type Strings = {
  readonly error: string;
  readonly warning: string;
  /** A place in a file, or in the command when `file` is undefined. */
  readonly place: (file: string | undefined, line: number, column: number) => string;
  readonly jump: string;
  readonly ansibleSays: string;
  readonly group: string;
  readonly hosts: string;
  readonly noHosts: string;
  readonly more: (count: number) => string;
  readonly fewer: string;
};

/** The words of the views, in every language. */
export const strings = {
  en: {
    error: 'Error',
    warning: 'Warning',
    place: (file, line, column) => `${file ?? 'command'}, line ${line}, column ${column}`,
    jump: 'Go to the text',
    ansibleSays: 'Ansible says',
    group: 'Group',
    hosts: 'Hosts, in Ansible’s order',
    noHosts: 'no hosts',
    more: (count) => `Show ${count} more`,
    fewer: 'Show fewer',
  },
  'zh-CN': {
    error: '错误',
    warning: '警告',
    place: (file, line, column) => `${file ?? '命令'}，第 ${line} 行，第 ${column} 列`,
    jump: '跳到原文',
    ansibleSays: 'Ansible 的原话',
    group: '组',
    hosts: '主机（按 Ansible 的顺序）',
    noHosts: '没有主机',
    more: (count) => `再显示 ${count} 个`,
    fewer: '收起',
  },
} satisfies Record<Locale, Strings>;
