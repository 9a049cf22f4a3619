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
];

/** Messages that limited runs bring and that no finding explains: each says itself what to do. */
export const otherMessages: readonly ErrorMessage[] = declared.map((message) => ({ ...message, findings: [] }));
