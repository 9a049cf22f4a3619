import type { Locale } from '../analyzer/index.ts';

/** What a version of the site and its analyzer brought. Code stands between backticks. */
export type Change = {
  readonly version: string;
  /** The day of the version, `YYYY-MM-DD`. */
  readonly date: string;
  readonly items: Readonly<Record<Locale, readonly string[]>>;
};

/** Every version, the newest first: the changelog of the page "About" and its feed. */
export const changelog: readonly Change[] = [
  {
    version: '0.1.0',
    date: '2026-11-22',
    items: {
      en: [
        'The analyzer knows Kubespray v2.18.0 to v2.31.0, and master as of August 2026.',
        'The playground reads an inventory and a command, and gives verdict, remedies and evidence.',
        'Articles on cause, fixes, practices and mechanism; every message of the family; the release matrix.',
        'A page for each finding, with short links, and `findings.json`.',
      ],
      'zh-CN': [
        '分析器认识 Kubespray v2.18.0 到 v2.31.0，以及 2026 年 8 月的 master。',
        '诊断台读取清单和命令，给出结论、办法和证据。',
        '文章涵盖原因、解决办法、最佳实践和机制；收录整个系列的报错；附版本矩阵。',
        '每个诊断结果一页，附短链接，以及 `findings.json`。',
      ],
    },
  },
];
