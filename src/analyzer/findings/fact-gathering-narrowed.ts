import { hostsIn } from '../inventory/hosts-in.ts';
import { inventoryAtRunTime } from './at-run-time.ts';
import { defineFinding } from './define.ts';
import { exampleSampleCluster } from './example-cluster.ts';
import { sampleOf } from './host-sample.ts';
import { hostsOutside, type StopData, stopPlace } from './run-stop.ts';
import { stopWords } from './stop-words.ts';

const files = [{ path: 'inventory.ini', text: exampleSampleCluster }];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1';

/** v2.26.0: under a limit the addresses of the play's hosts and of the first control plane are gathered, and no others. */
export const factGatheringNarrowed = defineFinding<StopData>({
  id: 'fact-gathering-narrowed',
  severity: 'error',
  group: 'stops',
  order: 12,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [11587],
    pullRequests: [11370, 12063],
    commits: ['2d194af85', '30e1878d2'],
    files: ['v2.26.0:roles/kubespray-defaults/tasks/fallback_ips.yml'],
  },
  related: ['address-not-cacheable', 'template-needs-excluded-host', 'etcd-host-excluded'],
  text: {
    en: {
      title: "`'dict object' has no attribute` a host's name: v2.26.0 gathers too few facts under a limit",
      symptom: "`'dict object' has no attribute 'cp2'` in `Nginx-proxy | Write nginx-proxy configuration`.",
      affected:
        'v2.26.0 alone, with a limit that leaves out a control-plane or etcd host other than the first control plane, unless that host has `ip` in the inventory. Cached facts make no difference.',
      message: (data) =>
        `${stopWords.en.stops(data)} Under a limit this release asks only the hosts of the play and the first control plane for their address, so that of ${stopWords.en.hosts(data.outside)} is missing.`,
      change: (data) =>
        stopWords.en.after(
          { ...data, help: 'none' },
          'Use v2.26.1, which gathers from every host again, or set `ip` for every host in the inventory.',
        ),
    },
    'zh-CN': {
      title: "`'dict object' has no attribute` 加主机名的报错：v2.26.0 带 limit 时收集的事实太少",
      symptom: "`Nginx-proxy | Write nginx-proxy configuration` 报 `'dict object' has no attribute 'cp2'`。",
      affected:
        '只有 v2.26.0：limit 之外有控制平面或 etcd 主机，它不是第一台控制平面主机，且在主机清单中没有 `ip`。事实缓存对此不起作用。',
      message: (data) =>
        `${stopWords['zh-CN'].stops(data)}带 limit 时，该版本只向 play 内的主机和第一台控制平面主机询问地址，因此缺少${stopWords['zh-CN'].hosts(data.outside)}的地址。`,
      change: (data) =>
        stopWords['zh-CN'].after(
          { ...data, help: 'none' },
          '改用 v2.26.1，它重新向每台主机收集；或者在主机清单中为每台主机设置 `ip`。',
        ),
    },
  },
  messages: [
    {
      id: 'nginx-proxy-host',
      printed: "'dict object' has no attribute 'cp2'",
      parts: ["'dict object' has no attribute"],
      task: 'nginx',
      issues: [11587],
    },
    {
      id: 'haproxy-host',
      printed: "'dict object' has no attribute 'cp3'",
      parts: ["'dict object' has no attribute"],
      task: 'haproxy',
      issues: [11587],
    },
  ],
  reply: {
    en: `v2.26.0 alone: under a limit it gathers addresses of the play and of the first control plane only, and the nginx-proxy template needs all of them. Cached facts do not help. Reverted in v2.26.1 (#12063).

Now: \`kubectl uncordon NODE\`, check out v2.26.1, run the same command, with \`--skip-tags multus\` if Multus is on.`,
    'zh-CN': `只有 v2.26.0 会这样：带 limit 时它只收集 play 内主机和第一台控制平面主机的地址，而 nginx-proxy 模板需要全部地址。事实缓存帮不上忙。v2.26.1 已回退该改动（#12063）。

现在：先 \`kubectl uncordon NODE\`，切换到 v2.26.1，再运行同一条命令；启用 Multus 时加上 \`--skip-tags multus\`。`,
  },
  examples: [
    {
      name: 'one-worker',
      title: { en: 'One worker', 'zh-CN': '单台工作节点' },
      request: { files, command, kubespray: 'v2.26.0' },
      reports: true,
    },
    {
      name: 'patch-release',
      title: { en: 'The same on v2.26.1', 'zh-CN': '同样的运行，v2.26.1' },
      request: { files, command, kubespray: 'v2.26.1' },
      reports: false,
    },
  ],
  *check(context) {
    const [first] = hostsIn(inventoryAtRunTime(context), 'kube_control_plane');
    for (const { data, ...place } of stopPlace(context, 'narrowed', [])) {
      const outside = hostsOutside(context, ['kube_control_plane', 'etcd']).filter((host) => host !== first);
      yield { ...place, data: { ...data, outside: sampleOf(outside) } };
    }
  },
});
