import { defineFinding } from './define.ts';
import { exampleSample } from './example-cluster.ts';
import { type StopData, stopPlace } from './run-stop.ts';
import { stopWords } from './stop-words.ts';

const files = [{ path: 'inventory.ini', text: exampleSample }];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1';

/** From v2.27: the local load balancer of a worker lists every control plane, and its template is written after the drain. */
export const templateNeedsExcludedHost = defineFinding<StopData>({
  id: 'template-needs-excluded-host',
  severity: 'error',
  group: 'stops',
  order: 11,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [11992, 12242, 12405],
    pullRequests: [11598],
    commits: ['b0fb06054', '51304d57e'],
    files: [
      'v2.31.0:roles/kubernetes/node/templates/loadbalancer/nginx.conf.j2',
      'v2.31.0:roles/kubernetes/node/templates/loadbalancer/haproxy.cfg.j2',
      'v2.31.0:roles/network_facts/tasks/main.yaml',
    ],
  },
  related: ['facts-guard-vacuous', 'facts-cache-required', 'address-not-cacheable', 'etcd-host-excluded'],
  text: {
    en: {
      title: '`Unrecognized type … for ipwrap filter`: a drained node needs control planes outside the limit',
      symptom:
        "`Unrecognized type <<class 'ansible.template.AnsibleUndefined'>> for ipwrap filter <value>`, or `has no attribute 'fallback_ip'`, in `Nginx-proxy | Write nginx-proxy configuration`.",
      affected:
        'v2.27.0 and newer, where the limit leaves out a control-plane host whose facts are not cached and the facts guard checks nothing, as with the sample inventory. `upgrade-cluster.yml` has drained the node by then.',
      message: (data) =>
        `${stopWords.en.stops(data)} The template lists the address of every control-plane host, and the address of ${stopWords.en.hosts(data.outside)} is known only from the fact cache.`,
      change: (data) => stopWords.en.after(data, 'Put the control plane into the limit.'),
    },
    'zh-CN': {
      title: '`Unrecognized type … for ipwrap filter` 报错：已清空的节点需要 limit 之外的控制平面',
      symptom:
        "`Nginx-proxy | Write nginx-proxy configuration` 报 `Unrecognized type <<class 'ansible.template.AnsibleUndefined'>> for ipwrap filter <value>`，或 `has no attribute 'fallback_ip'`。",
      affected:
        'v2.27.0 及更新版本：limit 之外有控制平面主机，它的事实没有缓存，而事实缓存检查又形同虚设，例如使用示例主机清单时。`upgrade-cluster.yml` 到这一步已经清空了节点。',
      message: (data) =>
        `${stopWords['zh-CN'].stops(data)}模板要列出每台控制平面主机的地址，而${stopWords['zh-CN'].hosts(data.outside)}的地址只能来自事实缓存。`,
      change: (data) => stopWords['zh-CN'].after(data, '把控制平面也放进 limit。'),
    },
  },
  messages: [
    {
      id: 'ipwrap-nginx',
      printed: "Unrecognized type <<class 'ansible.template.AnsibleUndefined'>> for ipwrap filter <value>",
      parts: ['for ipwrap filter'],
      issues: [],
    },
    {
      id: 'fallback-ip',
      printed: "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'fallback_ip'",
      parts: ["has no attribute 'fallback_ip'"],
      without: ['fallback_ips'],
      issues: [12176],
    },
    {
      id: 'main-access-ip',
      printed: "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'main_access_ip'",
      parts: ["has no attribute 'main_access_ip'"],
      without: ["has no attribute 'main_access_ips'"],
      issues: [11992, 12242, 12405],
    },
  ],
  reply: {
    en: `The template lists the address of every control-plane host, and those outside the limit are known only from the fact cache. Without \`k8s_cluster\` in the inventory the facts guard does not notice, so the node is drained first.

Now: \`kubectl uncordon NODE\`, then \`playbooks/facts.yml\` without a limit, then the same command again.`,
    'zh-CN': `模板要列出每台控制平面主机的地址，而 limit 之外主机的地址只能来自事实缓存。主机清单里没有 \`k8s_cluster\` 时，事实缓存检查发现不了这个问题，于是节点先被清空。

现在：先 \`kubectl uncordon NODE\`，再不带 limit 运行 \`playbooks/facts.yml\`，最后重新运行同一条命令。`,
  },
  examples: [
    {
      name: 'one-worker',
      title: { en: 'One worker, empty fact cache', 'zh-CN': '单台工作节点，事实缓存为空' },
      request: { files, command, kubespray: 'v2.31.0', facts: 'empty' },
      reports: true,
    },
    {
      name: 'haproxy',
      title: { en: 'The same with haproxy', 'zh-CN': '同样的运行，使用 haproxy' },
      request: {
        files,
        command: `${command} -e loadbalancer_apiserver_type=haproxy`,
        kubespray: 'v2.27.1',
        facts: 'empty',
      },
      reports: true,
    },
    {
      name: 'facts-first',
      title: { en: 'The same with facts cached', 'zh-CN': '同样的运行，事实已缓存' },
      request: { files, command, kubespray: 'v2.31.0', facts: 'cached' },
      reports: false,
    },
  ],
  check: (context) => stopPlace(context, 'template', ['kube_control_plane']),
});
