import { taskNames } from '../kubespray/multus-role.ts';
import type { Span } from '../span.ts';
import { defineFinding, type FindingContext } from './define.ts';
import { exampleCluster } from './example-cluster.ts';
import { type HostSample, hostNames, sampleOf } from './host-sample.ts';
import { extraVariablePlace } from './places.ts';

type Data = {
  /** Hosts of the list that have no value. */
  readonly missing: HostSample;
  readonly host: string;
  readonly play: string;
  readonly batch: number;
  readonly batchSize: number;
  readonly playSize: number;
  /** The play is cut into batches by `serial`. */
  readonly serial: boolean;
  readonly limited: boolean;
  /** What Ansible prints. */
  readonly message: string;
};

const files = [{ path: 'inventory.ini', text: exampleCluster }];

/** V1 to V3: the loop asks hosts for a variable that only hosts of this very run have registered. */
export const lookupReachesExcludedHosts = defineFinding<Data>({
  id: 'lookup-reaches-excluded-hosts',
  severity: 'error',
  group: 'stops',
  order: 1,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [11431, 9703, 10305],
    pullRequests: [10934, 10974, 11393, 10347, 11434],
    commits: ['d919c58e2', '1968db9a5', '538a1f279'],
    files: [
      'v2.25.1:roles/kubernetes-apps/network_plugin/multus/tasks/main.yml',
      'ansible v2.16.8:lib/ansible/executor/task_executor.py',
    ],
  },
  related: ['multus-off-still-evaluated', 'lookup-dotted-key', 'facts-cache-required'],
  text: {
    en: {
      title: "`has no attribute 'multus_manifest_2'`: Multus asks hosts outside `--limit`",
      symptom:
        "`Error in jmespath.search in json_query filter plugin:\\n'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'`. On ansible-core 2.14 and older: `Failed to template loop_control.label: 'None' has no attribute 'item'`, or `The 'skipped' test expects a dictionary`.",
      affected:
        'v2.21.0 to v2.25.1, when one batch is the whole limited play and `k8s_cluster` has other hosts. On v2.24 and v2.25 it makes no difference whether Multus is on or off.',
      message: ({ missing, host, batchSize, playSize }) =>
        `\`${host}\` evaluates \`${taskNames.start}\` and reads \`multus_manifest_2\` from every host of \`k8s_cluster\`, but ${hostNames(missing, 'en')} did not run the role in this process. ${batchSize === 1 ? 'The batch has 1 host' : `The batch has ${batchSize} hosts`}, as many as the play (${playSize}), so the role mistakes it for the whole cluster.`,
      change: ({ playSize, serial, limited }) => {
        const others =
          'set `multus_manifest_2: {results: []}` in `group_vars/k8s_cluster/multus.yml`, or add `--skip-tags multus`';
        if (!limited && (!serial || playSize === 1)) return `${capital(others)}. v2.27.1 fixes it for good.`;
        if (!serial) return `Run without \`--limit\`, or ${others}. v2.27.1 fixes it for good.`;
        const batches =
          playSize > 1 ? 'Take a smaller `serial`, such as `-e serial=1`' : 'Put at least two hosts into the limit';
        return `${batches}, so that a batch is smaller than the play; or ${others}. v2.27.1 fixes it for good.`;
      },
    },
    'zh-CN': {
      title: "`has no attribute 'multus_manifest_2'` 报错：Multus 读取了 `--limit` 之外的主机",
      symptom:
        "`Error in jmespath.search in json_query filter plugin:\\n'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'`。ansible-core 2.14 及更早版本上是：`Failed to template loop_control.label: 'None' has no attribute 'item'`，或 `The 'skipped' test expects a dictionary`。",
      affected:
        'v2.21.0 到 v2.25.1：某个批次就是 `--limit` 之后的整个 play，而 `k8s_cluster` 里还有别的主机。在 v2.24 和 v2.25 上，Multus 是否启用都一样。',
      message: ({ missing, host, batchSize, playSize }) =>
        `\`${host}\` 求值 \`${taskNames.start}\` 时，要从 \`k8s_cluster\` 的每台主机取 \`multus_manifest_2\`，但 ${hostNames(missing, 'zh-CN')}没有在本次进程中执行该角色。批次有 ${batchSize} 台主机，与 play 的主机数（${playSize}）相同，角色便把它当成整个集群。`,
      change: ({ playSize, serial, limited }) => {
        const others =
          '在 `group_vars/k8s_cluster/multus.yml` 中预设 `multus_manifest_2: {results: []}`，或加上 `--skip-tags multus`';
        if (!limited && (!serial || playSize === 1)) return `${others}。v2.27.1 已彻底修复。`;
        if (!serial) return `去掉 \`--limit\` 运行，或${others}。v2.27.1 已彻底修复。`;
        const batches = playSize > 1 ? '把 `serial` 调小，例如 `-e serial=1`' : '让 `--limit` 至少包含两台主机';
        return `${batches}，使批次小于 play；或${others}。v2.27.1 已彻底修复。`;
      },
    },
  },
  messages: [
    {
      id: 'json-query',
      printed:
        "Error in jmespath.search in json_query filter plugin: 'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'",
      parts: ["HostVarsVars object' has no attribute 'multus_manifest_2'"],
      without: ['multus_manifest_2.results'],
      issues: [11431, 10934, 10974, 11393],
      section: { en: 'json_query-no-attribute-multus_manifest_2', 'zh-CN': 'json_query没有属性-multus_manifest_2' },
    },
    {
      id: 'no-attribute-of-type',
      printed: "object of type 'HostVarsVars' has no attribute 'multus_manifest_2'",
      parts: ["object of type 'HostVarsVars' has no attribute 'multus_manifest_2'"],
      without: ['multus_manifest_2.results'],
      issues: [11431, 10831],
      section: {
        en: 'object-of-type-hostvarsvars-has-no-attribute-multus_manifest_2',
        'zh-CN': 'object-of-type-hostvarsvars-has-no-attribute-multus_manifest_2',
      },
    },
    {
      id: 'loop-label',
      printed: "Failed to template loop_control.label: 'None' has no attribute 'item'",
      parts: ["'None' has no attribute 'item'"],
      issues: [9703, 10305],
      section: { en: 'failed-to-template-loop_controllabel', 'zh-CN': 'failed-to-template-loop_controllabel' },
    },
    {
      id: 'manifest-name',
      printed: 'multus_manifest_2',
      parts: ['multus_manifest_2'],
      without: ["HostVarsVars object' has no attribute", "of type 'HostVarsVars'", 'multus_manifest_2.results'],
      issues: [11431],
    },
    {
      id: 'loop-label-alone',
      printed: 'Failed to template loop_control.label',
      parts: ['Failed to template loop_control.label'],
      without: ["has no attribute 'item'"],
      issues: [9703],
    },
    {
      id: 'skipped-test',
      printed:
        "The conditional check 'not item is skipped' failed. The error was: The 'skipped' test expects a dictionary",
      parts: ["'skipped' test expects a dictionary"],
      issues: [11431],
      section: { en: 'the-skipped-test-expects-a-dictionary', 'zh-CN': 'the-skipped-test-expects-a-dictionary' },
    },
  ],
  reply: {
    en: `This is the lookup of Kubespray's Multus role, not your nodes. With all limited hosts in one batch, the role mistakes that batch for the whole cluster and asks hosts outside the run for \`multus_manifest_2\`, which only hosts of this run have. It happens with Multus off as well, except on v2.22.2 and v2.23.

Add \`--skip-tags multus\` (for workers alone nothing is missed), or put one more host into \`--limit\`. Upgrading the control plane first or running facts.yml does not change it. Fixed in v2.27.0; take v2.27.1, with cached facts for a limited run.`,
    'zh-CN': `这是 Kubespray 的 Multus 角色在查找变量时出的问题，不是节点的问题。limit 里的主机全在一个批次时，角色把它当成整个集群，于是去读取未参与本次运行的主机的 \`multus_manifest_2\`，而这个变量只存在于参与本次运行的主机上。关闭 Multus 也会遇到，v2.22.2 和 v2.23 除外。

加上 \`--skip-tags multus\`（只升级工作节点时不会错过什么），或者往 \`--limit\` 里多加一台主机。先升级控制平面、先运行 facts.yml 都没有用。v2.27.0 已修复；请用 v2.27.1，带 limit 时要先缓存事实。`,
  },
  examples: [
    {
      name: 'one-worker',
      title: { en: 'One worker of three', 'zh-CN': '三台工作节点中的一台' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1',
        kubespray: 'v2.25.1',
      },
      reports: true,
    },
    {
      name: 'one-batch',
      title: { en: 'Two workers in one batch', 'zh-CN': '两台工作节点同一批次' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1,w2 -e serial=100%',
        kubespray: 'v2.25.1',
      },
      reports: true,
    },
    {
      name: 'two-workers',
      title: { en: 'Two workers, one after the other', 'zh-CN': '两台工作节点逐台升级' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1,w2',
        kubespray: 'v2.25.1',
      },
      reports: false,
    },
    {
      name: 'fixed-release',
      title: { en: 'The same limit on v2.27.1', 'zh-CN': '同样的 limit，v2.27.1' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1',
        kubespray: 'v2.27.1',
      },
      reports: false,
    },
  ],
  *check(context) {
    const { failure, evidence } = context.prediction;
    if (failure?.task !== taskNames.start) return;
    const play = evidence.plays.findLast(({ batches }) => batches.some(({ failed }) => failed));
    const lookup = play?.batches.at(-1)?.lookup;
    if (!play || !lookup?.query || lookup.groupMissing || lookup.brokeAt === undefined) return;
    const missing = lookup.hosts.filter(({ source }) => source === undefined).map(({ host }) => host);
    const serial = play.serial !== undefined;
    const limited = context.command.limit !== undefined;
    const at = placeOfCause(context, missing, serial && lookup.playSize > 1);
    const { host, batch, message } = failure;
    const { batchSize, playSize } = lookup;
    const data = {
      missing: sampleOf(missing),
      host,
      play: play.name,
      batch,
      batchSize,
      playSize,
      serial,
      limited,
      message,
    };
    yield at ? { at, data } : { data };
  },
});

/** The words that make one batch of a part of the cluster: `serial`, the limit, or else a host that no group of the play holds. */
function placeOfCause(
  { command, inventory }: FindingContext,
  missing: readonly string[],
  severalHosts: boolean,
): Span | undefined {
  const serial = severalHosts ? extraVariablePlace(command, 'serial') : undefined;
  return serial ?? command.limit?.span ?? inventory.hosts.get(missing[0] ?? '')?.span;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
