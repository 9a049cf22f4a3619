import type { Outcome } from '../prediction.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = {
  readonly groups: readonly string[];
  /** Outcomes that were found, the worst first. */
  readonly outcomes: readonly Outcome[];
};

const withoutGroup = exampleCluster.slice(0, exampleCluster.indexOf('[k8s_cluster:children]'));
const command = 'ansible-playbook -i inventory.ini -b cluster.yml';
const names = {
  en: {
    fails: 'stops',
    incomplete: 'stays incomplete',
    passes: 'passes',
    'not-reached': 'does not reach Multus',
    rejected: 'is refused',
    undetermined: 'is not known',
  },
  'zh-CN': {
    fails: '中断',
    incomplete: '不完整',
    passes: '通过',
    'not-reached': '走不到 Multus',
    rejected: '被拒绝',
    undetermined: '无法得知',
  },
} as const satisfies Record<string, Record<Outcome, string>>;

/** A group that `group_by` fills lists its hosts in the order in which forked workers answered, which varies from run to run. */
export const runTimeGroupOrder = defineFinding<Data>({
  id: 'run-time-group-order',
  severity: 'warning',
  group: 'incomplete',
  order: 3,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [12755],
    pullRequests: [12506, 13053],
    commits: ['80b2765f2', '84504d156'],
    files: ['v2.29.0:roles/dynamic_groups/tasks/main.yml'],
  },
  related: ['cluster-objects-not-applied', 'k8s-cluster-group-missing'],
  text: {
    en: {
      title: 'The same command installs Multus one time and not the next: a race decides',
      symptom: 'The same command on the same inventory sometimes installs Multus completely and sometimes does not.',
      affected:
        'Groups that Kubespray completes while it runs: `k8s_cluster` from v2.27.0 where the inventory does not declare it, and groups with old names.',
      message: ({ groups, outcomes }) =>
        `${groups.map((name) => `\`${name}\``).join(', ')} is filled at run time, in the order in which hosts happen to answer. Depending on it, this run ${outcomes.map((outcome) => names.en[outcome]).join(' or ')}${outcomes.length === 1 ? ' in different ways' : ''}.`,
      change: () =>
        'Add `[k8s_cluster:children]` with `kube_control_plane` first: a group of the inventory has a fixed order.',
    },
    'zh-CN': {
      title: '同一条命令时而装全 Multus，时而装不全：结果取决于竞态',
      symptom: '同一条命令、同一份主机清单，有时完整安装 Multus，有时不完整。',
      affected: 'Kubespray 在运行时补全的组：主机清单没有声明时的 `k8s_cluster`（v2.27.0 起），以及使用旧名称的组。',
      message: ({ groups, outcomes }) =>
        `${groups.map((name) => `\`${name}\``).join('、')} 在运行时按主机应答的先后填充。本次运行因此可能${outcomes.map((outcome) => names['zh-CN'][outcome]).join('，也可能')}${outcomes.length === 1 ? '，具体情形不一' : ''}。`,
      change: () => '添加 `[k8s_cluster:children]`，先写 `kube_control_plane`：主机清单里的组顺序固定。',
    },
  },
  examples: [
    {
      name: 'derived-group',
      title: { en: 'k8s_cluster not declared', 'zh-CN': '没有声明 k8s_cluster' },
      request: { files: [{ path: 'inventory.ini', text: withoutGroup }], command, kubespray: 'v2.29.1' },
      reports: true,
    },
    {
      name: 'declared-group',
      title: { en: 'k8s_cluster declared', 'zh-CN': '已声明 k8s_cluster' },
      request: { files: [{ path: 'inventory.ini', text: exampleCluster }], command, kubespray: 'v2.29.1' },
      reports: false,
    },
  ],
  *check({ prediction }) {
    if (!prediction.assumptions.includes('run-time-group-order')) return;
    const outcomes = [...new Set([prediction, ...prediction.alternatives].map(({ outcome }) => outcome))];
    yield { data: { groups: prediction.evidence.runTimeGroups, outcomes } };
  },
});
