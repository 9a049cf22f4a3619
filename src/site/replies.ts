import type { Locale } from '../analyzer/index.ts';

/** Replies for issue trackers and chats, by the finding that they lead to. Markdown; `page` is the address of the finding. */
export const replies = {
  'lookup-reaches-excluded-hosts': {
    en: (page) =>
      `This is the lookup of Kubespray's Multus role, not your nodes. With all limited hosts in one batch, the role takes that batch for the whole cluster and asks hosts outside the run for \`multus_manifest_2\`, which only hosts of this run have. Multus does not have to be on.

Put one more host into \`--limit\`, or add \`--skip-tags multus\`. Upgrading the control plane first or running facts.yml does not change it. Fixed in v2.27.0.

Details: ${page}`,
    'zh-CN': (page) =>
      `这是 Kubespray 的 Multus 角色在查找变量时出的问题，不是节点的问题。limit 里的主机全在一个批次时，角色把它当成整个集群，去问没参加本次运行的主机要 \`multus_manifest_2\`，而只有参加了的主机才有。不启用 Multus 也会遇到。

往 \`--limit\` 里多加一台主机，或者加上 \`--skip-tags multus\`。先升级控制平面、先运行 facts.yml 都没有用。v2.27.0 已修复。

详见：${page}`,
  },
  'lookup-dotted-key': {
    en: (page) =>
      `v2.26.0 and v2.26.1 stop here in every run with Multus on, limited or not: the role asks for a variable named \`multus_manifest_2.results\`, with a dot in its name. Fixed in v2.27.0, not backported.

Take this release with \`--skip-tags multus\` and let a run on v2.27 update Multus.

Details: ${page}`,
    'zh-CN': (page) =>
      `在 v2.26.0 和 v2.26.1 上，只要启用了 Multus，不管有没有 limit 都会停在这里：角色索取的变量名是 \`multus_manifest_2.results\`，名字里带点。v2.27.0 已修复，没有回移。

这个版本请用 \`--skip-tags multus\` 通过，再由 v2.27 上的运行更新 Multus。

详见：${page}`,
  },
  'container-manager-undefined': {
    en: (page) =>
      `A host of the play has no \`container_manager\` in the inventory. The role's default does not count there, because \`hostvars\` does not see role defaults. Set \`container_manager: containerd\` (or your engine) where every cluster host gets it.

Details: ${page}`,
    'zh-CN': (page) =>
      `play 中有主机在清单里没有 \`container_manager\`。角色的默认值在这里不算数，因为 \`hostvars\` 看不到角色默认值。请在集群每台主机都能拿到的地方设置 \`container_manager: containerd\`（或你使用的引擎）。

详见：${page}`,
  },
  'cluster-objects-not-applied': {
    en: (page) =>
      `From v2.29.0 the first host of the play decides what is applied. If that is not the first control-plane host, CRD, service account, cluster role and binding are left out, without an error. Define \`[k8s_cluster:children]\` with \`kube_control_plane\` first, and run the playbook again.

Details: ${page}`,
    'zh-CN': (page) =>
      `从 v2.29.0 起，应用哪些对象由 play 的第一台主机决定。如果它不是第一台控制平面主机，CRD、ServiceAccount、ClusterRole 和 ClusterRoleBinding 就会被漏掉，而且不报错。请定义 \`[k8s_cluster:children]\`，把 \`kube_control_plane\` 放在最前，然后重新运行。

详见：${page}`,
  },
  'facts-cache-required': {
    en: (page) =>
      `From v2.27.0 a limited run needs cached facts of the other cluster hosts. Run \`playbooks/facts.yml\` without \`--limit\` first, from Kubespray's own folder. On v2.27 and v2.28 define \`k8s_cluster\` in the inventory before that.

Details: ${page}`,
    'zh-CN': (page) =>
      `从 v2.27.0 起，带 limit 的运行要求已缓存其余集群主机的事实。请先在 Kubespray 自己的目录里、不带 \`--limit\` 运行 \`playbooks/facts.yml\`。在 v2.27 和 v2.28 上，要先在清单里定义 \`k8s_cluster\`。

详见：${page}`,
  },
} as const satisfies Record<string, Record<Locale, (page: string) => string>>;

/** The findings that have a reply. */
export type RepliedFinding = keyof typeof replies;
