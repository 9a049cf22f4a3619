import { hostSetOf, hostsIn } from '../inventory/hosts-in.ts';
import { completeGroups } from '../simulate/groups.ts';
import { defineFinding } from './define.ts';
import { exampleSample, exampleSampleCluster } from './example-cluster.ts';
import { factsCommand } from './facts-command.ts';
import { type HostSample, hostNames, sampleOf } from './host-sample.ts';
import { factsReachEtcdOnly, hostsOutside } from './run-stop.ts';

type Data = { readonly hosts: HostSample; readonly run: string };

const files = [{ path: 'inventory.ini', text: exampleSample }];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1';

/** v2.27.0 to v2.28.1: the facts playbook does not derive groups, so that it plays on etcd alone where `k8s_cluster` is not declared. */
export const factsPlaybookEtcdOnly = defineFinding<Data>({
  id: 'facts-playbook-etcd-only',
  severity: 'warning',
  group: 'stops',
  order: 21,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [12418],
    pullRequests: [12492],
    commits: ['a01e96e21'],
    files: ['v2.27.1:playbooks/facts.yml', 'v2.29.0:playbooks/facts.yml'],
  },
  related: ['facts-guard-vacuous', 'facts-cache-required', 'template-needs-excluded-host'],
  text: {
    en: {
      title: 'The facts playbook caches only etcd hosts',
      symptom: '`playbooks/facts.yml` ends without an error, and its recap names the etcd hosts alone.',
      affected:
        'v2.27.0 to v2.28.1 with an inventory that does not declare `k8s_cluster`, like their own sample. v2.29.0 derives the group in the facts playbook too.',
      message: ({ hosts, run }) =>
        `\`${run}\` plays on \`k8s_cluster\`, \`etcd\` and \`calico_rr\`, and this release does not derive the first one there. Facts of ${hostNames(hosts, 'en')} are not cached, however often it runs.`,
      change: ({ run }) =>
        `Declare \`[k8s_cluster:children]\` with \`kube_control_plane\` and \`kube_node\` in the inventory, then run \`${run}\` without a limit.`,
    },
    'zh-CN': {
      title: '收集事实的 playbook 只缓存了 etcd 主机',
      symptom: '`playbooks/facts.yml` 正常结束，汇总里却只有 etcd 主机。',
      affected:
        'v2.27.0 到 v2.28.1，主机清单没有声明 `k8s_cluster`，与它们自带的示例主机清单一样。v2.29.0 起，收集事实的 playbook 也会推导该组。',
      message: ({ hosts, run }) =>
        `\`${run}\` 的目标是 \`k8s_cluster\`、\`etcd\` 和 \`calico_rr\`，而该版本不会在这里推导前者。无论运行多少次，${hostNames(hosts, 'zh-CN')}的事实都不会进入缓存。`,
      change: ({ run }) =>
        `在主机清单中声明 \`[k8s_cluster:children]\`，包含 \`kube_control_plane\` 和 \`kube_node\`，再不加 limit 运行 \`${run}\`。`,
    },
  },
  examples: [
    {
      name: 'sample-inventory',
      title: { en: 'The sample inventory', 'zh-CN': '示例主机清单' },
      request: { files, command, kubespray: 'v2.28.1' },
      reports: true,
    },
    {
      name: 'group-declared',
      title: { en: 'The group declared', 'zh-CN': '已声明该组' },
      request: {
        files: [{ path: 'inventory.ini', text: exampleSampleCluster }],
        command,
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check(context) {
    const { command: asked, inventory, release, prediction } = context;
    if (prediction.run.length === 0 || !factsReachEtcdOnly(context)) return;
    const runsFacts = asked.playbooks.some(({ name }) => name === 'facts');
    const whole = completeGroups(inventory, release.groupSetup, undefined).inventory;
    const wanted = runsFacts ? hostsIn(whole, 'k8s_cluster') : hostsOutside(context, ['k8s_cluster']);
    const missed = wanted.filter((host) => !hostSetOf(inventory, 'etcd').has(host));
    if (missed.length === 0) return;
    const run = factsCommand(context, release) ?? release.factsPlaybook;
    yield { ...(asked.limit && { at: asked.limit.span }), data: { hosts: sampleOf(missed), run } };
  },
});
