import { defineFinding } from './define.ts';
import { exampleSampleCluster } from './example-cluster.ts';
import { type StopData, stopPlace } from './run-stop.ts';
import { stopWords } from './stop-words.ts';

const hardened = `${exampleSampleCluster}
[all:vars]
kubelet_systemd_hardening=True
`;
const files = [{ path: 'inventory.ini', text: hardened }];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1';

/** A hardened kubelet lists the addresses of other hosts, and from v2.28.0 to v2.29.1 the cache does not have them. */
export const hardeningNeedsExcludedHost = defineFinding<StopData>({
  id: 'hardening-needs-excluded-host',
  severity: 'error',
  group: 'stops',
  order: 19,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [12531],
    pullRequests: [],
    commits: ['51304d57e'],
    files: ['v2.28.1:roles/kubernetes/node/defaults/main.yml', 'v2.29.1:roles/network_facts/tasks/main.yaml'],
  },
  related: ['template-needs-excluded-host', 'address-not-cacheable', 'facts-cache-required'],
  text: {
    en: {
      title: "`has no attribute 'main_ips'`: a hardened kubelet needs hosts outside the limit",
      symptom: "`has no attribute 'main_ips'` in `Write kubelet systemd init file`.",
      affected:
        '`kubelet_systemd_hardening: true` and a limit that leaves out a host of the cluster or of etcd. v2.28.0 to v2.29.1 stop even with every fact cached, v2.27.0 unless the hosts have `ip`; v2.30.0 and newer only where facts are missing.',
      message: (data) =>
        `${stopWords.en.stops(data)} The unit of a hardened kubelet lists the address of every host that may reach it, and that of ${stopWords.en.hosts(data.outside)} is missing.`,
      change: (data) =>
        stopWords.en.after(
          data,
          'Use v2.30.0 or newer, where a cached address is enough, or run without a limit, or set `kubelet_systemd_hardening: false` for this run.',
        ),
    },
    'zh-CN': {
      title: "`has no attribute 'main_ips'` 报错：加固的 kubelet 需要 limit 之外主机的地址",
      symptom: "`Write kubelet systemd init file` 报 `has no attribute 'main_ips'`。",
      affected:
        '设置了 `kubelet_systemd_hardening: true`，且 limit 之外有集群或 etcd 的主机。v2.28.0 到 v2.29.1 即使事实全部缓存也会中断，v2.27.0 除非主机设置了 `ip`；v2.30.0 及更新版本只在缺少事实时中断。',
      message: (data) =>
        `${stopWords['zh-CN'].stops(data)}加固的 kubelet 在其 unit 中列出允许访问它的每台主机的地址，而${stopWords['zh-CN'].hosts(data.outside)}的地址缺失。`,
      change: (data) =>
        stopWords['zh-CN'].after(
          data,
          '改用 v2.30.0 或更新版本，那里有缓存的地址就够了；或者不带 limit 运行；或者本次设置 `kubelet_systemd_hardening: false`。',
        ),
    },
  },
  messages: [
    {
      id: 'main-ips',
      printed: "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'main_ips'",
      parts: ["has no attribute 'main_ips'"],
      issues: [12531],
    },
  ],
  reply: {
    en: `\`kubelet_secure_addresses\` reads \`main_ips\` of every cluster host, and from v2.28.0 to v2.29.1 that fact is not kept in the cache, so \`facts.yml\` does not help. v2.30.0 changed this (51304d57e): there a cached address is enough.

On these releases run without a limit, or with \`kubelet_systemd_hardening: false\`. If a node was drained: \`kubectl uncordon NODE\`.`,
    'zh-CN': `\`kubelet_secure_addresses\` 会读取每台集群主机的 \`main_ips\`，而 v2.28.0 到 v2.29.1 不缓存这个事实，所以 \`facts.yml\` 帮不上忙。v2.30.0 改了这一点（51304d57e）：那里有缓存的地址就够了。

在这些版本上请不带 limit 运行，或设置 \`kubelet_systemd_hardening: false\`。如果已有节点被清空：\`kubectl uncordon NODE\`。`,
  },
  examples: [
    {
      name: 'facts-cached',
      title: { en: 'One worker, every fact cached', 'zh-CN': '单台工作节点，事实已全部缓存' },
      request: { files, command, kubespray: 'v2.28.1', facts: 'cached' },
      reports: true,
    },
    {
      name: 'later-release',
      title: { en: 'The same on v2.30.0', 'zh-CN': '同样的运行，v2.30.0' },
      request: { files, command, kubespray: 'v2.30.0', facts: 'cached' },
      reports: false,
    },
  ],
  check: (context) => stopPlace(context, 'hardening', ['k8s_cluster', 'etcd']),
});
