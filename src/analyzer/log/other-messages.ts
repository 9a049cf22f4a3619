import type { Locale } from '../locale.ts';
import type { DeclaredMessage, ErrorMessage } from './messages.ts';

const others = { en: 'other-messages-that---limit-brings', 'zh-CN': '--limit-带来的其他报错' };
const factsFirst = {
  en: 'Facts of a host outside the limit are missing. Run `playbooks/facts.yml` without a limit first.',
  'zh-CN': '缺少 limit 之外某台主机的事实。先不带 limit 运行 `playbooks/facts.yml`。',
};
const keepOrder = {
  en: 'Keep the order of `kube_control_plane`: its first host has to be the one that was initialised.',
  'zh-CN': '不要改动 `kube_control_plane` 的顺序：第一台必须是当初初始化的那台。',
};

const declared: readonly (DeclaredMessage & { readonly advice: Readonly<Record<Locale, string>> })[] = [
  {
    id: 'default-ipv4',
    printed: "'dict object' has no attribute 'ansible_default_ipv4'",
    parts: ["has no attribute 'ansible_default_ipv4'"],
    issues: [788, 1330, 1502],
    advice: factsFirst,
    section: others,
  },
  {
    id: 'kubeadm-init',
    printed: "has no attribute 'kubeadm_init'",
    parts: ["has no attribute 'kubeadm_init'"],
    issues: [5147],
    advice: {
      en: 'Upgrade control plane and etcd together, before the workers.',
      'zh-CN': '控制平面和 etcd 一起升级，先于工作节点。',
    },
    section: others,
  },
  {
    id: 'kubeadm-upload-cert',
    printed: "has no attribute 'kubeadm_upload_cert'",
    parts: ["has no attribute 'kubeadm_upload_cert'"],
    issues: [6820, 6822],
    advice: { en: 'Fixed in 2020. Use a newer release.', 'zh-CN': '2020 年已修复，请换用更新的版本。' },
    section: others,
  },
  {
    id: 'fallback-ips',
    printed: "has no attribute 'fallback_ips_base'",
    parts: ["has no attribute 'fallback_ips_base'"],
    issues: [7225],
    advice: {
      en: 'Add `localhost` to the limit, or use a newer release.',
      'zh-CN': '把 `localhost` 加进 limit，或换用更新的版本。',
    },
    section: others,
  },
  {
    id: 'calico-rr',
    printed: "'dict object' has no attribute 'calico-rr'",
    parts: ["has no attribute 'calico-rr'"],
    issues: [3046],
    advice: {
      en: 'Declare the group in the inventory, empty if need be.',
      'zh-CN': '在主机清单中声明这个组，可以为空。',
    },
    section: others,
  },
  {
    id: 'admin-conf',
    printed: 'open /etc/kubernetes/admin.conf: no such file or directory',
    parts: ['admin.conf', 'no such file'],
    issues: [8396, 10028],
    advice: keepOrder,
    section: others,
  },
  {
    id: 'kubeadm-config',
    printed: 'kubeadm-config.yaml: no such file or directory',
    parts: ['kubeadm-config.yaml', 'no such file'],
    issues: [7584],
    advice: keepOrder,
    section: others,
  },
  {
    id: 'pause-seconds',
    printed: 'non-integer value given for prompt duration:',
    parts: ['non-integer value given for prompt duration'],
    issues: [],
    advice: {
      en: 'Give `upgrade_node_pause_seconds` and `upgrade_node_post_upgrade_pause_seconds` whole numbers without a unit. Where the pause after the upgrade failed, the node is still drained: `kubectl uncordon` it.',
      'zh-CN':
        '把 `upgrade_node_pause_seconds` 和 `upgrade_node_post_upgrade_pause_seconds` 设为不带单位的整数。如果失败的是升级之后的暂停，节点仍处于清空状态，请对它执行 `kubectl uncordon`。',
    },
  },
  {
    id: 'drain-failed',
    printed: 'Failed to drain node w1',
    parts: ['Failed to drain node'],
    issues: [],
    advice: {
      en: 'The drain ended with an error, and the node is uncordoned again unless `upgrade_node_uncordon_after_drain_failure` is off. The failed task `Drain node` before it says why: a PodDisruptionBudget (`kubectl get pdb -A`), or a `drain_timeout` without a unit. Then run the same command again.',
      'zh-CN':
        '清空节点时出错；除非关闭了 `upgrade_node_uncordon_after_drain_failure`，节点已恢复调度。原因在它之前失败的任务 `Drain node` 里：可能是 PodDisruptionBudget（`kubectl get pdb -A`），或 `drain_timeout` 没有带单位。处理之后重新运行同一条命令。',
    },
  },
  {
    id: 'kubernetes-not-listed',
    printed:
      'Kubernetes v1.36.0 is not supported for amd64. Please check roles/kubespray_defaults/vars/main/checksums.yml for supported versions.',
    parts: ['is not supported for', 'checksums.yml for supported versions'],
    issues: [],
    advice: {
      en: 'Remove `kube_version` for the version that the release brings, or set it to one that its `checksums.yml` lists. No node has been drained.',
      'zh-CN':
        '去掉 `kube_version`，使用这个 Kubespray 版本自带的 Kubernetes，或改成它的 `checksums.yml` 里列出的版本。此时还没有节点被清空。',
    },
  },
];

/** Messages that no finding explains: each says itself what to do. */
export const otherMessages: readonly ErrorMessage[] = declared.map((message) => ({ ...message, findings: [] }));
