import { hostsIn } from '../inventory/hosts-in.ts';
import { clusterManifests, nameInCluster, objectName } from '../kubespray/multus-role.ts';
import { languages } from '../language/languages.ts';
import { isMultusOn } from '../simulate/multus-tasks.ts';
import { asSet } from '../simulate/process.ts';
import { ifKnown } from '../simulate/unknowable.ts';
import { processAtRunTime } from './at-run-time.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';
import { firstMemberPlace } from './places.ts';

type Data = {
  /** Objects that the run leaves out. */
  readonly missing: readonly string[];
  /** The host that decides what is applied; `undefined`: it differs from run to run. */
  readonly firstHost?: string;
  /** The first control-plane host, which alone holds the manifests of these objects. */
  readonly controlPlane: string;
  /** Multus is off on that host, so nobody holds them. */
  readonly isOffThere?: true;
};

const workersFirst = exampleCluster.replace('kube_control_plane\nkube_node\n', 'kube_node\nkube_control_plane\n');
const objects = clusterManifests.map(objectName);

/** V6 to V8: the run-once task applies what the first host of the play registered, and only one host registers these. */
export const clusterObjectsNotApplied = defineFinding<Data>({
  id: 'cluster-objects-not-applied',
  severity: 'error',
  group: 'incomplete',
  order: 1,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [12755],
    pullRequests: [12506, 13053],
    commits: ['84504d156'],
    files: ['v2.29.0:roles/network_plugin/multus/tasks/main.yml'],
  },
  related: ['run-time-group-order', 'daemonset-not-rendered', 'k8s-cluster-group-missing'],
  text: {
    en: {
      title: '`serviceaccount "multus" not found`: the run exits 0, and half of Multus is missing',
      symptom:
        'No error and exit status 0. The DaemonSet exists, but its pods do not start: the service account `multus`, its cluster role and binding and the CRD are missing.',
      affected:
        'v2.29.0 and newer with Multus on, in `cluster.yml`, when the first host of `k8s_cluster` is not the first control-plane host.',
      message: ({ missing, firstHost, controlPlane, isOffThere }) => {
        const objects = languages.en.list(missing.map((name) => `\`${nameInCluster(name, missing)}\``));
        if (isOffThere)
          return `The run exits 0 without applying ${objects}. Only the first control-plane host, \`${controlPlane}\`, holds these, and Multus is off there.`;
        const whose =
          firstHost === undefined
            ? 'whichever host comes first in the derived group `k8s_cluster`'
            : `\`${firstHost}\`, the first of \`k8s_cluster\``;
        return `The run exits 0 without applying ${objects}. The task applies what one host holds: ${whose}. Only \`${controlPlane}\` holds these.`;
      },
      change: ({ firstHost, isOffThere }) =>
        isOffThere
          ? 'Set `kube_network_plugin_multus` for every host of the cluster alike, in `group_vars/k8s_cluster`.'
          : firstHost === undefined
            ? 'Add `[k8s_cluster:children]` with `kube_control_plane` first, then run again.'
            : 'Name `kube_control_plane` first under `[k8s_cluster:children]`, then run again.',
    },
    'zh-CN': {
      title: '`serviceaccount "multus" not found` 报错：运行以 0 退出，Multus 却只装了一半',
      symptom:
        '没有报错，退出码为 0。DaemonSet 存在，但 Pod 起不来：缺少 ServiceAccount `multus`、ClusterRole 及其绑定，以及 CRD。',
      affected:
        'v2.29.0 及更新版本，启用 Multus，运行 `cluster.yml`，且 `k8s_cluster` 的第一台主机不是第一台控制平面主机。',
      message: ({ missing, firstHost, controlPlane, isOffThere }) => {
        const objects = missing.map((name) => `\`${nameInCluster(name, missing)}\``).join('、');
        if (isOffThere)
          return `运行以 0 退出，却没有应用 ${objects}。持有这些对象的只有第一台控制平面主机 \`${controlPlane}\`，而它的 Multus 是关闭的。`;
        const whose =
          firstHost === undefined
            ? '推导出的组 `k8s_cluster` 中排在最前的那台'
            : ` \`k8s_cluster\` 的第一台 \`${firstHost}\``;
        return `运行以 0 退出，却没有应用 ${objects}。该任务只应用一台主机所持有的对象，即${whose}；而持有这些对象的只有 \`${controlPlane}\`。`;
      },
      change: ({ firstHost, isOffThere }) =>
        isOffThere
          ? '在 `group_vars/k8s_cluster` 中为集群的所有主机统一设置 `kube_network_plugin_multus`。'
          : firstHost === undefined
            ? '添加 `[k8s_cluster:children]`，先写 `kube_control_plane`，然后重新运行。'
            : '在 `[k8s_cluster:children]` 中把 `kube_control_plane` 写在最前，然后重新运行。',
    },
  },
  messages: [
    {
      id: 'service-account-missing',
      printed: 'error looking up service account kube-system/multus: serviceaccount "multus" not found',
      parts: ['serviceaccount', '"multus" not found'],
      issues: [12755],
    },
    {
      id: 'attachment-kind-missing',
      printed: 'no matches for kind "NetworkAttachmentDefinition" in version "k8s.cni.cncf.io/v1"',
      parts: ['no matches for kind "NetworkAttachmentDefinition"'],
      issues: [12755],
    },
    {
      id: 'attachment-definition-missing',
      printed:
        'customresourcedefinitions.apiextensions.k8s.io "network-attachment-definitions.k8s.cni.cncf.io" not found',
      parts: ['network-attachment-definitions.k8s.cni.cncf.io', 'not found'],
      issues: [12755],
    },
    {
      id: 'attachment-resource-missing',
      printed: 'error: the server doesn\'t have a resource type "network-attachment-definitions"',
      parts: ['have a resource type "net', 'attach'],
      issues: [12755],
    },
  ],
  reply: {
    en: `From v2.29.0 the first host of the play decides what is applied. If that is not the first control-plane host, CRD, service account, cluster role and binding are left out, without an error. Define \`[k8s_cluster:children]\` with \`kube_control_plane\` first, and run the playbook again.`,
    'zh-CN': `从 v2.29.0 起，应用哪些对象由 play 的第一台主机决定。如果它不是第一台控制平面主机，CRD、ServiceAccount、ClusterRole 和 ClusterRoleBinding 就会被漏掉，而且不报错。请定义 \`[k8s_cluster:children]\`，把 \`kube_control_plane\` 放在最前，然后重新运行。`,
  },
  examples: [
    {
      name: 'workers-first',
      title: { en: 'Workers before the control plane', 'zh-CN': '工作节点写在控制平面之前' },
      request: {
        files: [{ path: 'inventory.ini', text: workersFirst }],
        command: 'ansible-playbook -i inventory.ini -b cluster.yml',
        kubespray: 'v2.29.1',
      },
      reports: true,
    },
    {
      name: 'control-plane-first',
      title: { en: 'The control plane first', 'zh-CN': '控制平面写在最前' },
      request: {
        files: [{ path: 'inventory.ini', text: exampleCluster }],
        command: 'ansible-playbook -i inventory.ini -b cluster.yml',
        kubespray: 'v2.29.1',
      },
      reports: false,
    },
  ],
  *check(context) {
    const { prediction, command, inventory } = context;
    const incomplete = [prediction, ...prediction.alternatives].find(({ outcome }) => outcome === 'incomplete');
    if (!incomplete || command.extraVars.some(({ vars }) => vars.has('multus_manifest_1'))) return;
    const notApplied = new Set(incomplete.notApplied);
    const missing = objects.filter((object) => notApplied.has(object));
    const process = processAtRunTime(context);
    const [controlPlane] = hostsIn(process.inventory, 'kube_control_plane');
    if (missing.length === 0 || controlPlane === undefined) return;
    if (!ifKnown(() => isMultusOn(process, controlPlane), true)) {
      const span = asSet(process, 'kube_network_plugin_multus')(controlPlane)?.span;
      yield { ...(span && { at: span }), data: { missing, controlPlane, isOffThere: true } };
      return;
    }
    const derived = !inventory.groups.has('k8s_cluster');
    const firstHost = prediction.evidence.plays.findLast(({ parts }) => parts.includes('apply'))?.hosts[0];
    const at = derived ? undefined : firstMemberPlace(inventory, 'k8s_cluster');
    const data = { missing, ...(derived || firstHost === undefined ? {} : { firstHost }), controlPlane };
    yield at ? { at, data } : { data };
  },
});
