import { defineFinding } from './define.ts';
import { exampleSampleCluster } from './example-cluster.ts';
import { type StopData, stopPlace } from './run-stop.ts';
import { stopWords } from './stop-words.ts';

const proxied = `${exampleSampleCluster}
[all:vars]
http_proxy=http://proxy.example:3128
`;
const files = [{ path: 'inventory.ini', text: proxied }];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1';

/** With a proxy and no `no_proxy` of the user, names and addresses of every host are collected, before the guard. */
export const noProxyNeedsExcludedHost = defineFinding<StopData>({
  id: 'no-proxy-needs-excluded-host',
  severity: 'error',
  group: 'stops',
  order: 18,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [7798, 10825, 11024, 12405],
    pullRequests: [10933, 12981],
    commits: ['03d17fea9'],
    files: [
      'v2.24.0:roles/kubespray-defaults/tasks/main.yaml',
      'v2.30.0:roles/network_facts/tasks/no_proxy.yml',
      'v2.31.0:roles/network_facts/tasks/main.yaml',
    ],
  },
  related: ['no-proxy-cut-into-characters', 'facts-cache-required', 'facts-playbook-etcd-only'],
  text: {
    en: {
      title: '`Set no_proxy to all assigned cluster IPs and hostnames` fails: it needs hosts outside the limit',
      symptom:
        "`Set no_proxy to all assigned cluster IPs and hostnames` stops: `has no attribute 'ansible_hostname'`, `'fallback_ip'` or `'main_access_ip'`.",
      affected:
        'Every release, where `http_proxy` or `https_proxy` is set, `no_proxy` is not, and facts of a cluster host outside the limit are not cached. v2.24.0 stops without a limit too.',
      message: (data) =>
        `${stopWords.en.stops(data)} A proxy is set and \`no_proxy\` is not, so Kubespray builds it from the name and address of every host, ${data.outside.count > 0 ? `${stopWords.en.hosts(data.outside)} included` : 'before it has gathered them'}. This comes before the facts guard.`,
      change: (data) =>
        stopWords.en.after(data, 'Set `no_proxy` yourself, in `group_vars/all`; then nothing is collected.'),
    },
    'zh-CN': {
      title: '`Set no_proxy to all assigned cluster IPs and hostnames` 中断：no_proxy 要用到 limit 之外的主机',
      symptom:
        "`Set no_proxy to all assigned cluster IPs and hostnames` 中断：`has no attribute 'ansible_hostname'`、`'fallback_ip'` 或 `'main_access_ip'`。",
      affected:
        '所有版本：设置了 `http_proxy` 或 `https_proxy`，没有设置 `no_proxy`，且 limit 之外有集群主机的事实没有缓存。v2.24.0 不带 limit 也会中断。',
      message: (data) =>
        `${stopWords['zh-CN'].stops(data)}设置了代理而没有设置 \`no_proxy\`，Kubespray 便用每台主机的名称和地址来拼它，${data.outside.count > 0 ? `包括${stopWords['zh-CN'].hosts(data.outside).trimEnd()}` : '而此时还没有收集到它们'}。这发生在事实缓存检查之前。`,
      change: (data) =>
        stopWords['zh-CN'].after(data, '在 `group_vars/all` 中自行设置 `no_proxy`，这样就不再收集任何主机的信息。'),
    },
  },
  messages: [
    {
      id: 'main-access-ip-no-proxy',
      printed: "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'main_access_ip'",
      parts: ["has no attribute 'main_access_ip'"],
      without: ["has no attribute 'main_access_ips'"],
      task: 'no_proxy',
      issues: [12405],
    },
    {
      id: 'ansible-hostname',
      printed: "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'ansible_hostname'",
      parts: ["has no attribute 'ansible_hostname'"],
      issues: [7798, 10825, 11024],
    },
  ],
  alsoCauses: ['fallback-ip'],
  reply: {
    en: `With a proxy and no \`no_proxy\` of your own, Kubespray collects name and address of every cluster host, also of those outside the limit. Set \`no_proxy\` in \`group_vars/all\`, or run the facts playbook without a limit first. On v2.24.0 it stops without a limit too; take v2.24.1 or newer.`,
    'zh-CN': `使用代理又没有自行设置 \`no_proxy\` 时，Kubespray 会收集每台集群主机的名称和地址，limit 之外的也不例外。请在 \`group_vars/all\` 中设置 \`no_proxy\`，或先不带 limit 运行收集事实的 playbook。v2.24.0 不带 limit 也会中断，请换用 v2.24.1 或更新版本。`,
  },
  examples: [
    {
      name: 'one-worker',
      title: { en: 'One worker behind a proxy, empty fact cache', 'zh-CN': '使用代理，单台工作节点，事实缓存为空' },
      request: { files, command, kubespray: 'v2.31.0', facts: 'empty' },
      reports: true,
    },
    {
      name: 'no-limit',
      title: { en: 'v2.24.0 without a limit', 'zh-CN': 'v2.24.0，不带 limit' },
      request: {
        files,
        command: 'ansible-playbook -i inventory.ini -b cluster.yml',
        kubespray: 'v2.24.0',
        facts: 'empty',
      },
      reports: true,
    },
    {
      name: 'own-no-proxy',
      title: { en: 'With no_proxy of your own', 'zh-CN': '自行设置了 no_proxy' },
      request: {
        files: [{ path: 'inventory.ini', text: `${proxied}no_proxy=127.0.0.1,localhost,.example\n` }],
        command,
        kubespray: 'v2.31.0',
        facts: 'empty',
      },
      reports: false,
    },
  ],
  check: (context) => stopPlace(context, 'no-proxy', ['k8s_cluster', 'etcd', 'calico_rr']),
});
