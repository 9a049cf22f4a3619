import type { Locale } from '../locale.ts';
import type { RemedyCost, RemedyKind } from '../prediction.ts';

type Texts = {
  readonly title: Readonly<Record<RemedyKind, string>>;
  readonly cost: Readonly<Record<RemedyCost, string>>;
};

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    title: {
      limit: 'Widen the limit',
      'corrected-limit': 'Correct the limit',
      serial: 'Make the batches smaller',
      'json-switch': 'Switch Multus off with JSON',
      'boolean-switch': 'Switch Multus off with a boolean',
      unmask: 'Drop the extra variable that hides what the role registers',
      'container-manager': 'Name the container engine in the inventory',
      'engine-of-cluster': 'Name the container engine for cluster hosts only',
      placeholder: 'Give every host an empty multus_manifest_2',
      'cluster-group': 'Declare k8s_cluster in the inventory',
      'group-order': 'Put the control plane first in k8s_cluster',
      'skip-tags': 'Skip Multus in this run',
      'no-limit': 'Run without the limit',
      release: 'Use a later release of Kubespray',
    },
    cost: {
      'one-more-host': 'One more host takes part in this run.',
      'control-plane-joins': 'A control-plane host takes part in this run and is upgraded with it.',
      'whole-control-plane': 'The whole control plane takes part in this run, one host at a time.',
      'as-meant': 'The run takes the hosts that the limit was meant for.',
      'smaller-batches': 'The hosts go in smaller batches, so the run takes longer.',
      'one-at-a-time': 'The hosts go one at a time, so the run takes longer.',
      'multus-is-off': 'Multus is really off: its objects are not applied, and those that exist stay.',
      'registered-values-count': 'The role works with what its own tasks register.',
      'engine-is-named': 'The inventory names the engine from now on; keep it in step with the cluster.',
      'engine-moves': 'The setting moves to group_vars/k8s_cluster; hosts outside the cluster lose it.',
      'placeholder-stays':
        'Multus objects are not updated from hosts outside the run; remove the variable from v2.26 on.',
      'group-is-declared': 'group_vars/k8s_cluster then applies to hosts outside a limit as well.',
      'order-changes': 'The hosts of the cluster are taken in another order.',
      'multus-not-updated': 'Multus objects are not updated in this run.',
      'every-host-is-upgraded': 'The run takes every host of the inventory.',
      'release-changes': 'The cluster moves to another release, one minor release at a time.',
    },
  },
  'zh-CN': {
    title: {
      limit: '放宽 limit',
      'corrected-limit': '改正 limit',
      serial: '缩小批次',
      'json-switch': '用 JSON 关闭 Multus',
      'boolean-switch': '用布尔值关闭 Multus',
      unmask: '去掉遮盖角色注册结果的额外变量',
      'container-manager': '在清单中写明容器引擎',
      'engine-of-cluster': '只为集群主机写明容器引擎',
      placeholder: '为每台主机预设空的 multus_manifest_2',
      'cluster-group': '在清单中声明 k8s_cluster',
      'group-order': '在 k8s_cluster 中把控制平面写在最前',
      'skip-tags': '本次运行跳过 Multus',
      'no-limit': '不加 limit 运行',
      release: '改用更新的 Kubespray 版本',
    },
    cost: {
      'one-more-host': '本次运行多包含一台主机。',
      'control-plane-joins': '本次运行会加入一台控制平面主机,它也会被升级。',
      'whole-control-plane': '本次运行包含整个控制平面，逐台进行。',
      'as-meant': '运行会选中 limit 原本想选的主机。',
      'smaller-batches': '主机分成更小的批次，运行时间更长。',
      'one-at-a-time': '主机逐台进行，运行时间更长。',
      'multus-is-off': 'Multus 真正关闭：不会应用它的对象，已有的对象保持原样。',
      'registered-values-count': '角色使用自己的任务注册的结果。',
      'engine-is-named': '此后由清单指定引擎，请与集群保持一致。',
      'engine-moves': '该设置移到 group_vars/k8s_cluster，集群以外的主机不再有它。',
      'placeholder-stays': '不会更新本次运行之外的主机的 Multus 对象；升级到 v2.26 起请删除该变量。',
      'group-is-declared': '此后 group_vars/k8s_cluster 也对 limit 之外的主机生效。',
      'order-changes': '集群主机的处理顺序会改变。',
      'multus-not-updated': '本次运行不会更新 Multus 对象。',
      'every-host-is-upgraded': '运行会包含清单里的每台主机。',
      'release-changes': '集群换到另一个版本，一次升级一个次版本。',
    },
  },
};

/** What a remedy is, as a heading. */
export function remedyTitle(kind: RemedyKind, locale: Locale): string {
  return texts[locale].title[kind];
}

/** What a remedy costs, as a sentence. */
export function remedyCost(cost: RemedyCost, locale: Locale): string {
  return texts[locale].cost[cost];
}
