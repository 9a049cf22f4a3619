import { hostsIn } from '../inventory/hosts-in.ts';
import { clusterParts } from '../kubespray/groups.ts';
import { firstControlPlaneCondition, variants } from '../kubespray/multus-role.ts';
import { languages } from '../language/languages.ts';
import { misspeltGroups } from '../simulate/misspelt-groups.ts';
import { inventoryAtRunTime } from './at-run-time.ts';
import { defineFinding, type FindingContext, type Found } from './define.ts';
import { exampleCluster } from './example-cluster.ts';
import { type HostSample, hostNames, sampleOf } from './host-sample.ts';
import { severityOf, stopsBecause } from './run-stop.ts';

type Data = {
  readonly group: string;
  /**
   * `stops`: the run stops on it. `no-hosts`: a play that targets it has no host. `whole-play`: it stops as soon as a batch is the whole
   * play. `elsewhere`: a task outside Multus asks for it. `multus-off`: it stops where Multus is on. `within-limit`: it is derived from the hosts inside the limit alone. `old-names`: it is not derived from groups with a dash.
   * `misspelt`: another group has a name near its own.
   */
  readonly kind:
    | 'stops'
    | 'elsewhere'
    | 'no-hosts'
    | 'whole-play'
    | 'multus-off'
    | 'within-limit'
    | 'old-names'
    | 'misspelt';
  /** The name near that of the group, and its hosts that plays on parts of the cluster leave out. */
  readonly name?: string;
  readonly leftOut?: HostSample;
  /** The hosts of the derived group. */
  readonly derived?: HostSample;
  /** The task outside Multus, and the nodes that the run leaves cordoned. */
  readonly task?: string;
  readonly left?: HostSample;
};

const withoutGroup = exampleCluster.slice(0, exampleCluster.indexOf('[k8s_cluster:children]')).trimEnd().concat('\n');
const PARTS = [...clusterParts, 'etcd'].map((group) => `\`${group}\``);
const OUTSIDE_MULTUS = [
  ['cluster-group', 'k8s_cluster'],
  ['control-plane-group', 'kube_control_plane'],
] as const;
const OLD_NAMES = ['k8s-cluster', 'kube-node', 'kube-master', 'calico-rr'];

/** The role and the plays need groups by name; from v2.27 `k8s_cluster` is derived, within the limit only. */
export const k8sClusterGroupMissing = defineFinding<Data>({
  id: 'k8s-cluster-group-missing',
  severity: 'warning',
  group: 'stops',
  order: 4,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [11682, 12625, 12418],
    pullRequests: [11577, 12492],
    commits: ['7580e59bb', '80b2765f2'],
    files: [
      'v2.25.1:roles/kubernetes-apps/network_plugin/multus/tasks/main.yml',
      'v2.27.0:playbooks/boilerplate.yml',
      'v2.29.0:roles/dynamic_groups/tasks/main.yml',
    ],
  },
  related: ['run-time-group-order', 'facts-guard-vacuous', 'facts-cache-required', 'container-manager-undefined'],
  text: {
    en: {
      title: "`'dict object' has no attribute 'k8s_cluster'`: the inventory lacks a group",
      symptom: "`'dict object' has no attribute 'k8s_cluster'`, or `skipping: no hosts matched`, or nothing at all.",
      affected:
        'Up to v2.26.1 the lookup stops on the missing group when a batch is the whole play. From v2.27.0 the group is derived while the playbook runs, from the hosts inside the limit only, and not from old names with a dash.',
      message: ({ group, kind, derived, task, left, name, leftOut }) => {
        switch (kind) {
          case 'misspelt':
            return leftOut
              ? `\`${name}\` is not a group that Kubespray knows; \`${group}\` may be meant. ${hostNames(leftOut, 'en')} ${leftOut.count === 1 ? 'is' : 'are'} in none of ${languages.en.list(PARTS)}, so the plays on these groups leave ${leftOut.count === 1 ? 'it' : 'them'} out without a word.`
              : `\`${name}\` is not a group that Kubespray knows; \`${group}\` may be meant, which has no host.`;
          case 'elsewhere':
            return `The inventory has no group \`${group}\` with the hosts that \`${task}\` asks for, so the run stops there${left ? ` and leaves ${hostNames(left, 'en')} cordoned` : ''}.`;
          case 'stops':
            return `The inventory has no group \`${group}\` with hosts, and the Multus role asks for it by name, so the run stops.`;
          case 'no-hosts':
            return `The inventory has no group \`${group}\`, so the play that targets it has no host and is skipped.`;
          case 'whole-play':
            return `The inventory has no group \`${group}\`. This run gets through because its batches are smaller than the play; a run whose batch is the whole play stops.`;
          case 'multus-off':
            return `The inventory has no group \`${group}\`. This run gets through because Multus is off: Ansible then never raises the error of the lookup. With Multus on the run stops.`;
          case 'within-limit':
            return `The inventory has no group \`${group}\`, so Kubespray derives it while it runs, from hosts inside the limit only: here ${derived ? hostNames(derived, 'en') : 'none'}. Variables in \`group_vars/k8s_cluster\` do not reach the hosts outside it.`;
          case 'old-names':
            return `The inventory has no group \`${group}\`, and from v2.27.0 it is not derived from groups with a dash in their names.`;
        }
      },
      change: ({ group, kind, name }) => {
        if (kind === 'misspelt')
          return `Rename \`${name}\` to \`${group}\`, or make it a child: list it in \`[${group}:children]\`.`;
        if (group === 'kube_control_plane') return 'Add a section `[kube_control_plane]` with the control-plane hosts.';
        const add = 'Add `[k8s_cluster:children]` with `kube_control_plane` first, then `kube_node`';
        return kind === 'old-names' ? `Rename the groups with underscores. ${add}.` : `${add}.`;
      },
    },
    'zh-CN': {
      title: "`'dict object' has no attribute 'k8s_cluster'` 报错：主机清单缺少一个组",
      symptom: "`'dict object' has no attribute 'k8s_cluster'`，或 `skipping: no hosts matched`，也可能毫无提示。",
      affected:
        'v2.26.1 及更早版本：批次就是整个 play 时，查找会因缺少该组而中断。从 v2.27.0 起，该组在运行时推导，只包含 `--limit` 之内的主机，并且不会从带短横线的旧组名推导。',
      message: ({ group, kind, derived, task, left, name, leftOut }) => {
        switch (kind) {
          case 'misspelt':
            return leftOut
              ? `Kubespray 不认识组 \`${name}\`，可能想写 \`${group}\`。${hostNames(leftOut, 'zh-CN')}不在 ${PARTS.join('、')} 中的任何一组里，以这些组为目标的 play 会遗漏${leftOut.count === 1 ? '它' : '它们'}，没有任何提示。`
              : `Kubespray 不认识组 \`${name}\`，可能想写 \`${group}\`，而后者没有主机。`;
          case 'elsewhere':
            return `主机清单里没有组 \`${group}\`，或其中缺少 \`${task}\` 所需的主机，运行会停在这里${left ? `，并让 ${hostNames(left, 'zh-CN')}停留在停止调度（cordon）的状态` : ''}。`;
          case 'stops':
            return `主机清单里没有含主机的组 \`${group}\`，而 Multus 角色按名称引用它，因此运行中断。`;
          case 'no-hosts':
            return `主机清单里没有组 \`${group}\`，以它为目标的 play 没有主机，被跳过。`;
          case 'whole-play':
            return `主机清单里没有组 \`${group}\`。本次能通过，只因批次小于 play；批次等于整个 play 时就会中断。`;
          case 'multus-off':
            return `主机清单里没有组 \`${group}\`。本次能通过，只因 Multus 是关闭的：此时 Ansible 不会抛出查找的错误。启用 Multus 就会中断。`;
          case 'within-limit':
            return `主机清单里没有组 \`${group}\`，Kubespray 会在运行时推导它，但只含 \`--limit\` 之内的主机：这里是 ${derived ? hostNames(derived, 'zh-CN').trimEnd() : '空'}。\`group_vars/k8s_cluster\` 里的变量不会作用到 \`--limit\` 之外的主机。`;
          case 'old-names':
            return `主机清单里没有组 \`${group}\`，而从 v2.27.0 起，不再从名称带短横线的组推导它。`;
        }
      },
      change: ({ group, kind, name }) => {
        if (kind === 'misspelt') return `把 \`${name}\` 改名为 \`${group}\`，或把它写进 \`[${group}:children]\`。`;
        if (group === 'kube_control_plane') return '添加 `[kube_control_plane]`，写入控制平面主机。';
        const add = '添加 `[k8s_cluster:children]`，先写 `kube_control_plane`，再写 `kube_node`';
        return kind === 'old-names' ? `把组名改为下划线形式。${add}。` : `${add}。`;
      },
    },
  },
  messages: [
    {
      id: 'no-cluster-group',
      printed: "'dict object' has no attribute 'k8s_cluster'",
      parts: ["has no attribute 'k8s_cluster'"],
      task: 'Multus',
      issues: [11682],
      section: { en: 'no-attribute-k8s_cluster', 'zh-CN': '没有属性-k8s_cluster' },
    },
    {
      id: 'no-cluster-group-elsewhere',
      printed: "'dict object' has no attribute 'k8s_cluster'",
      parts: ["has no attribute 'k8s_cluster'"],
      issues: [11682],
    },
  ],
  alsoCauses: ['skipped-test'],
  examples: [
    {
      name: 'stops',
      title: { en: 'One host on v2.25.1', 'zh-CN': 'v2.25.1，单台主机' },
      request: {
        files: [{ path: 'inventory.ini', text: withoutGroup }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1',
        kubespray: 'v2.25.1',
      },
      reports: true,
    },
    {
      name: 'derived',
      title: { en: 'A limit on v2.28.1', 'zh-CN': 'v2.28.1，带 limit' },
      request: {
        files: [{ path: 'inventory.ini', text: withoutGroup }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1,w2',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'declared',
      title: { en: 'The group declared', 'zh-CN': '已声明该组' },
      request: {
        files: [{ path: 'inventory.ini', text: exampleCluster }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1,w2',
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check(context) {
    const { failure, evidence } = context.prediction;
    if (failure?.message.includes(firstControlPlaneCondition))
      yield { severity: 'error', data: { group: 'kube_control_plane', kind: 'stops' } };
    const lookup = failure
      ? evidence.plays.findLast(({ batches }) => batches.length > 0)?.batches.at(-1)?.lookup
      : undefined;
    const elsewhere = [...stopsOutside(context)];
    yield* elsewhere;
    yield* misspelt(context);
    if (lookup?.groupMissing) yield { severity: 'error', data: { group: 'k8s_cluster', kind: 'stops' } };
    else if (elsewhere.length === 0) yield* traps(context);
  },
});

function* misspelt({ inventory, release, prediction: { headline } }: FindingContext): Iterable<Found<Data>> {
  for (const { name, group, leftOut } of misspeltGroups(inventory, release.groupSetup)) {
    if (leftOut.length === 0 && headline === 'completes') continue;
    const at = inventory.groups.get(name)?.span;
    const hosts = leftOut.length > 0 ? { leftOut: sampleOf(leftOut) } : {};
    yield { ...(at && { at }), data: { group, kind: 'misspelt', name, ...hosts } };
  }
}

function* stopsOutside(context: FindingContext): Iterable<Found<Data>> {
  const isMissing = !inventoryAtRunTime(context).groups.has('k8s_cluster');
  for (const [cause, group] of OUTSIDE_MULTUS) {
    const stops = stopsBecause(context, cause);
    // The play that gathers facts plays on the group, so that without it nobody's are there.
    const ends =
      stops.length > 0 || group !== 'k8s_cluster' || !isMissing ? stops : stopsBecause(context, 'facts-left-out');
    const end = ends.find(({ leftCordoned }) => leftCordoned.length > 0) ?? ends[0];
    if (!end) continue;
    const left = end.leftCordoned.length > 0 ? { left: sampleOf(end.leftCordoned) } : {};
    yield { severity: severityOf(context), data: { group, kind: 'elsewhere', task: end.stop.task, ...left } };
  }
}

function* traps(context: FindingContext): Iterable<Found<Data>> {
  const { inventory, command, release, prediction } = context;
  const { plays } = prediction.evidence;
  if (inventory.hosts.size === 0 || plays.length === 0 || inventory.groups.has('k8s_cluster')) return;
  const group = 'k8s_cluster';
  const atRunTime = inventoryAtRunTime(context);
  const exists = atRunTime.groups.has(group);
  if (release.groupSetup === 'group-mapping') {
    const oldName = OLD_NAMES.map((name) => inventory.groups.get(name)).find((found) => found !== undefined);
    if (!exists && oldName) yield { ...(oldName.span && { at: oldName.span }), data: { group, kind: 'old-names' } };
    if (!exists || !command.limit || command.limit.text === '') return;
    yield {
      at: command.limit.span,
      data: { group, kind: 'within-limit', derived: sampleOf(hostsIn(atRunTime, group)) },
    };
    return;
  }
  if (exists) return;
  if (plays.some(({ pattern, hosts }) => pattern === group && hosts.length === 0))
    yield { data: { group, kind: 'no-hosts' } };
  else if (variants[release.variant].lookup === 'across-hosts' && prediction.outcome === 'passes') {
    // An undefined loop is an error only where the conditions are true.
    const looked = plays.some(({ batches }) => batches.some(({ lookup }) => lookup?.groupMissing));
    yield { data: { group, kind: looked ? 'multus-off' : 'whole-play' } };
  }
}
