import { taskNames } from '../kubespray/multus-role.ts';
import { asSet } from '../simulate/process.ts';
import { processAtRunTime } from './at-run-time.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';
import { type HostSample, hostNames, sampleOf } from './host-sample.ts';

type Data = { readonly hosts: HostSample; readonly play: string; readonly host: string };

const withoutEngine = exampleCluster.replace('container_manager=containerd\n', '');

/** From v2.21: the role asks `hostvars` of every host of the play for its container engine, where role defaults do not show. */
export const containerManagerUndefined = defineFinding<Data>({
  id: 'container-manager-undefined',
  severity: 'error',
  group: 'stops',
  order: 3,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [9790],
    pullRequests: [],
    commits: ['d919c58e2'],
    files: ['v2.25.1:roles/network_plugin/multus/tasks/main.yml'],
  },
  related: ['daemonset-not-rendered', 'engine-daemonsets-doubled', 'k8s-cluster-group-missing'],
  text: {
    en: {
      title: "`has no attribute 'container_manager'`: a host has none in the inventory",
      symptom:
        "`The task includes an option with an undefined variable. The error was: 'ansible.vars.hostvars.HostVarsVars object' has no attribute 'container_manager'` at `Multus | Check container engine type`.",
      affected: 'v2.21.0 and newer, with Multus on, in any play that renders Multus; a limit is not needed.',
      message: ({ hosts }) =>
        `No inventory or extra variable gives \`container_manager\` to ${hostNames(hosts, 'en')}. The role reads it through \`hostvars\` for every host of the play, and Kubespray's default \`containerd\` is invisible there.`,
      change: () =>
        'Set `container_manager: containerd` (or your engine) in `group_vars/k8s_cluster`, so that every host of the cluster has it.',
    },
    'zh-CN': {
      title: "`has no attribute 'container_manager'` 报错：主机清单里有主机没有定义它",
      symptom:
        "在 `Multus | Check container engine type` 处出现 `The task includes an option with an undefined variable. The error was: 'ansible.vars.hostvars.HostVarsVars object' has no attribute 'container_manager'`。",
      affected: 'v2.21.0 及更新版本，启用 Multus，任何渲染 Multus 的 play；与是否使用 `--limit` 无关。',
      message: ({ hosts }) =>
        `主机清单变量和额外变量都没有给 ${hostNames(hosts, 'zh-CN')}设置 \`container_manager\`。角色通过 \`hostvars\` 读取 play 中每台主机的这个变量，而 Kubespray 的默认值 \`containerd\` 在那里不可见。`,
      change: () =>
        '在 `group_vars/k8s_cluster` 中设置 `container_manager: containerd`（或你使用的引擎），让集群的每台主机都有它。',
    },
  },
  messages: [
    {
      id: 'container-manager',
      printed:
        "The task includes an option with an undefined variable. The error was: 'ansible.vars.hostvars.HostVarsVars object' has no attribute 'container_manager'",
      parts: ["has no attribute 'container_manager'"],
      issues: [9790],
      section: { en: 'no-attribute-container_manager', 'zh-CN': '没有属性-container_manager' },
    },
  ],
  reply: {
    en: `A host of the play has no \`container_manager\` in the inventory. The role's default does not count there, because \`hostvars\` does not see role defaults. Set \`container_manager: containerd\` (or your engine) where every cluster host gets it.`,
    'zh-CN': `play 中有主机在主机清单里没有 \`container_manager\`。角色的默认值在这里不算数，因为 \`hostvars\` 看不到角色默认值。请在集群每台主机都能拿到的地方设置 \`container_manager: containerd\`（或你使用的引擎）。`,
  },
  examples: [
    {
      name: 'no-engine',
      title: { en: 'No engine anywhere', 'zh-CN': '完全没有设置引擎' },
      request: {
        files: [{ path: 'inventory.ini', text: withoutEngine }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.28.1',
      },
      reports: true,
    },
    {
      name: 'engine-for-all',
      title: { en: 'The engine set for every host', 'zh-CN': '为所有主机设置引擎' },
      request: {
        files: [
          { path: 'inventory.ini', text: withoutEngine },
          { path: 'group_vars/all.yml', text: 'container_manager: containerd\n' },
        ],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml',
        kubespray: 'v2.28.1',
      },
      reports: false,
    },
  ],
  *check(context) {
    const { failure, evidence } = context.prediction;
    if (failure?.task !== taskNames.engine && failure?.task !== taskNames.templates) return;
    const play = evidence.plays.find(({ name }) => name === failure.play);
    const process = processAtRunTime(context);
    const isSet = asSet(process, 'container_manager');
    const lacking = (play?.hosts ?? []).filter((host) => !isSet(host));
    const [first] = lacking;
    if (first === undefined) return;
    const at = context.inventory.hosts.get(first)?.span;
    const data = { hosts: sampleOf(lacking), play: failure.play, host: failure.host };
    yield at ? { at, data } : { data };
  },
});
