import { runTraitsOf } from '../kubespray/run-traits.ts';
import { endsOf } from '../simulate/headline.ts';
import { defineFinding } from './define.ts';
import { exampleSampleCluster } from './example-cluster.ts';

const proxied = `${exampleSampleCluster}
[all:vars]
http_proxy=http://proxy.example:3128
`;
const files = [{ path: 'inventory.ini', text: proxied }];
const command = 'ansible-playbook -i inventory.ini -b cluster.yml';

/** v2.30.0: the text of `no_proxy` is turned into a list of its characters. */
export const noProxyCutIntoCharacters = defineFinding<{ readonly release: string }>({
  id: 'no-proxy-cut-into-characters',
  severity: 'warning',
  group: 'incomplete',
  order: 12,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [],
    pullRequests: [12981, 13111],
    commits: ['03d17fea9'],
    files: ['v2.30.0:roles/network_facts/tasks/no_proxy.yml'],
  },
  related: ['no-proxy-needs-excluded-host', 'hosts-missing-silently'],
  text: {
    en: {
      title: '`no_proxy` is cut into single characters on v2.30.0',
      symptom: 'No error. The proxy settings on the nodes hold letters and commas where addresses belong.',
      affected: 'v2.30.0 alone, with a proxy and without `no_proxy` in the inventory, limit or not.',
      message: ({ release }) =>
        `A proxy is set and \`no_proxy\` is not. ${release} builds the text of \`no_proxy\` and then treats it as a list, so every character becomes an entry: no host of the cluster is exempt from the proxy, and nothing reports it.`,
      change: () =>
        'Set `no_proxy` yourself in `group_vars/all`, or use v2.31.0. Then run `cluster.yml` again on every node that v2.30.0 has configured.',
    },
    'zh-CN': {
      title: 'v2.30.0 把 `no_proxy` 拆成了单个字符',
      symptom: '没有报错。节点上的代理设置里，本该是地址的地方成了一个个字母和逗号。',
      affected: '只有 v2.30.0：使用代理，且主机清单中没有 `no_proxy`，与是否带 limit 无关。',
      message: ({ release }) =>
        `设置了代理而没有设置 \`no_proxy\`。${release} 先拼出 \`no_proxy\` 的文本，再把它当作列表，于是每个字符都成了一项：没有一台集群主机绕过代理，也没有任何提示。`,
      change: () =>
        '在 `group_vars/all` 中自行设置 `no_proxy`，或改用 v2.31.0；然后对 v2.30.0 配置过的每个节点重新运行 `cluster.yml`。',
    },
  },
  examples: [
    {
      name: 'proxy',
      title: { en: 'A whole cluster behind a proxy', 'zh-CN': '使用代理的整个集群' },
      request: { files, command, kubespray: 'v2.30.0' },
      reports: true,
    },
    {
      name: 'next-release',
      title: { en: 'The same on v2.31.0', 'zh-CN': '同样的运行，v2.31.0' },
      request: { files, command, kubespray: 'v2.31.0' },
      reports: false,
    },
  ],
  *check({ prediction, release }) {
    if (runTraitsOf(release).noProxy !== 'characters') return;
    const cut = endsOf(prediction.run).some(({ losses }) => losses.some(({ kind }) => kind === 'no-proxy'));
    if (cut) yield { data: { release: release.name } };
  },
});
