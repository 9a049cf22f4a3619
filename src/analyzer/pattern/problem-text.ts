import type { Locale } from '../locale.ts';

type Data = Readonly<Record<string, unknown>>;

/** What is wrong, in one sentence, and what to do about it. */
export type PatternProblemText = { readonly title: string; readonly change: string };

type Texts = Readonly<Record<string, (data: Data) => PatternProblemText>>;

const said = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const en = {
  'limit-empty': () => ({
    title: 'The limit is empty, so the command runs on every host.',
    change: 'Name hosts or groups, or remove --limit.',
  }),
  'limit-file-empty': ({ path }) => ({
    title: `The limit file "${said(path)}" names no host. To Ansible that means every host.`,
    change: 'Write one host or group a line.',
  }),
  'limit-file-missing': ({ path }) => ({
    title: `The limit file "${said(path)}" is not here, so the hosts are not known.`,
    change: `Add the file under the name "${said(path)}".`,
  }),
  'no-hosts-left': ({ limit }) => ({
    title: `The limit "${said(limit)}" leaves no host, and Ansible stops before the first play.`,
    change: 'Name hosts or groups of this inventory.',
  }),
  'regex-invalid': ({ term }) => ({
    title: `"${said(term)}" is not a regular expression of Python, and Ansible stops.`,
    change: 'Check its brackets and repetitions.',
  }),
  'regex-unsupported': ({ term, construct }) => ({
    title: `"${said(term)}" uses what is not tried here (${said(construct)}), so the hosts are not known.`,
    change: 'Write the hosts, a glob, or a simpler expression.',
  }),
  'subscript-out-of-range': ({ term }) => ({
    title: `"${said(term)}" asks for a host that is not there, and Ansible stops.`,
    change: 'Count from 0, or name the host.',
  }),
  'subscript-with-dash': ({ term, suggestion }) => ({
    title: `Ansible takes "${said(term)}" for a range, but warns.`,
    change: `Write "${said(suggestion)}".`,
  }),
  'term-unmatched': ({ term, suggestion, mixed }) => ({
    title: mixed
      ? `"${said(term)}" matches nothing: where a comma separates, a colon does not. Ansible skips it with a warning.`
      : `"${said(term)}" matches no host or group of this inventory. Ansible skips it with a warning.${suggestion ? ` Did you mean "${said(suggestion)}"?` : ''}`,
    change: mixed ? 'Separate all names with commas.' : suggestion ? `Write "${said(suggestion)}".` : 'Check the name.',
  }),
  'term-without-name': ({ term }) => ({
    title: `Nothing follows "${said(term)}", and Ansible stops with an unexpected exception.`,
    change: 'Write a host or group behind it, without a blank.',
  }),
} satisfies Texts;

const zh: Readonly<Record<keyof typeof en, (data: Data) => PatternProblemText>> = {
  'limit-empty': () => ({
    title: '--limit 是空的，命令会在所有主机上执行。',
    change: '写上主机或组，或者去掉 --limit。',
  }),
  'limit-file-empty': ({ path }) => ({
    title: `limit 文件“${said(path)}”没有写任何主机；对 Ansible 来说这表示所有主机。`,
    change: '每行写一个主机或组。',
  }),
  'limit-file-missing': ({ path }) => ({
    title: `没有 limit 文件“${said(path)}”，无法得知选中哪些主机。`,
    change: `请添加名为“${said(path)}”的文件。`,
  }),
  'no-hosts-left': ({ limit }) => ({
    title: `--limit“${said(limit)}”没有选中任何主机，Ansible 在第一个 play 之前就退出。`,
    change: '写这份清单里有的主机或组。',
  }),
  'regex-invalid': ({ term }) => ({
    title: `“${said(term)}”不是合法的 Python 正则表达式，Ansible 会直接退出。`,
    change: '检查括号和重复次数。',
  }),
  'regex-unsupported': ({ term, construct }) => ({
    title: `“${said(term)}”用到了这里不支持的写法（${said(construct)}），无法得知选中哪些主机。`,
    change: '改写成主机名、通配符或更简单的正则表达式。',
  }),
  'subscript-out-of-range': ({ term }) => ({
    title: `“${said(term)}”要的主机不存在，Ansible 会直接退出。`,
    change: '下标从 0 开始；也可以直接写主机名。',
  }),
  'subscript-with-dash': ({ term, suggestion }) => ({
    title: `Ansible 把“${said(term)}”当作范围，但会给出警告。`,
    change: `写成“${said(suggestion)}”。`,
  }),
  'term-unmatched': ({ term, suggestion, mixed }) => ({
    title: mixed
      ? `“${said(term)}”没有匹配：用了逗号分隔，冒号就不再是分隔符。Ansible 会警告并跳过它。`
      : `“${said(term)}”不匹配清单里的任何主机或组，Ansible 会警告并跳过它。${suggestion ? `是否想写“${said(suggestion)}”？` : ''}`,
    change: mixed ? '全部用逗号分隔。' : suggestion ? `写成“${said(suggestion)}”。` : '检查名称。',
  }),
  'term-without-name': ({ term }) => ({
    title: `“${said(term)}”后面没有内容，Ansible 会抛出意外异常并退出。`,
    change: '在后面紧接着写主机或组，不要留空格。',
  }),
};

/** The words for each problem of a host pattern or limit, by its code. */
export const patternProblemText: Readonly<Record<Locale, Texts>> = { en, 'zh-CN': zh };
