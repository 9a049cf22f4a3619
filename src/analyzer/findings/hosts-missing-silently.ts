import { runTraitsOf } from '../kubespray/run-traits.ts';
import type { Loss } from '../prediction.ts';
import { endsOf } from '../simulate/headline.ts';
import { defineFinding } from './define.ts';
import { exampleSample, exampleSampleCluster } from './example-cluster.ts';
import { type HostSample, hostNames, sampleOf } from './host-sample.ts';

type Kind = Exclude<Loss['kind'], 'multus' | 'left-out'>;
type Data = { readonly kind: Kind; readonly hosts: HostSample };

const files = [{ path: 'inventory.ini', text: exampleSample }];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1';

const places: Readonly<Record<'en' | 'zh-CN', Readonly<Record<Kind, string>>>> = {
  en: {
    'etc-hosts': 'the block that Kubespray writes into `/etc/hosts`',
    'no-proxy': '`no_proxy`',
    upstreams: 'the upstreams of the local load balancer',
    sans: 'the names in the certificate of the API server',
  },
  'zh-CN': {
    'etc-hosts': 'Kubespray 写入 `/etc/hosts` 的内容',
    'no-proxy': '`no_proxy`',
    upstreams: '本机负载均衡器的上游列表',
    sans: 'API server 证书的名称',
  },
};

/** What a run writes without the hosts outside the limit, although it ends. */
export const hostsMissingSilently = defineFinding<Data>({
  id: 'hosts-missing-silently',
  severity: 'warning',
  group: 'incomplete',
  order: 11,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [5507],
    pullRequests: [12382, 12981],
    commits: ['15c8a4768', '03d17fea9'],
    files: [
      'v2.27.1:roles/kubernetes/preinstall/tasks/0090-etchosts.yml',
      'v2.28.1:roles/network_facts/tasks/no_proxy.yml',
    ],
  },
  related: ['facts-guard-vacuous', 'no-proxy-cut-into-characters', 'facts-cache-required'],
  text: {
    en: {
      title: 'No error, and hosts outside the limit are missing from `/etc/hosts` or `no_proxy`',
      symptom:
        'No error. After a limited run hosts are missing from `/etc/hosts`, `no_proxy` or a list of upstreams on a node.',
      affected:
        '`/etc/hosts` up to v2.28.1, `no_proxy` up to v2.30.0, where the group `k8s_cluster` is derived under the limit or addresses are missing.',
      message: ({ kind, hosts }) =>
        `The run ends, but ${hostNames(hosts, 'en')} ${hosts.count === 1 ? 'is' : 'are'} missing from ${places.en[kind]} on the nodes of this run, and no message says so.`,
      change: () =>
        'Declare `[k8s_cluster:children]` and run the facts playbook without a limit before this command. What has been written is put right by the next run that knows every host.',
    },
    'zh-CN': {
      title: '没有报错，`/etc/hosts` 或 `no_proxy` 里却少了 limit 之外的主机',
      symptom: '没有报错。带 limit 运行之后，节点的 `/etc/hosts`、`no_proxy` 或上游列表里少了主机。',
      affected:
        'v2.28.1 及更早版本的 `/etc/hosts`，v2.30.0 及更早版本的 `no_proxy`：`k8s_cluster` 组在 limit 之内推导，或缺少地址。',
      message: ({ kind, hosts }) =>
        `运行会正常结束，但本次节点上${places['zh-CN'][kind].startsWith('`') || /^[A-Z]/.test(places['zh-CN'][kind]) ? ' ' : ''}${places['zh-CN'][kind]}里缺少 ${hostNames(hosts, 'zh-CN').trimEnd()}，没有任何提示。`,
      change: () =>
        '声明 `[k8s_cluster:children]`，并在这条命令之前不加 limit 运行收集事实的 playbook。已经写出的内容，会在下一次认得全部主机的运行中得到纠正。',
    },
  },
  examples: [
    {
      name: 'etc-hosts',
      title: { en: 'One worker with the derived group', 'zh-CN': '单台工作节点，组在运行时推导' },
      request: { files, command, kubespray: 'v2.27.1', facts: 'cached' },
      reports: true,
    },
    {
      name: 'group-declared',
      title: { en: 'The group declared', 'zh-CN': '已声明该组' },
      request: {
        files: [{ path: 'inventory.ini', text: exampleSampleCluster }],
        command,
        kubespray: 'v2.27.1',
        facts: 'cached',
      },
      reports: false,
    },
  ],
  *check({ command: asked, prediction, release }) {
    const lost = new Map<Kind, readonly string[]>();
    for (const { end, losses } of endsOf(prediction.run)) {
      if (end === 'stops') continue;
      for (const { kind, hosts } of losses)
        if (kind !== 'multus' && kind !== 'left-out' && !lost.has(kind)) lost.set(kind, hosts);
    }
    if (runTraitsOf(release).noProxy === 'characters') lost.delete('no-proxy');
    const at = asked.limit && asked.limit.text !== '' ? { at: asked.limit.span } : {};
    for (const [kind, hosts] of lost)
      yield { ...at, ...(kind === 'etc-hosts' ? { severity: 'info' } : {}), data: { kind, hosts: sampleOf(hosts) } };
  },
});
