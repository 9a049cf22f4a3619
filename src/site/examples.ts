import type { Locale, Request } from '../analyzer/index.ts';
import { encodeShare } from '../playground/share.ts';

/** A request that the articles show: one inventory file, as it would be pasted. */
export type Example = {
  readonly title: Readonly<Record<Locale, string>>;
  readonly inventory: string;
  readonly command: string;
  readonly kubespray: string;
  /** What a link written by hand cannot say. */
  readonly settings?: Pick<Request, 'patched' | 'facts' | 'down'>;
};

const on = 'kube_network_plugin_multus=True';
const off = 'kube_network_plugin_multus=False';
const engine = 'container_manager=containerd';

const controlPlane = '[kube_control_plane]\ncp1\ncp2\ncp3\n\n[etcd:children]\nkube_control_plane\n';
const workers = '[kube_node]\nw1\nw2\nw3\n';
const cluster = '[k8s_cluster:children]\nkube_control_plane\nkube_node\n';

function inventory(variables: readonly string[], ...sections: readonly string[]): string {
  return [`[all:vars]\n${variables.join('\n')}\n`, ...sections].join('\n');
}

/** Three control-plane hosts, three workers, every setting where Kubespray wants it. */
const sound = inventory([on, engine], controlPlane, workers, cluster);
const multusOff = inventory([off, engine], controlPlane, workers, cluster);
const placeholder = inventory([on, engine, "multus_manifest_2={'results': []}"], controlPlane, workers, cluster);
const oneControlPlane = inventory([on, engine], '[kube_control_plane]\ncp1\n\n[etcd]\ncp1\n', workers, cluster);
const withoutEngine = inventory([on], controlPlane, workers, cluster);
const derived = inventory([on, engine], controlPlane, workers);
const workersFirst = inventory(
  [on, engine],
  workers,
  controlPlane,
  '[k8s_cluster:children]\nkube_node\nkube_control_plane\n',
);
const bastionFirst = inventory([on, engine], '[bastion]\nbastion1\n', controlPlane, workers, cluster);

const cilium = inventory([on, engine, 'kube_network_plugin=cilium'], controlPlane, workers, cluster);
/** w2 cannot be reached, and the facts playbook has run for all others. */
const down = [{ host: 'w2', from: 'start' }] as const;
const others = ['cp1', 'cp2', 'cp3', 'w1', 'w3'];

const upgrade = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml';
const install = 'ansible-playbook -i inventory.ini -b cluster.yml';
const scale = 'ansible-playbook -i inventory.ini -b scale.yml';

/** Every request that an article names, by a name that stays. */
export const examples = {
  'one-worker': {
    title: { en: 'One worker of three', 'zh-CN': '三台工作节点只升级一台' },
    inventory: sound,
    command: `${upgrade} --limit w1`,
    kubespray: 'v2.25.1',
  },
  'one-worker-multus-off': {
    title: { en: 'One worker, Multus off', 'zh-CN': '只升级一台工作节点，Multus 已关闭' },
    inventory: multusOff,
    command: `${upgrade} --limit w1`,
    kubespray: 'v2.25.1',
  },
  'two-workers': {
    title: { en: 'Two workers', 'zh-CN': '升级两台工作节点' },
    inventory: sound,
    command: `${upgrade} --limit w1,w2`,
    kubespray: 'v2.25.1',
  },
  'two-workers-one-batch': {
    title: { en: 'Two workers in one batch', 'zh-CN': '两台工作节点放进同一批次' },
    inventory: sound,
    command: `${upgrade} --limit w1,w2 -e serial=100%`,
    kubespray: 'v2.25.1',
  },
  'workers-one-by-one': {
    title: { en: 'All workers, one at a time', 'zh-CN': '全部工作节点，一次一台' },
    inventory: sound,
    command: `${upgrade} --limit kube_node -e serial=1`,
    kubespray: 'v2.25.1',
  },
  'control-plane': {
    title: { en: 'The control plane, three hosts', 'zh-CN': '控制平面，三台主机' },
    inventory: sound,
    command: `${upgrade} --limit kube_control_plane:etcd`,
    kubespray: 'v2.25.1',
  },
  'one-control-plane-host': {
    title: { en: 'One control-plane host', 'zh-CN': '只升级一台控制平面主机' },
    inventory: sound,
    command: `${upgrade} --limit cp1`,
    kubespray: 'v2.25.1',
  },
  'only-control-plane-host': {
    title: { en: 'The control plane, where it is a single host', 'zh-CN': '控制平面本来就只有一台' },
    inventory: oneControlPlane,
    command: `${upgrade} --limit kube_control_plane:etcd`,
    kubespray: 'v2.25.1',
  },
  'whole-cluster': {
    title: { en: 'The whole cluster', 'zh-CN': '整个集群' },
    inventory: sound,
    command: upgrade,
    kubespray: 'v2.25.1',
  },
  'skip-tags': {
    title: { en: 'One worker, Multus skipped', 'zh-CN': '一台工作节点，跳过 Multus' },
    inventory: sound,
    command: `${upgrade} --limit w1 --skip-tags multus`,
    kubespray: 'v2.25.1',
  },
  placeholder: {
    title: { en: 'One worker, the variable predefined', 'zh-CN': '一台工作节点，变量已预先定义' },
    inventory: placeholder,
    command: `${upgrade} --limit w1`,
    kubespray: 'v2.25.1',
  },
  'placeholder-as-extra-variable': {
    title: { en: 'The whole cluster, the variable given with -e', 'zh-CN': '整个集群，变量用 -e 给出' },
    inventory: sound,
    command: `${upgrade} -e '{"multus_manifest_2": {"results": []}}'`,
    kubespray: 'v2.25.1',
  },
  'switch-as-text': {
    title: { en: 'Multus “off” as text', 'zh-CN': '用文本“关闭” Multus' },
    inventory: sound,
    command: `${upgrade} -e kube_network_plugin_multus=false`,
    kubespray: 'v2.26.1',
  },
  'switch-as-json': {
    title: { en: 'Multus off as JSON', 'zh-CN': '用 JSON 关闭 Multus' },
    inventory: sound,
    command: `${upgrade} -e '{"kube_network_plugin_multus": false}'`,
    kubespray: 'v2.26.1',
  },
  'cluster-control-plane': {
    title: { en: 'cluster.yml on the control plane', 'zh-CN': 'cluster.yml 限制在控制平面' },
    inventory: sound,
    command: `${install} --limit etcd,kube_control_plane`,
    kubespray: 'v2.25.1',
  },
  'cluster-one-worker': {
    title: { en: 'cluster.yml on one worker', 'zh-CN': 'cluster.yml 限制在一台工作节点' },
    inventory: sound,
    command: `${install} --limit w1`,
    kubespray: 'v2.25.1',
  },
  'scale-one-worker': {
    title: { en: 'scale.yml on one worker', 'zh-CN': 'scale.yml 限制在一台工作节点' },
    inventory: sound,
    command: `${scale} --limit w3`,
    kubespray: 'v2.25.1',
  },
  'whole-cluster-v2.26': {
    title: { en: 'The whole cluster on v2.26.1', 'zh-CN': 'v2.26.1 上的整个集群' },
    inventory: sound,
    command: upgrade,
    kubespray: 'v2.26.1',
  },
  'one-worker-fixed': {
    title: { en: 'One worker on v2.27.1', 'zh-CN': 'v2.27.1 上只升级一台工作节点' },
    inventory: sound,
    command: `${upgrade} --limit w1`,
    kubespray: 'v2.27.1',
  },
  'one-worker-multus-off-v2.22': {
    title: { en: 'One worker, Multus off, v2.22.1', 'zh-CN': 'v2.22.1，一台工作节点，Multus 已关闭' },
    inventory: multusOff,
    command: `${upgrade} --limit w1`,
    kubespray: 'v2.22.1',
  },
  'one-worker-v2.23': {
    title: { en: 'One worker, Multus on, v2.23.3', 'zh-CN': 'v2.23.3，一台工作节点，Multus 已启用' },
    inventory: sound,
    command: `${upgrade} --limit w1`,
    kubespray: 'v2.23.3',
  },
  'no-container-manager': {
    title: { en: 'container_manager left to the role default', 'zh-CN': 'container_manager 依赖角色默认值' },
    inventory: withoutEngine,
    command: upgrade,
    kubespray: 'v2.25.1',
  },
  'workers-listed-first': {
    title: { en: 'Workers listed before the control plane', 'zh-CN': '工作节点写在控制平面之前' },
    inventory: workersFirst,
    command: install,
    kubespray: 'v2.29.1',
  },
  'no-cluster-group': {
    title: { en: 'No k8s_cluster in the inventory, v2.25.1', 'zh-CN': 'v2.25.1，主机清单里没有 k8s_cluster' },
    inventory: derived,
    command: `${upgrade} --limit w1`,
    kubespray: 'v2.25.1',
  },
  'derived-cluster-group': {
    title: { en: 'No k8s_cluster in the inventory', 'zh-CN': '主机清单里没有 k8s_cluster' },
    inventory: derived,
    command: install,
    kubespray: 'v2.31.0',
  },
  'bastion-first': {
    title: { en: 'A bastion is the first host', 'zh-CN': '第一台主机是跳板机' },
    inventory: bastionFirst,
    command: upgrade,
    kubespray: 'v2.31.0',
  },
  'multus-alone': {
    title: { en: 'Multus alone, no limit', 'zh-CN': '只运行 Multus，不带 limit' },
    inventory: sound,
    command: `${upgrade} --tags multus`,
    kubespray: 'v2.25.1',
  },
  'multus-alone-cluster': {
    title: { en: 'The same with cluster.yml', 'zh-CN': '同上，用 cluster.yml' },
    inventory: sound,
    command: `${install} --tags multus`,
    kubespray: 'v2.25.1',
  },
  'multus-alone-first-host': {
    title: { en: 'Multus alone, limited to one host', 'zh-CN': '只运行 Multus，limit 为一台主机' },
    inventory: sound,
    command: `${upgrade} --tags multus --limit 'kube_control_plane[0]'`,
    kubespray: 'v2.25.1',
  },
  'multus-alone-patched': {
    title: { en: 'Multus alone, role patched', 'zh-CN': '只运行 Multus，角色已打补丁' },
    inventory: sound,
    command: `${upgrade} --tags multus`,
    kubespray: 'v2.26.1',
    settings: { patched: true },
  },
  'one-worker-patched': {
    title: { en: 'One worker, role patched', 'zh-CN': '一台工作节点，角色已打补丁' },
    inventory: sound,
    command: `${upgrade} --limit w1`,
    kubespray: 'v2.25.1',
    settings: { patched: true },
  },
  'whole-cluster-patched': {
    title: { en: 'The whole cluster, role patched', 'zh-CN': '整个集群，角色已打补丁' },
    inventory: sound,
    command: upgrade,
    kubespray: 'v2.26.1',
    settings: { patched: true },
  },
  'node-down-inside': {
    title: { en: 'w2 is down, no limit', 'zh-CN': 'w2 停机，不带 limit' },
    inventory: sound,
    command: upgrade,
    kubespray: 'v2.31.0',
    settings: { down },
  },
  'node-down-cached': {
    title: { en: 'w2 left out, its facts cached', 'zh-CN': 'limit 去掉 w2，它的事实在缓存中' },
    inventory: sound,
    command: `${upgrade} --limit 'kube_node:!w2' -e serial=1`,
    kubespray: 'v2.31.0',
    settings: { facts: 'cached', down },
  },
  'node-down-not-cached': {
    title: { en: 'w2 left out, its facts missing', 'zh-CN': 'limit 去掉 w2，缺少它的事实' },
    inventory: sound,
    command: `${upgrade} --limit 'kube_node:!w2' -e serial=1`,
    kubespray: 'v2.31.0',
    settings: { facts: others, down },
  },
  'node-down-checks-off': {
    title: { en: 'The same, Kubespray’s checks off', 'zh-CN': '同上，关闭 Kubespray 的检查' },
    inventory: sound,
    command: `${upgrade} --limit 'kube_node:!w2' -e serial=1 -e ignore_assert_errors=true`,
    kubespray: 'v2.31.0',
    settings: { facts: others, down },
  },
  'pipeline-workers': {
    title: { en: 'All workers, with a pause', 'zh-CN': '全部工作节点，逐台暂停' },
    inventory: sound,
    command: `${upgrade} --limit kube_node -e serial=1 -e upgrade_node_pause_seconds=60`,
    kubespray: 'v2.31.0',
    settings: { facts: 'cached' },
  },
  'pipeline-workers-uncached': {
    title: { en: 'The same, in a job without the cache', 'zh-CN': '同上，作业里没有事实缓存' },
    inventory: sound,
    command: `${upgrade} --limit kube_node -e serial=1 -e upgrade_node_pause_seconds=60`,
    kubespray: 'v2.31.0',
    settings: { facts: 'empty' },
  },
  'cilium-whole-cluster': {
    title: { en: 'The whole cluster with Cilium', 'zh-CN': '使用 Cilium 的整个集群' },
    inventory: cilium,
    command: upgrade,
    kubespray: 'v2.31.0',
  },
} as const satisfies Record<string, Example>;

/** The name of an example. */
export type ExampleName = keyof typeof examples;

/** The example as the analyzer takes it. */
export function requestOf({ inventory: text, command, kubespray, settings }: Example): Request {
  return { files: [{ path: 'inventory.ini', text }], command, kubespray, ...settings };
}

/** The fragment by which the playground opens on a request of one file. */
export function playgroundFragment({ inventory: text, command, kubespray, settings }: Example): string {
  if (settings) return encodeShare({ files: [{ path: '', text }], command, kubespray, ...settings });
  const parts = { release: kubespray, command, inventory: text };
  return `#${Object.entries(parts)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
}
