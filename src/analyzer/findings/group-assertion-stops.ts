import type { Inventory } from '../inventory/model.ts';
import { languages } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Span } from '../span.ts';
import { defineFinding } from './define.ts';
import { exampleSampleCluster } from './example-cluster.ts';
import { firstMemberPlace } from './places.ts';
import { type RefusedSetting, refusedSetting } from './refused-setting.ts';
import { type StopData, severityOf, stopPlace, stopsBecause } from './run-stop.ts';
import { stopWords } from './stop-words.ts';

type GroupKind = 'empty-group' | 'no-etcd' | 'even-etcd' | 'address-space' | 'bad-name' | 'group-as-host' | 'unsafe';

/** Which of Kubespray's own assertions does not hold. */
type Data = StopData & ({ readonly kind: GroupKind } | { readonly kind: 'setting'; readonly setting: RefusedSetting });

type SettingWords = {
  /** What is set, as the rest of a sentence. */
  readonly given: (setting: RefusedSetting) => string;
  readonly change: Readonly<Record<RefusedSetting['fault'], (setting: RefusedSetting) => string>>;
};

const quotedList = (names: readonly string[], locale: Locale): string =>
  languages[locale].list(names.map((name) => `\`${name}\``));

const en: SettingWords = {
  given: ({ given }) =>
    given.length === 0 ? '' : `, and ${quotedList(given, 'en')} ${given.length > 1 ? 'are' : 'is'} set`,
  change: {
    removed: ({ name }) => `Remove \`${name}\`; this release no longer knows it.`,
    boolean: ({ name }) =>
      `Give \`${name}\` as a boolean: \`${name}: true\` in YAML, \`-e '{"${name}": true}'\` in a command. With \`-e ${name}=true\` it is text.`,
    'version-form': ({ name, usual }) =>
      `Ansible cannot compare a version that begins with \`v\` with one that does not. Write \`${name}\` as this release does${usual === undefined ? '' : `, like \`${usual}\``}.`,
    undefined: ({ name }) => `Set \`${name}\` as well; no role of this play has a default for it.`,
    combination: ({ message }) => `Change one of these settings; Kubespray says: ${message}.`,
    value: ({ name, usual }) =>
      `Correct \`${name}\`${usual === undefined || usual === '' ? '' : `, which this release sets to \`${usual}\` by default`}.`,
  },
};

const zh: SettingWords = {
  given: ({ given }) => (given.length === 0 ? '' : `，而这里设置了 ${quotedList(given, 'zh-CN')}`),
  change: {
    removed: ({ name }) => `删除 \`${name}\`，该版本已不再使用它。`,
    boolean: ({ name }) =>
      `把 \`${name}\` 写成布尔值：YAML 中写 \`${name}: true\`，命令中写 \`-e '{"${name}": true}'\`。\`-e ${name}=true\` 给出的是文本。`,
    'version-form': ({ name, usual }) =>
      `Ansible 无法比较带 \`v\` 和不带 \`v\` 的版本号。请按该版本的写法书写 \`${name}\`${usual === undefined ? '' : `，例如 \`${usual}\``}。`,
    undefined: ({ name }) => `同时设置 \`${name}\`；这个 play 里没有角色为它提供默认值。`,
    combination: ({ message }) => `修改其中一项设置；Kubespray 的说明是：${message}。`,
    value: ({ name, usual }) =>
      `改正 \`${name}\`${usual === undefined || usual === '' ? '' : `；该版本的默认值是 \`${usual}\``}。`,
  },
};

const files = [
  {
    path: 'inventory.ini',
    text: exampleSampleCluster.replace('[etcd:children]\nkube_control_plane\n', '[etcd]\ncp1\ncp2\n'),
  },
];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml';

/** Kubespray's own assertions on groups, on the names of hosts, on the address space of nodes and on settings. */
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
      title: '`Assertion failed`: Kubespray rejects groups, host names or settings',
      symptom:
        '`Assertion failed` in `Stop if kube_control_plane group is empty`, `Stop if even number of etcd hosts` or a task about address space; `Hostname must consist of lower case alphanumeric characters`; or a task such as `Stop if unsupported version of Kubernetes` or `Stop if unsupported options selected`.',
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
          case 'unsafe':
            return `${stopWords.en.stops(data)} From ansible-core 2.14.12 on, Ansible evaluates no condition with a template of a loop in it, and the check of v2.23.0 and v2.23.1 has one.`;
          case 'bad-name':
            return `${stopWords.en.stops(data)} A node takes its name from the inventory, and Kubernetes allows lower case letters, digits, \`-\` and \`.\` in it.`;
          case 'group-as-host':
            return `${stopWords.en.stops(data)} \`${data.host}\` is a group, but a section lists it as a host.`;
          case 'setting':
            return `${stopWords.en.stops(data)} Kubespray ${data.setting.fault === 'combination' ? 'refuses' : 'demands'} \`${data.setting.condition}\`${en.given(data.setting)}.`;
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
          case 'unsafe':
            return 'Check out v2.23.3, or install ansible-core 2.14.11.';
          case 'bad-name':
            return 'Rename the host in the inventory and give its address as `ansible_host`.';
          case 'group-as-host':
            return `List it in a section of groups, such as \`[k8s_cluster:children]\`, or under \`children:\` in YAML.`;
          case 'setting':
            return en.change[data.setting.fault](data.setting);
        }
      },
    },
    'zh-CN': {
      title: '`Assertion failed` 报错：Kubespray 不接受组、主机名或设置',
      symptom:
        '`Stop if kube_control_plane group is empty`、`Stop if even number of etcd hosts` 或关于地址空间的任务报 `Assertion failed`；或报 `Hostname must consist of lower case alphanumeric characters`；或 `Stop if unsupported version of Kubernetes`、`Stop if unsupported options selected` 一类的任务中断。',
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
          case 'unsafe':
            return `${stopWords['zh-CN'].stops(data)}从 ansible-core 2.14.12 起，Ansible 不再计算含有循环模板的条件，而 v2.23.0 和 v2.23.1 的检查正是这样写的。`;
          case 'bad-name':
            return `${stopWords['zh-CN'].stops(data)}节点名取自主机清单，而 Kubernetes 只允许小写字母、数字、\`-\` 和 \`.\`。`;
          case 'group-as-host':
            return `${stopWords['zh-CN'].stops(data)}\`${data.host}\` 是一个组，却被写成了主机。`;
          case 'setting':
            return `${stopWords['zh-CN'].stops(data)}Kubespray ${data.setting.fault === 'combination' ? '拒绝' : '要求'} \`${data.setting.condition}\`${zh.given(data.setting)}。`;
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
          case 'unsafe':
            return '检出 v2.23.3，或安装 ansible-core 2.14.11。';
          case 'bad-name':
            return '在主机清单中给这台主机改名，并用 `ansible_host` 写出它的地址。';
          case 'group-as-host':
            return '把它写进列出子组的小节，例如 `[k8s_cluster:children]`；YAML 中写在 `children:` 之下。';
          case 'setting':
            return zh.change[data.setting.fault](data.setting);
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
    {
      id: 'unsafe-condition',
      printed:
        "The conditional check 'groups.get('kube_control_plane')' failed. The error was: Conditional is marked as unsafe, and cannot be evaluated.",
      parts: ['Conditional is marked as unsafe', 'groups.get('],
      issues: [10699],
    },
    {
      id: 'bad-hostname',
      printed:
        "Hostname must consist of lower case alphanumeric characters, '.' or '-', and must start and end with an alphanumeric character",
      parts: ['Hostname must consist of lower case alphanumeric characters'],
      issues: [],
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
    const { inventory } = context;
    for (const { data } of stopPlace(context, 'assertion', [])) {
      const isUnsafe = stopsBecause(context, 'assertion').some(({ stop }) => stop.message.includes('marked as unsafe'));
      const kind = isUnsafe ? 'unsafe' : kindOf(data.task, inventory.groups.has(data.host));
      const severity = severityOf(context);
      const refused = kind === undefined ? refusedSetting(context, data.task, data.host) : undefined;
      if (refused) {
        const { setting, at } = refused;
        yield { ...(at && { at }), severity, data: { ...data, kind: 'setting', setting } };
      }
      if (kind === undefined) continue;
      const at = placeOf(inventory, kind, data.host);
      yield { ...(at && { at }), severity, data: { ...data, kind } };
    }
  },
});

function placeOf(inventory: Inventory, kind: GroupKind, host: string): Span | undefined {
  if (kind === 'even-etcd') return firstMemberPlace(inventory, 'etcd');
  return kind === 'bad-name' || kind === 'group-as-host' ? inventory.hosts.get(host)?.span : undefined;
}

/** `undefined`: it is about settings. */
function kindOf(task: string, isGroup: boolean): GroupKind | undefined {
  if (/bad hostname/.test(task)) return isGroup ? 'group-as-host' : 'bad-name';
  if (/even number/.test(task)) return 'even-etcd';
  if (/etcd group is empty/.test(task)) return 'no-etcd';
  if (/group is empty/.test(task)) return 'empty-group';
  return /enough/.test(task) ? 'address-space' : undefined;
}
