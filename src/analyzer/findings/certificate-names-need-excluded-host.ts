import { notOverridden } from '../kubespray/run-expressions.ts';
import { defineFinding } from './define.ts';
import { exampleSample, exampleSampleCluster } from './example-cluster.ts';
import { type StopData, stopPlace, stopsBecause } from './run-stop.ts';
import { stopWords } from './stop-words.ts';

/** `addresses`: other control planes are unknown. `domain`: the load balancer has no name. */
type Data = StopData & { readonly kind: 'addresses' | 'domain' };

const files = [
  { path: 'inventory.ini', text: exampleSample.replace('[etcd:children]\nkube_control_plane\n', '[etcd]\ncp1\n') },
];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit cp1';
const withoutBalancer = `${exampleSampleCluster}
[all:vars]
loadbalancer_apiserver_localhost=False
`;

/** From v2.30: the names for the API server's certificate want address and name of every control plane. */
export const certificateNamesNeedExcludedHost = defineFinding<Data>({
  id: 'certificate-names-need-excluded-host',
  severity: 'error',
  group: 'stops',
  order: 20,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [],
    pullRequests: [],
    commits: ['51304d57e'],
    files: [
      'v2.30.0:roles/kubernetes/control-plane/tasks/kubeadm-setup.yml',
      'v2.30.0:roles/kubespray_defaults/defaults/main/main.yml',
    ],
  },
  related: ['etcd-host-excluded', 'template-needs-excluded-host', 'facts-guard-vacuous'],
  text: {
    en: {
      title: '`Kubeadm | aggregate all SANs` fails: it needs control planes outside the limit',
      symptom:
        "`Kubeadm | aggregate all SANs` stops: `has no attribute 'main_access_ip'`, or `Mandatory variable has not been overridden`.",
      affected:
        'v2.30.0 and newer, where the limit holds one control plane and leaves out another whose facts are not cached; earlier releases silently leave its names out of the certificate. v2.30.0 also stops without a load balancer, limit or not.',
      message: (data) =>
        data.kind === 'domain'
          ? `${stopWords.en.stops(data)} This release puts the name of the load balancer into the certificate, and with \`loadbalancer_apiserver_localhost\` off and no \`loadbalancer_apiserver\` there is none.`
          : `${stopWords.en.stops(data)} The certificate of the API server names every control plane, and the address of ${stopWords.en.hosts(data.outside)} is known only from the fact cache.`,
      change: (data) =>
        data.kind === 'domain'
          ? stopWords.en.after(
              { ...data, help: 'none' },
              'Set `apiserver_loadbalancer_domain_name`, or use v2.31.0, where it may be missing.',
            )
          : stopWords.en.after(data, 'Put all control planes into the limit.'),
    },
    'zh-CN': {
      title: '`Kubeadm | aggregate all SANs` 中断：证书名称需要 limit 之外的控制平面',
      symptom:
        "`Kubeadm | aggregate all SANs` 中断：`has no attribute 'main_access_ip'`，或 `Mandatory variable has not been overridden`。",
      affected:
        'v2.30.0 及更新版本：limit 之内有一台控制平面，limit 之外有另一台且事实没有缓存；更早的版本会静默地把它的名称漏在证书之外。v2.30.0 没有负载均衡器时也会中断，与是否带 limit 无关。',
      message: (data) =>
        data.kind === 'domain'
          ? `${stopWords['zh-CN'].stops(data)}该版本要把负载均衡器的名称写进证书，而关闭 \`loadbalancer_apiserver_localhost\` 又没有 \`loadbalancer_apiserver\` 时，这个名称并不存在。`
          : `${stopWords['zh-CN'].stops(data)}API server 的证书要写出每台控制平面，而${stopWords['zh-CN'].hosts(data.outside)}的地址只能来自事实缓存。`,
      change: (data) =>
        data.kind === 'domain'
          ? stopWords['zh-CN'].after(
              { ...data, help: 'none' },
              '设置 `apiserver_loadbalancer_domain_name`，或改用 v2.31.0，那里允许没有它。',
            )
          : stopWords['zh-CN'].after(data, '把所有控制平面都放进 limit。'),
    },
  },
  messages: [
    {
      id: 'main-access-ip-certificate',
      printed: "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'main_access_ip'",
      parts: ["has no attribute 'main_access_ip'"],
      without: ["has no attribute 'main_access_ips'"],
      task: 'aggregate all sans',
      issues: [],
    },
    {
      id: 'not-overridden',
      printed: notOverridden,
      parts: [notOverridden],
      issues: [],
    },
  ],
  examples: [
    {
      name: 'one-control-plane',
      title: { en: 'The first control plane, empty fact cache', 'zh-CN': '第一台控制平面主机，事实缓存为空' },
      request: { files, command, kubespray: 'v2.31.0', facts: 'empty' },
      reports: true,
    },
    {
      name: 'no-balancer',
      title: { en: 'v2.30.0 without a load balancer', 'zh-CN': 'v2.30.0，没有负载均衡器' },
      request: {
        files: [{ path: 'inventory.ini', text: withoutBalancer }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.30.0',
      },
      reports: true,
    },
    {
      name: 'facts-first',
      title: { en: 'The first control plane with facts cached', 'zh-CN': '第一台控制平面主机，事实已缓存' },
      request: {
        files: [{ path: 'inventory.ini', text: exampleSampleCluster }],
        command,
        kubespray: 'v2.31.0',
        facts: 'cached',
      },
      reports: false,
    },
  ],
  *check(context) {
    const isDomain = stopsBecause(context, 'certificates').some(({ stop }) => stop.message.includes(notOverridden));
    const kind = isDomain ? 'domain' : 'addresses';
    for (const { data, ...place } of stopPlace(context, 'certificates', ['kube_control_plane']))
      yield { ...place, data: { ...data, kind } };
  },
});
