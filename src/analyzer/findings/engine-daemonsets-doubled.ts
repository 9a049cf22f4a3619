import { arrivalOf } from '../kubespray/releases.ts';
import { defineFinding } from './define.ts';
import { type DoubledEngines, doubledEngines } from './doubled-engines.ts';
import { exampleCluster } from './example-cluster.ts';

/** The representative is searched in the play. */
const { firstIn } = arrivalOf(13309);

const mixed = exampleCluster.replace('w3\n', 'w3 container_manager=crio\n');

/** The DaemonSet's name and node selector depend on how many engines the limited play sees, not on how many the cluster has. */
export const engineDaemonsetsDoubled = defineFinding<DoubledEngines>({
  id: 'engine-daemonsets-doubled',
  severity: 'warning',
  group: 'incomplete',
  order: 5,
  about: 'release',
  known: 'read',
  upstream: {
    issues: [],
    pullRequests: [13309],
    commits: ['d919c58e2', 'c263d746b'],
    files: ['v2.25.1:roles/network_plugin/multus/tasks/main.yml'],
  },
  related: ['daemonset-not-rendered', 'container-manager-undefined'],
  text: {
    en: {
      title: 'Two Multus pods on one node after a limited run',
      symptom: 'Two Multus pods on a node: one of `kube-multus-ds-ARCH`, one of `kube-multus-ENGINE-ARCH`.',
      affected: `v2.21.0 and newer, clusters with several container engines, a limit whose hosts all have one of them and that renders its DaemonSet. From ${firstIn} on every such limit does.`,
      message: ({ engine, engines: all }) =>
        `The cluster uses ${all.map((name) => `\`${name}\``).join(', ')}, but every host within the limit uses \`${engine}\`. The role then renders the DaemonSet without an engine selector, under another name, beside those that exist.`,
      change: () => 'Put hosts of each engine into the limit, or add `--skip-tags multus` to this run.',
    },
    'zh-CN': {
      title: '带 limit 运行之后，一个节点上有两个 Multus Pod',
      symptom: '一个节点上有两个 Multus Pod：一个属于 `kube-multus-ds-ARCH`，一个属于 `kube-multus-ENGINE-ARCH`。',
      affected: `v2.21.0 及更新版本；集群使用多种容器引擎，而 \`--limit\` 之内的主机都用同一种，并且会渲染它的 DaemonSet。从 ${firstIn} 起，凡是这样的 limit 都会渲染。`,
      message: ({ engine, engines: all }) =>
        `集群使用 ${all.map((name) => `\`${name}\``).join('、')}，而 \`--limit\` 之内的主机都用 \`${engine}\`。角色因此渲染出不带引擎选择器、名称也不同的 DaemonSet，与已有的并存。`,
      change: () => '让 `--limit` 包含每种引擎的主机，或本次运行加上 `--skip-tags multus`。',
    },
  },
  examples: [
    {
      name: 'one-engine',
      title: {
        en: 'Only hosts with containerd, the representative among them',
        'zh-CN': '只含 containerd 主机，其中包括代表主机',
      },
      request: {
        files: [{ path: 'inventory.ini', text: mixed }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit cp1,w1',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'whole-cluster',
      title: { en: 'The whole cluster', 'zh-CN': '整个集群' },
      request: {
        files: [{ path: 'inventory.ini', text: mixed }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check(context) {
    const { limit } = context.command;
    const doubled = doubledEngines(context);
    if (doubled && limit) yield { at: limit.span, data: doubled };
  },
});
