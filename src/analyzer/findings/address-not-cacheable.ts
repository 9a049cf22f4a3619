import { defineFinding } from './define.ts';
import { exampleSampleCluster } from './example-cluster.ts';
import { type StopData, stopPlace } from './run-stop.ts';
import { stopWords } from './stop-words.ts';

const files = [{ path: 'inventory.ini', text: exampleSampleCluster }];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1';

/** v2.27.0: `fallback_ip` is set by each host for itself and not kept in the fact cache. */
export const addressNotCacheable = defineFinding<StopData>({
  id: 'address-not-cacheable',
  severity: 'error',
  group: 'stops',
  order: 13,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [12176],
    pullRequests: [12182],
    commits: ['6a67d28fa'],
    files: ['v2.27.0:roles/kubespray-defaults/tasks/main.yaml'],
  },
  related: ['template-needs-excluded-host', 'fact-gathering-narrowed', 'facts-cache-required'],
  text: {
    en: {
      title: "`has no attribute 'fallback_ip'` with all facts cached: v2.27.0 does not cache it",
      symptom:
        "`'ansible.vars.hostvars.HostVarsVars object' has no attribute 'fallback_ip'`, although the facts playbook has just run.",
      affected:
        'v2.27.0 alone, with a limit that leaves out a control-plane or etcd host without `ip` in the inventory. A full fact cache satisfies the guard and nothing else.',
      message: (data) =>
        `${stopWords.en.stops(data)} This release keeps \`fallback_ip\` out of the fact cache, so the address of ${stopWords.en.hosts(data.outside)} cannot be known.`,
      change: (data) =>
        stopWords.en.after(
          { ...data, help: 'none' },
          'Use v2.27.1 and run its facts playbook first, or set `ip` for every host in the inventory.',
        ),
    },
    'zh-CN': {
      title: "事实已缓存，仍出现 `has no attribute 'fallback_ip'`：v2.27.0 不缓存它",
      symptom:
        "刚运行过收集事实的 playbook，仍报 `'ansible.vars.hostvars.HostVarsVars object' has no attribute 'fallback_ip'`。",
      affected:
        '只有 v2.27.0：limit 之外有控制平面或 etcd 主机，且它在主机清单中没有 `ip`。事实缓存再完整，也只能通过检查，别无用处。',
      message: (data) =>
        `${stopWords['zh-CN'].stops(data)}该版本不把 \`fallback_ip\` 写入事实缓存，因此无从得知${stopWords['zh-CN'].hosts(data.outside)}的地址。`,
      change: (data) =>
        stopWords['zh-CN'].after(
          { ...data, help: 'none' },
          '改用 v2.27.1，并先运行它收集事实的 playbook；或者在主机清单中为每台主机设置 `ip`。',
        ),
    },
  },
  alsoCauses: ['fallback-ip'],
  reply: {
    en: `v2.27.0 alone: \`fallback_ip\` is not cacheable, so a limited run lacks the addresses of the other control planes even with a full fact cache. Fixed in v2.27.1 (#12182).

Now: \`kubectl uncordon NODE\`, check out v2.27.1, run \`playbooks/facts.yml\` without a limit, then the same command.`,
    'zh-CN': `只有 v2.27.0 会这样：\`fallback_ip\` 不进入事实缓存，因此即使缓存完整，带 limit 的运行也缺少其他控制平面的地址。v2.27.1 已修复（#12182）。

现在：先 \`kubectl uncordon NODE\`，切换到 v2.27.1，不带 limit 运行 \`playbooks/facts.yml\`，再运行同一条命令。`,
  },
  examples: [
    {
      name: 'facts-cached',
      title: { en: 'One worker, every fact cached', 'zh-CN': '单台工作节点，事实已全部缓存' },
      request: { files, command, kubespray: 'v2.27.0', facts: 'cached' },
      reports: true,
    },
    {
      name: 'patch-release',
      title: { en: 'The same on v2.27.1', 'zh-CN': '同样的运行，v2.27.1' },
      request: { files, command, kubespray: 'v2.27.1', facts: 'cached' },
      reports: false,
    },
  ],
  check: (context) => stopPlace(context, 'not-cacheable', ['kube_control_plane', 'etcd']),
});
