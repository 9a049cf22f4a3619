import { engines, taskNames, variants } from '../kubespray/multus-role.ts';
import { arrivalOf } from '../kubespray/releases.ts';
import { clusterHosts } from '../simulate/predict.ts';
import { hostVariable } from '../simulate/process.ts';
import { ifKnown } from '../simulate/unknowable.ts';
import { processAtRunTime } from './at-run-time.ts';
import { defineFinding, type FindingContext, type Severity } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = {
  readonly engine: string;
  /** The only host that could render the DaemonSet of this engine. */
  readonly representative: string;
  /** What leaves it out: the limit, this playbook's choice of hosts, or that it is no host of the cluster. */
  readonly because: 'limit' | 'playbook' | 'outside-cluster';
};

/** The representative is searched in the play. */
const { firstIn, lastWithout } = arrivalOf(13309);

const withBastion = `bastion1 container_manager=containerd\n\n${exampleCluster}`;

/** V1 to V7: each DaemonSet is rendered by one host, searched over the whole inventory, which may lie outside the play. */
export const daemonsetNotRendered = defineFinding<Data>({
  id: 'daemonset-not-rendered',
  severity: 'warning',
  group: 'incomplete',
  order: 2,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [],
    pullRequests: [13309],
    commits: ['c263d746b'],
    files: ['v2.31.0:roles/network_plugin/multus/tasks/main.yml'],
  },
  related: ['cluster-objects-not-applied', 'engine-daemonsets-doubled', 'registered-value-masked'],
  text: {
    en: {
      title: 'No error, and the Multus DaemonSet is missing or old',
      symptom:
        'No error. `Multus | Copy manifest templates` is skipped on every host, and the DaemonSet is not created or not updated.',
      affected: `v2.21.0 to ${lastWithout} with Multus on: inventories in which an etcd-only host, a bastion or another cluster has \`container_manager\` and is mentioned first, and every limit that leaves that host out. Fixed in ${firstIn}.`,
      message: ({ engine, representative, because }) => {
        const only = `The DaemonSet of \`${engine}\` is rendered by \`${representative}\` alone, the first host of the inventory with that engine.`;
        if (because === 'limit') return `${only} The limit leaves it out, so this run does not update the DaemonSet.`;
        if (because === 'playbook')
          return `${only} This playbook does not take it, so this run does not update the DaemonSet.`;
        return `${only} It is not a host of the cluster, so no run ever creates or updates the DaemonSet.`;
      },
      change: ({ representative, because }) =>
        because === 'outside-cluster'
          ? `Remove \`container_manager\` from \`${representative}\`, or mention it after the cluster's hosts in the inventory.`
          : `Nothing is lost if another run includes \`${representative}\`. When Multus changes, run the upgrade once without a limit.`,
    },
    'zh-CN': {
      title: '没有报错，Multus 的 DaemonSet 却缺失或仍是旧版',
      symptom: '没有报错。`Multus | Copy manifest templates` 在所有主机上都被跳过，DaemonSet 没有创建，或没有更新。',
      affected: `v2.21.0 到 ${lastWithout}，启用 Multus：主机清单里有只跑 etcd 的主机、跳板机或另一个集群带有 \`container_manager\` 且写在前面；以及任何把该主机排除在外的 \`--limit\`。${firstIn} 已修复。`,
      message: ({ engine, representative, because }) => {
        const only = `\`${engine}\` 的 DaemonSet 只由 \`${representative}\` 渲染，它是主机清单中第一台使用该引擎的主机。`;
        if (because === 'limit') return `${only}\`--limit\` 把它排除在外，因此本次运行不会更新这个 DaemonSet。`;
        if (because === 'playbook') return `${only}这个 playbook 不涉及它，因此本次运行不会更新这个 DaemonSet。`;
        return `${only}它不是集群的主机，因此这个 DaemonSet 永远不会被创建或更新。`;
      },
      change: ({ representative, because }) =>
        because === 'outside-cluster'
          ? `去掉 \`${representative}\` 的 \`container_manager\`，或在主机清单中把它写到集群主机之后。`
          : `只要另有一次运行包含 \`${representative}\`，就没有损失。Multus 有变化时，不加 \`--limit\` 运行一次升级。`,
    },
  },
  examples: [
    {
      name: 'bastion-first',
      title: { en: 'A bastion with an engine, mentioned first', 'zh-CN': '带引擎变量的跳板机写在最前' },
      request: {
        files: [{ path: 'inventory.ini', text: withBastion }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'two-workers',
      title: { en: 'A limit that leaves the control plane out', 'zh-CN': 'limit 把控制平面排除在外' },
      request: {
        files: [{ path: 'inventory.ini', text: exampleCluster }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1,w2',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'full-upgrade',
      title: { en: 'Without a bastion, without a limit', 'zh-CN': '没有跳板机，也不带 limit' },
      request: {
        files: [{ path: 'inventory.ini', text: exampleCluster }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check(context) {
    const { prediction, release, command, inventory } = context;
    if (prediction.outcome !== 'passes' && prediction.outcome !== 'incomplete') return;
    if (
      variants[release.variant].representative !== 'inventory' ||
      command.extraVars.some(({ vars }) => vars.has('vars_from_node'))
    )
      return;
    const play = prediction.evidence.plays.find(
      ({ parts, batches }) => parts.includes('render') && batches.some(rendersTemplates),
    );
    if (!play || !prediction.evidence.multus?.on) return;
    const members = new Set(play.hosts);
    const cluster = new Set(clusterHosts(inventory, context));
    const within =
      prediction.evidence.limit && command.limit?.text ? new Set(prediction.evidence.limit.hosts) : undefined;
    for (const [engine, { representative, usedInPlay }] of enginesOf(context, members)) {
      if (!usedInPlay || members.has(representative)) continue;
      const excluded = within !== undefined && !within.has(representative);
      const because = !cluster.has(representative) ? 'outside-cluster' : excluded ? 'limit' : 'playbook';
      const at = because === 'limit' ? command.limit?.span : inventory.hosts.get(representative)?.span;
      const lost = prediction.notApplied?.includes(`daemonset/multus-daemonset-${engine}`) === true;
      const severity: Severity = lost ? 'error' : because === 'outside-cluster' ? 'warning' : 'info';
      yield { ...(at && { at }), data: { engine, representative, because }, severity };
    }
  },
});

function rendersTemplates({ tasks }: { readonly tasks: readonly { readonly task: string }[] }): boolean {
  return tasks.some(({ task }) => task === taskNames.templates);
}

/** Each engine that the role knows, with the first host of the inventory that `hostvars` shows it for, and whether the play uses it. */
function enginesOf(
  context: FindingContext,
  members: ReadonlySet<string>,
): ReadonlyMap<string, { representative: string; usedInPlay: boolean }> {
  const process = processAtRunTime(context);
  const found = new Map<string, { representative: string; usedInPlay: boolean }>();
  for (const host of context.inventory.hosts.keys()) {
    const engine = ifKnown(() => hostVariable(process, host, 'container_manager')?.value, undefined);
    if (!engines.some((known) => known === engine)) continue;
    const entry = found.get(String(engine)) ?? { representative: host, usedInPlay: false };
    entry.usedInPlay ||= members.has(host);
    found.set(String(engine), entry);
  }
  return found;
}
