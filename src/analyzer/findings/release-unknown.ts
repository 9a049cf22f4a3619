import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = {
  readonly asked: string;
  /** The release that stands in; `undefined`: none, the name is not that of a release. */
  readonly used?: string;
};

const files = [{ path: 'inventory.ini', text: exampleCluster }];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml';

/** The tables do not hold the release that is asked for. */
export const releaseUnknown = defineFinding<Data>({
  id: 'release-unknown',
  severity: 'warning',
  group: 'input',
  order: 13,
  isAboutInput: true,
  about: 'request',
  known: 'read',
  upstream: { issues: [], pullRequests: [], commits: [], files: [] },
  related: ['release-outside-ansible-range', 'input-missing'],
  text: {
    en: {
      title: 'This release is not in the tables',
      symptom: 'The verdict names another release than the one that was asked for, or none.',
      affected: 'Releases older than v2.18.0, releases newer than this analyzer, and names that are not a release.',
      message: ({ asked, used }) =>
        used === undefined
          ? `\`${asked}\` is not the name of a Kubespray release, so nothing was simulated.`
          : `\`${asked}\` is not in the tables, so \`${used}\`, the nearest that is, is used instead.`,
      change: ({ used }) =>
        used === undefined
          ? 'Write a tag such as `v2.25.1`, a minor such as `2.25`, a branch such as `release-2.25`, or `master`.'
          : 'Check on a host whether the Multus tasks of your release differ, or choose a release of the list.',
    },
    'zh-CN': {
      title: '表中没有这个版本',
      symptom: '结论里的版本与所问的不同，或者没有结论。',
      affected: '早于 v2.18.0 的版本、比本分析器更新的版本，以及不是版本名的文字。',
      message: ({ asked, used }) =>
        used === undefined
          ? `\`${asked}\` 不是 Kubespray 的版本名，因此没有模拟。`
          : `表中没有 \`${asked}\`，这里用最接近的 \`${used}\` 代替。`,
      change: ({ used }) =>
        used === undefined
          ? '写标签（如 `v2.25.1`）、次版本（如 `2.25`）、分支（如 `release-2.25`）或 `master`。'
          : '核对你的版本里 Multus 任务是否不同，或从列表中选择一个版本。',
    },
  },
  examples: [
    {
      name: 'newer',
      title: { en: 'A release newer than the tables', 'zh-CN': '比表更新的版本' },
      request: { files, command, kubespray: 'v2.99.0' },
      reports: true,
    },
    {
      name: 'no-release',
      title: { en: 'A word that is not a release', 'zh-CN': '不是版本名的词' },
      request: { files, command, kubespray: 'latest' },
      reports: true,
    },
    {
      name: 'known',
      title: { en: 'A release of the tables', 'zh-CN': '表中的版本' },
      request: { files, command, kubespray: '2.25' },
      reports: false,
    },
  ],
  *check({ asked }) {
    if (!asked || asked.kind === 'known') return;
    if (asked.kind === 'unknown') yield { severity: 'error', data: { asked: asked.asked } };
    else yield { data: { asked: asked.asked, used: asked.release.name } };
  },
});
