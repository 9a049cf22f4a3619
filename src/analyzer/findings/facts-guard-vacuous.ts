import { hostsIn } from '../inventory/hosts-in.ts';
import { playsOf } from '../kubespray/playbooks.ts';
import { isTruthy } from '../python/values.ts';
import { runsWithTags, tagsOf } from '../simulate/tags.ts';
import { inventoryAtRunTime } from './at-run-time.ts';
import { defineFinding, type FindingContext } from './define.ts';
import { exampleSample, exampleSampleCluster } from './example-cluster.ts';
import { factsCommand } from './facts-command.ts';
import { type HostSample, hostNames, sampleOf } from './host-sample.ts';
import { hostsOutside } from './run-stop.ts';

type Data = { readonly hosts: HostSample; readonly run: string };

const files = [{ path: 'inventory.ini', text: exampleSample }];
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1';
const GUARD_TAGS = ['preinstall', 'asserts'];

/** From v2.27: the guard asks `k8s_cluster` who is excluded, and a group derived under the limit holds nobody else. */
export const factsGuardVacuous = defineFinding<Data>({
  id: 'facts-guard-vacuous',
  severity: 'warning',
  group: 'stops',
  order: 16,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [12418],
    pullRequests: [11598, 12492],
    commits: ['b0fb06054', 'a01e96e21'],
    files: [
      'v2.27.0:roles/kubernetes/preinstall/tasks/0040-verify-settings.yml',
      'v2.27.0:playbooks/boilerplate.yml',
      'v2.29.0:roles/dynamic_groups/tasks/main.yml',
    ],
  },
  related: ['template-needs-excluded-host', 'facts-cache-required', 'facts-playbook-etcd-only'],
  text: {
    en: {
      title: 'The facts guard passes with an empty cache: the inventory lacks k8s_cluster',
      symptom:
        "No error. `Stop if any host not in '--limit' does not have a fact cache` passes, whatever the cache holds, and a later task stops.",
      affected:
        'v2.27.0 and newer with a limit and no group `k8s_cluster` in the inventory, as in the sample inventory of these releases.',
      message: ({ hosts }) =>
        `\`k8s_cluster\` is derived from the hosts inside the limit, so the facts guard finds nobody excluded. Nothing warns when facts of ${hostNames(hosts, 'en')} are missing; what needs them stops later, on a node that may be drained by then.`,
      change: ({ run }) =>
        `Declare \`[k8s_cluster:children]\` with \`kube_control_plane\` and \`kube_node\`, and run \`${run}\` without a limit before each limited run.`,
    },
    'zh-CN': {
      title: '事实缓存为空也能通过检查：主机清单里没有 k8s_cluster',
      symptom:
        "没有报错。无论缓存里有什么，`Stop if any host not in '--limit' does not have a fact cache` 都会通过，之后的任务才中断。",
      affected: 'v2.27.0 及更新版本，带 limit，且主机清单中没有 `k8s_cluster` 组；这些版本的示例主机清单就是如此。',
      message: ({ hosts }) =>
        `\`k8s_cluster\` 由 limit 之内的主机推导，事实缓存检查因此认为没有主机被排除。缺少 ${hostNames(hosts, 'zh-CN')}的事实时没有任何提示；需要它们的任务到后面才中断，那时节点可能已被清空（drain）。`,
      change: ({ run }) =>
        `声明 \`[k8s_cluster:children]\`，包含 \`kube_control_plane\` 和 \`kube_node\`；每次带 limit 运行之前，先不加 limit 运行 \`${run}\`。`,
    },
  },
  examples: [
    {
      name: 'sample-inventory',
      title: { en: 'The sample inventory', 'zh-CN': '示例主机清单' },
      request: { files, command, kubespray: 'v2.31.0' },
      reports: true,
    },
    {
      name: 'group-declared',
      title: { en: 'The group declared', 'zh-CN': '已声明该组' },
      request: {
        files: [{ path: 'inventory.ini', text: exampleSampleCluster }],
        command,
        kubespray: 'v2.31.0',
      },
      reports: false,
    },
  ],
  *check(context) {
    const { command: asked, inventory, release } = context;
    const { limit } = asked;
    if (!limit || inventory.groups.has('k8s_cluster') || !guardRuns(context)) return;
    const hosts = hostsOutside(context, ['k8s_cluster']);
    if (hosts.length === 0 || hostsIn(inventoryAtRunTime(context), 'k8s_cluster').length === 0) return;
    const run = factsCommand(context, release) ?? release.factsPlaybook;
    yield { at: limit.span, data: { hosts: sampleOf(hosts), run } };
  },
});

/** Does the command get as far as the guard's task, and is it not switched off? */
function guardRuns({ command, release, prediction }: FindingContext): boolean {
  const assertions = command.extraVars.findLast(({ vars }) => vars.has('ignore_assert_errors'));
  return (
    release.factsGuard !== undefined &&
    prediction.run.length > 0 &&
    command.playbooks.some(({ name }) => playsOf(release, name).kind === 'multus') &&
    runsWithTags(tagsOf(command), GUARD_TAGS) &&
    !isTruthy(assertions?.vars.get('ignore_assert_errors'))
  );
}
