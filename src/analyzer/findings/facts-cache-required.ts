import { hostsIn } from '../inventory/hosts-in.ts';
import { inventoryAtRunTime } from './at-run-time.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';
import { factsCommand } from './facts-command.ts';
import { type HostSample, hostNames, sampleOf } from './host-sample.ts';
import { severityOf, stopsBecause } from './run-stop.ts';

type Data = {
  /** `excluded`: facts of these hosts are needed. `limit-file`: the guard cannot read the file, so it takes every host as excluded. */
  readonly kind: 'excluded' | 'limit-file';
  readonly hosts: HostSample;
  /** What to run first. */
  readonly run: string;
};

const files = [{ path: 'inventory.ini', text: exampleCluster }];

/** From v2.27: a task of its own stops limited runs unless facts of the other hosts of `k8s_cluster` are cached. */
export const factsCacheRequired = defineFinding<Data>({
  id: 'facts-cache-required',
  severity: 'warning',
  group: 'stops',
  order: 15,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [11587, 11690, 11815, 12418, 13407, 13491],
    pullRequests: [11598, 11693, 11817, 12492],
    commits: ['b0fb06054', 'bf6687b03', 'd173f1d95', 'a01e96e21'],
    files: ['v2.27.0:roles/kubernetes/preinstall/tasks/0040-verify-settings.yml'],
  },
  related: [
    'facts-guard-vacuous',
    'template-needs-excluded-host',
    'facts-playbook-etcd-only',
    'k8s-cluster-group-missing',
  ],
  text: {
    en: {
      title: "`Kubespray does not support '--limit' without a populated facts cache for the excluded hosts`",
      symptom: "`Kubespray does not support '--limit' without a populated facts cache for the excluded hosts.`",
      affected:
        'v2.27.0 and newer: `cluster.yml`, `upgrade-cluster.yml` and `scale.yml` with a limit, while hosts of `k8s_cluster` are outside it.',
      message: ({ kind, hosts }) => {
        if (kind === 'limit-file')
          return "Kubespray's facts guard cannot read a limit given as `@file` and takes every host of `k8s_cluster` as excluded. It stops the run unless facts of all of them are cached.";
        return `Kubespray stops this run before Multus unless facts of ${hostNames(hosts, 'en')}, outside the limit, are cached and less than 24 hours old.`;
      },
      change: ({ run }) => `Run \`${run}\` first, without a limit and from the folder of Kubespray's \`ansible.cfg\`.`,
    },
    'zh-CN': {
      title:
        "`Kubespray does not support '--limit' without a populated facts cache for the excluded hosts` 报错：缺少其他主机的事实",
      symptom: "`Kubespray does not support '--limit' without a populated facts cache for the excluded hosts.`",
      affected:
        'v2.27.0 及更新版本：`cluster.yml`、`upgrade-cluster.yml`、`scale.yml` 带 `--limit` 运行，且 `k8s_cluster` 有主机在 limit 之外。',
      message: ({ kind, hosts }) => {
        if (kind === 'limit-file')
          return 'Kubespray 的事实检查读不了以 `@file` 给出的 `--limit`，会把 `k8s_cluster` 的每台主机都当作被排除。除非全部主机都有事实缓存，否则运行会中断。';
        return `除非 \`--limit\` 之外的 ${hostNames(hosts, 'zh-CN')}有 24 小时内的事实缓存，否则 Kubespray 会在 Multus 之前中断本次运行。`;
      },
      change: ({ run }) => `先在 Kubespray 的 \`ansible.cfg\` 所在目录、不加 \`--limit\` 运行 \`${run}\`。`,
    },
  },
  messages: [
    {
      id: 'uncached-localhost',
      printed: "The following excluded hosts are not cached: ['localhost']",
      parts: ["excluded hosts are not cached: ['localhost']"],
      issues: [11815, 11817],
      section: { en: 'the-same-guard-in-other-shapes', 'zh-CN': '同一项检查的其他表现' },
    },
    {
      id: 'facts-cache',
      printed: "Kubespray does not support '--limit' without a populated facts cache for the excluded hosts.",
      parts: ['Kubespray does not support', '--limit', 'without a populated facts cache'],
      issues: [11598, 12418, 13407, 13491],
      section: { en: '--limit-without-a-populated-facts-cache', 'zh-CN': '--limit-without-a-populated-facts-cache' },
    },
    {
      id: 'uncached-hosts-template',
      printed: 'uncached_hosts',
      parts: ['uncached_hosts'],
      without: ['excluded hosts are not cached'],
      issues: [11984, 11985, 11690],
      section: { en: 'the-same-guard-in-other-shapes', 'zh-CN': '同一项检查的其他表现' },
    },
    {
      id: 'guard-keys',
      printed: "'list object' has no attribute 'keys'",
      parts: ["'list object' has no attribute 'keys'"],
      issues: [11690, 11693],
    },
    {
      id: 'facts-playbook-path',
      printed: 'ERROR! the playbook: facts.yml could not be found',
      parts: ['the playbook: facts.yml could not be found'],
      issues: [12177],
      section: { en: 'the-same-guard-in-other-shapes', 'zh-CN': '同一项检查的其他表现' },
    },
  ],
  reply: {
    en: `From v2.27.0 a limited run needs cached facts of the other cluster hosts. Run \`playbooks/facts.yml\` without \`--limit\` first, from Kubespray's own folder. On v2.27 and v2.28 define \`k8s_cluster\` in the inventory before that.`,
    'zh-CN': `从 v2.27.0 起，带 limit 的运行要求已缓存其余集群主机的事实。请先在 Kubespray 自己的目录里、不带 \`--limit\` 运行 \`playbooks/facts.yml\`。在 v2.27 和 v2.28 上，要先在主机清单里定义 \`k8s_cluster\`。`,
  },
  examples: [
    {
      name: 'one-worker',
      title: { en: 'One worker on v2.28.1', 'zh-CN': 'v2.28.1，单台工作节点' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'before-the-guard',
      title: { en: 'The same before v2.27', 'zh-CN': '同样的运行，早于 v2.27' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1,w2',
        kubespray: 'v2.25.1',
      },
      reports: false,
    },
    {
      name: 'no-limit',
      title: { en: 'Without a limit', 'zh-CN': '不带 limit' },
      request: { files, command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml', kubespray: 'v2.28.1' },
      reports: false,
    },
  ],
  *check(context) {
    const { command, release, prediction } = context;
    const { limit } = command;
    if (!limit || stopsBecause(context, 'guard').length === 0) return;
    const run = factsCommand(context, release) ?? `ansible-playbook ${release.factsPlaybook}`;
    const kind = /(?:^|[\s,:])@/.test(limit.text) ? 'limit-file' : 'excluded';
    const within = new Set(kind === 'limit-file' ? [] : prediction.evidence.limit?.hosts);
    const excluded = hostsIn(inventoryAtRunTime(context), 'k8s_cluster').filter((host) => !within.has(host));
    yield { at: limit.span, severity: severityOf(context), data: { kind, hosts: sampleOf(excluded), run } };
  },
});
