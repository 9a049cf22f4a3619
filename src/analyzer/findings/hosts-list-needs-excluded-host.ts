import { defineFinding } from './define.ts';
import { exampleSample } from './example-cluster.ts';
import { type StopData, stopPlace } from './run-stop.ts';
import { stopWords } from './stop-words.ts';

const files = [{ path: 'inventory.ini', text: exampleSample }];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1';

/** v2.28: the list for `/etc/hosts` needs `main_access_ip` of every host of the cluster and of etcd. */
export const hostsListNeedsExcludedHost = defineFinding<StopData>({
  id: 'hosts-list-needs-excluded-host',
  severity: 'error',
  group: 'stops',
  order: 17,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [11992, 12242],
    pullRequests: [12382],
    commits: ['15c8a4768'],
    files: ['v2.28.1:roles/kubernetes/preinstall/tasks/0090-etchosts.yml'],
  },
  related: ['facts-guard-vacuous', 'facts-cache-required', 'template-needs-excluded-host'],
  text: {
    en: {
      title: '`Hosts | create hosts list from inventory` fails: v2.28 needs hosts outside the limit',
      symptom: "`has no attribute 'main_access_ip'` in `Hosts | create hosts list from inventory`.",
      affected:
        'v2.28.0 and v2.28.1 with a limit that leaves out an etcd host or a host of `k8s_cluster` whose facts are not cached, where the facts guard checks nothing. No node is drained by then. v2.29.0 dropped the task.',
      message: (data) =>
        `${stopWords.en.stops(data)} The list for \`/etc/hosts\` needs \`main_access_ip\` of ${stopWords.en.hosts(data.outside)} and only the fact cache has it.`,
      change: (data) => stopWords.en.after(data, 'Use v2.29.0 or newer, which leaves `/etc/hosts` alone.'),
    },
    'zh-CN': {
      title: '`Hosts | create hosts list from inventory` 中断：v2.28 需要 limit 之外主机的地址',
      symptom: "`Hosts | create hosts list from inventory` 报 `has no attribute 'main_access_ip'`。",
      affected:
        'v2.28.0 和 v2.28.1：limit 之外有 etcd 主机或 `k8s_cluster` 的主机，事实没有缓存，而事实缓存检查又形同虚设。此时尚未清空任何节点。v2.29.0 去掉了该任务。',
      message: (data) =>
        `${stopWords['zh-CN'].stops(data)}生成 \`/etc/hosts\` 的列表需要${stopWords['zh-CN'].hosts(data.outside)}的 \`main_access_ip\`，而它只能来自事实缓存。`,
      change: (data) => stopWords['zh-CN'].after(data, '改用 v2.29.0 或更新版本，它不再改动 `/etc/hosts`。'),
    },
  },
  messages: [
    {
      id: 'main-access-ip-hosts',
      printed: "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'main_access_ip'",
      parts: ["has no attribute 'main_access_ip'"],
      without: ["has no attribute 'main_access_ips'"],
      task: 'hosts list',
      issues: [11992, 12242],
    },
  ],
  examples: [
    {
      name: 'one-worker',
      title: { en: 'One worker, empty fact cache', 'zh-CN': '单台工作节点，事实缓存为空' },
      request: { files, command, kubespray: 'v2.28.1', facts: 'empty' },
      reports: true,
    },
    {
      name: 'facts-first',
      title: { en: 'The same with facts cached', 'zh-CN': '同样的运行，事实已缓存' },
      request: { files, command, kubespray: 'v2.28.1', facts: 'cached' },
      reports: false,
    },
  ],
  check: (context) => stopPlace(context, 'hosts-list', ['k8s_cluster', 'etcd', 'calico_rr']),
});
