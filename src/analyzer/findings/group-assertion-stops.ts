import { defineFinding } from './define.ts';
import { exampleSampleCluster } from './example-cluster.ts';
import { firstMemberPlace } from './places.ts';
import { type StopData, severityOf, stopPlace, stopsBecause } from './run-stop.ts';
import { stopWords } from './stop-words.ts';

/** Which of Kubespray's own assertions does not hold. */
type Data = StopData & { readonly kind: 'empty-group' | 'no-etcd' | 'even-etcd' | 'address-space' };

const files = [
  {
    path: 'inventory.ini',
    text: exampleSampleCluster.replace('[etcd:children]\nkube_control_plane\n', '[etcd]\ncp1\ncp2\n'),
  },
];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml';

/** Kubespray's own assertions on groups and on the address space of nodes. */
export const groupAssertionStops = defineFinding<Data>({
  id: 'group-assertion-stops',
  severity: 'error',
  group: 'stops',
  order: 23,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [11286, 11506],
    pullRequests: [11577],
    commits: ['7580e59bb'],
    files: [
      'v2.26.1:roles/kubernetes/preinstall/tasks/0040-verify-settings.yml',
      'v2.31.0:roles/validate_inventory/tasks/main.yml',
    ],
  },
  related: ['k8s-cluster-group-missing', 'facts-cache-required'],
  text: {
    en: {
      title: '`Assertion failed`: Kubespray rejects the groups of the inventory',
      symptom:
        '`Assertion failed` in `Stop if kube_control_plane group is empty`, `Stop if even number of etcd hosts` or a task about address space.',
      affected:
        'Every release. Up to v2.26 groups with a dash in their names are completed inside the limit only, so that a limit can empty `kube_control_plane`. `ignore_assert_errors` switches the assertions off.',
      message: (data) => {
        switch (data.kind) {
          case 'empty-group':
            return `${stopWords.en.stops(data)} \`kube_control_plane\`, or \`kube_node\` up to v2.25.0, has no host in this run.`;
          case 'no-etcd':
            return `${stopWords.en.stops(data)} The group \`etcd\` has no host, and \`etcd_deployment_type\` is not \`kubeadm\`.`;
          case 'even-etcd':
            return `${stopWords.en.stops(data)} The number of etcd hosts is even, and Kubespray demands an odd one.`;
          case 'address-space':
            return `${stopWords.en.stops(data)} \`kube_pods_subnet\`, \`kube_network_node_prefix\` and \`kubelet_max_pods\` do not go together for this many nodes or pods.`;
        }
      },
      change: (data) => {
        switch (data.kind) {
          case 'empty-group':
            return 'Write the groups with underscores, `kube_control_plane` and `kube_node`, each with its hosts; a limit then no longer empties them.';
          case 'no-etcd':
            return 'Add `[etcd:children]` with `kube_control_plane` to the inventory.';
          case 'even-etcd':
            return 'Add or remove an etcd host, so that there are one, three or five.';
          case 'address-space':
            return 'On an existing cluster restore the values it was installed with; on a new one choose a larger `kube_pods_subnet`.';
        }
      },
    },
    'zh-CN': {
      title: '`Assertion failed` 报错：Kubespray 不接受主机清单里的组',
      symptom:
        '`Stop if kube_control_plane group is empty`、`Stop if even number of etcd hosts` 或关于地址空间的任务报 `Assertion failed`。',
      affected:
        '所有版本。v2.26 及更早版本只在 limit 之内补全名称带短横线的组，因此 limit 可能让 `kube_control_plane` 变空。`ignore_assert_errors` 可以关闭这些断言。',
      message: (data) => {
        switch (data.kind) {
          case 'empty-group':
            return `${stopWords['zh-CN'].stops(data)}本次运行中，\`kube_control_plane\`（v2.25.0 及更早版本还有 \`kube_node\`）没有主机。`;
          case 'no-etcd':
            return `${stopWords['zh-CN'].stops(data)}\`etcd\` 组没有主机，而 \`etcd_deployment_type\` 不是 \`kubeadm\`。`;
          case 'even-etcd':
            return `${stopWords['zh-CN'].stops(data)}etcd 主机的数量是偶数，而 Kubespray 要求奇数。`;
          case 'address-space':
            return `${stopWords['zh-CN'].stops(data)}对于这么多节点或 Pod，\`kube_pods_subnet\`、\`kube_network_node_prefix\` 和 \`kubelet_max_pods\` 互不匹配。`;
        }
      },
      change: (data) => {
        switch (data.kind) {
          case 'empty-group':
            return '用下划线书写组名 `kube_control_plane` 和 `kube_node`，并各自写入主机；limit 就不会再让它们变空。';
          case 'no-etcd':
            return '在主机清单中添加 `[etcd:children]`，包含 `kube_control_plane`。';
          case 'even-etcd':
            return '增加或移除一台 etcd 主机，使总数为一、三或五。';
          case 'address-space':
            return '已有集群请恢复安装时的取值；新集群请选用更大的 `kube_pods_subnet`。';
        }
      },
    },
  },
  messages: [
    {
      id: 'groups-get-item',
      printed: '"assertion": "groups.get( item )", "changed": false, "evaluated_to": false',
      parts: ['groups.get( item )'],
      issues: [11286, 11506],
    },
  ],
  examples: [
    {
      name: 'even-etcd',
      title: { en: 'Two etcd hosts', 'zh-CN': '两台 etcd 主机' },
      request: { files, command, kubespray: 'v2.31.0', facts: 'cached' },
      reports: true,
    },
    {
      name: 'odd-etcd',
      title: { en: 'Three etcd hosts', 'zh-CN': '三台 etcd 主机' },
      request: {
        files: [{ path: 'inventory.ini', text: exampleSampleCluster }],
        command,
        kubespray: 'v2.31.0',
        facts: 'cached',
      },
      reports: false,
    },
  ],
  *check(context) {
    const task = stopsBecause(context, 'assertion')[0]?.stop.task ?? '';
    const kind = kindOf(task);
    const etcd = kind === 'even-etcd' ? firstMemberPlace(context.inventory, 'etcd') : undefined;
    for (const { data } of stopPlace(context, 'assertion', []))
      yield { ...(etcd && { at: etcd }), severity: severityOf(context), data: { ...data, kind } };
  },
});

function kindOf(task: string): Data['kind'] {
  if (/even number/.test(task)) return 'even-etcd';
  if (/etcd group is empty/.test(task)) return 'no-etcd';
  return /group is empty/.test(task) ? 'empty-group' : 'address-space';
}
