import type { Finding, Locale } from '../analyzer/index.ts';

type Words = {
  readonly severity: Readonly<Record<Finding['severity'], string>>;
  readonly known: Readonly<Record<Finding['known'], string>>;
  readonly symptom: string;
  readonly reportedOn: (ranges: readonly string[]) => string;
  readonly everyRelease: string;
  readonly to: string;
  readonly strip: string;
  readonly hosts: string;
  readonly evidence: string;
  readonly otherWays: string;
  readonly examples: (count: number) => string;
  readonly reported: string;
  readonly silent: string;
  readonly open: string;
  readonly file: (path: string) => string;
  readonly related: string;
  readonly terms: string;
  readonly sources: string;
  readonly issues: string;
  readonly reportedIn: string;
  readonly pullRequests: string;
  readonly commits: string;
  readonly files: string;
  readonly copyLink: string;
  readonly copyMarkdown: string;
  readonly linkCopied: string;
  readonly markdownCopied: string;
  readonly copyByHand: string;
};

/** What stands around a finding on its page. */
export const findingWords = {
  en: {
    severity: { error: 'stops or breaks', warning: 'trap', info: 'good to know' },
    known: {
      observed: 'Observed on recorded runs of the real program.',
      read: 'Read in the source.',
      reported: 'Reported in an issue.',
    },
    symptom: 'What you see',
    reportedOn: (ranges) => `The example shows it on ${ranges.join(', ')}.`,
    everyRelease: 'every release',
    to: ' to ',
    strip: 'The outcome of the example on each release',
    hosts: 'The hosts of the example',
    evidence: 'Step by step',
    otherWays: 'Other ways out',
    examples: (count) => `${count} examples with their verdicts`,
    reported: 'shows this finding',
    silent: 'does not show this finding',
    open: 'Open in the playground',
    file: (path) => `With ${path}:`,
    related: 'Related findings',
    terms: 'Terms',
    sources: 'Upstream',
    issues: 'Issues',
    reportedIn: '. Reported: ',
    pullRequests: 'Pull requests',
    commits: 'Commits',
    files: 'Source',
    copyLink: 'Copy link',
    copyMarkdown: 'Copy as Markdown',
    linkCopied: 'Link copied',
    markdownCopied: 'Markdown copied',
    copyByHand: 'Copy the address bar by hand: the browser did not allow it.',
  },
  'zh-CN': {
    severity: { error: '会中断或装坏', warning: '陷阱', info: '提示' },
    known: {
      observed: '在真实程序的运行记录中观察到。',
      read: '阅读源码得知。',
      reported: '来自 issue 报告。',
    },
    symptom: '你看到的现象',
    reportedOn: (ranges) => `示例在这些版本上会出现：${ranges.join('、')}。`,
    everyRelease: '所有版本',
    to: ' 到 ',
    strip: '该示例在各版本上的结论',
    hosts: '示例中的主机',
    evidence: '逐步过程',
    otherWays: '其他办法',
    examples: (count) => `${count} 个示例及其结论`,
    reported: '出现本项诊断结果',
    silent: '不出现本项诊断结果',
    open: '在诊断台中打开',
    file: (path) => `另有 ${path}：`,
    related: '相关诊断结果',
    terms: '术语',
    sources: '上游',
    issues: 'Issue',
    reportedIn: '。相关 issue：',
    pullRequests: '拉取请求',
    commits: '提交',
    files: '源码',
    copyLink: '复制链接',
    copyMarkdown: '复制为 Markdown',
    linkCopied: '链接已复制',
    markdownCopied: 'Markdown 已复制',
    copyByHand: '浏览器不允许复制，请手动复制地址栏。',
  },
} as const satisfies Record<Locale, Words>;
