import { taskNames } from '../kubespray/multus-role.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = { readonly host: string; readonly play: string };

const files = [{ path: 'inventory.ini', text: exampleCluster }];

/** V4: the loop asks each host for one key that is spelled with a dot, which no host has. */
export const lookupDottedKey = defineFinding<Data>({
  id: 'lookup-dotted-key',
  severity: 'error',
  group: 'stops',
  order: 2,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [11794],
    pullRequests: [10934, 11434],
    commits: ['1968db9a5', '538a1f279'],
    files: ['v2.26.0:roles/kubernetes-apps/network_plugin/multus/tasks/main.yml'],
  },
  related: ['lookup-reaches-excluded-hosts', 'multus-flag-is-text', 'multus-not-reached'],
  text: {
    en: {
      title: "`has no attribute 'multus_manifest_2.results'`: v2.26 stops whenever Multus is on",
      symptom:
        "`'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2.results'`, twice in one message.",
      affected: 'v2.26.0 and v2.26.1 with Multus on, in every run that evaluates the task, with a limit or without.',
      message: ({ host }) =>
        `Multus is on, and this release asks each host for one variable named \`multus_manifest_2.results\`. No host has it, so \`${taskNames.start}\` stops on \`${host}\`, whatever the limit.`,
      change: () =>
        'Add `--skip-tags multus` to this run and apply Multus from v2.27.1 or newer, where the lookup is right. Another limit, another `serial` and a predefined `multus_manifest_2` do not help.',
    },
    'zh-CN': {
      title: "`has no attribute 'multus_manifest_2.results'` 报错：v2.26 只要启用 Multus 就会中断",
      symptom:
        "同一条消息里出现两次 `'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2.results'`。",
      affected: 'v2.26.0 和 v2.26.1，启用 Multus，凡是求值该任务的运行都会中断，与是否使用 `--limit` 无关。',
      message: ({ host }) =>
        `Multus 已启用，而该版本向每台主机索取名为 \`multus_manifest_2.results\` 的单个变量。没有主机拥有它，因此无论 \`--limit\` 怎么写，\`${taskNames.start}\` 都会在 \`${host}\` 上中断。`,
      change: () =>
        '本次运行加上 `--skip-tags multus`，之后用 v2.27.1 或更新的版本部署 Multus，那里的查找已修正。更换 `--limit`、调整 `serial` 或预设 `multus_manifest_2` 都无济于事。',
    },
  },
  messages: [
    {
      id: 'dotted-key',
      printed: "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2.results'",
      parts: ['multus_manifest_2.results'],
      issues: [11794],
      section: { en: 'no-attribute-multus_manifest_2results', 'zh-CN': '没有属性-multus_manifest_2results' },
    },
  ],
  reply: {
    en: `v2.26.0 and v2.26.1 stop here in every run with Multus on, limited or not: the role asks for a variable named \`multus_manifest_2.results\`, with a dot in its name. Fixed in v2.27.0, not backported.

Take this release with \`--skip-tags multus\` and let a run on v2.27.1 update Multus.`,
    'zh-CN': `在 v2.26.0 和 v2.26.1 上，只要启用了 Multus，不管有没有 limit 都会停在这里：角色索取的变量名是 \`multus_manifest_2.results\`，名字里带点。v2.27.0 已修复，没有反向移植。

这个版本请用 \`--skip-tags multus\` 通过，再由 v2.27.1 上的运行更新 Multus。`,
  },
  examples: [
    {
      name: 'full-upgrade',
      title: { en: 'A full upgrade', 'zh-CN': '完整升级' },
      request: { files, command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml', kubespray: 'v2.26.0' },
      reports: true,
    },
    {
      name: 'multus-off',
      title: { en: 'The same with Multus off', 'zh-CN': '关闭 Multus 的同一次运行' },
      request: {
        files,
        command: `ansible-playbook -i inventory.ini -b upgrade-cluster.yml -e '{"kube_network_plugin_multus": false}'`,
        kubespray: 'v2.26.0',
      },
      reports: false,
    },
  ],
  *check({ prediction }) {
    const { failure, evidence } = prediction;
    if (failure?.task !== taskNames.start) return;
    const lookup = evidence.plays.findLast(({ batches }) => batches.length > 0)?.batches.at(-1)?.lookup;
    if (lookup?.key !== 'multus_manifest_2.results' || lookup.brokeAt === undefined) return;
    const data = { host: failure.host, play: failure.play };
    yield evidence.multus?.span ? { at: evidence.multus.span, data } : { data };
  },
});
