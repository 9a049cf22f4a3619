import { joinChinese } from '../language/join-chinese.ts';
import { languages } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Headline, Loss } from '../prediction.ts';
import type { FactState } from '../request.ts';

type RunWords = {
  /** The verdict of the whole run in a few words. */
  readonly headline: Readonly<Record<Headline, string>>;
  /** The same of an end that leaves nodes behind: drained, or cordoned only. */
  readonly stopsDrained: (nodes: string) => string;
  readonly stopsCordoned: (nodes: string) => string;
  /** The headline as a clause about the run. */
  readonly clause: Readonly<Record<Headline, string>>;
  readonly onRelease: (clause: string, releases: string) => string;
  /** What happens where the open part of a command is `given`; empty: it sets nothing that decides. */
  readonly inCase: (given: string, clause: string) => string;
  /** A state of the fact cache as the first words of a sentence. */
  readonly facts: (facts: FactState) => string;
  /** The same within one, with what then happens. */
  readonly underFacts: (facts: FactState, happens: string) => string;
  /** What happens, for `underFacts`. */
  readonly happens: {
    readonly completes: string;
    readonly incomplete: string;
    readonly stops: (task: string, host: string) => string;
    readonly stopsLeaving: (task: string, host: string, nodes: string, drained: boolean) => string;
  };
  readonly noTaskStops: (hosts: string, whateverFacts: boolean) => string;
  readonly stops: (task: string, host: string, play: string, batch: number) => string;
  readonly noNumber: (play: string, message: string) => string;
  /** Without names: all of them. */
  readonly backInService: (nodes: string | undefined, many: boolean) => string;
  readonly notDrained: string;
  readonly lost: Readonly<Record<Exclude<Loss['kind'], 'multus'>, (hosts: string, many: boolean) => string>>;
  readonly unreachable: (hosts: string, many: boolean) => string;
  readonly leftBehind: (nodes: string, many: boolean, drained: boolean) => string;
  readonly noStart: string;
  readonly noTask: string;
  readonly lostOrder: (others: readonly string[]) => string;
  readonly race: (others: readonly string[]) => string;
  readonly raceOf: Readonly<Record<'completes' | 'incomplete' | 'stops', string>>;
  readonly raceLeaves: (nodes: string, drained: boolean) => string;
  readonly versionCheck: (ansible: string) => string;
  readonly outsideRange: (ansible: string) => string;
  readonly unreadableCore: (ansible: string) => string;
  readonly partlyRead: string;
  readonly printed: string;
  /** What the simulation predicts all the same. */
  readonly otherwise: (hosts: string) => string;
  readonly notPromised: string;
  readonly dependsOnRelease: (parts: readonly string[]) => string;
  readonly range: (from: string, to: string) => string;
  readonly everyRelease: string;
  readonly unreadable: string;
  readonly standIn: (release: string) => string;
  readonly wayOut: {
    /** What the run leaves the nodes in. */
    readonly state: (nodes: string, many: boolean, drained: boolean) => string;
    /** Before commands that end the upgrade of the nodes, then uncordon them. */
    readonly finish: (many: boolean) => string;
    /** Before the command that uncordons them, where nothing ends the upgrade. */
    readonly uncordon: (many: boolean) => string;
    /** The same after a run that ends. */
    readonly afterwards: (many: boolean) => string;
    /** After commands that end the upgrade. */
    readonly check: string;
  };
};

const en: RunWords = {
  headline: {
    completes: 'Completes',
    'depends-on-facts': 'Depends on the fact cache',
    incomplete: 'Ends with something missing',
    stops: 'Stops',
    'stops-drained': 'Stops with a node drained',
    'nothing-runs': 'Nothing runs',
    rejected: 'Ansible refuses it',
    undetermined: 'Cannot be decided',
  },
  stopsDrained: (nodes) => `Stops with ${nodes} drained`,
  stopsCordoned: (nodes) => `Stops with ${nodes} cordoned`,
  clause: {
    completes: 'it completes',
    'depends-on-facts': 'it depends on the fact cache',
    incomplete: 'it ends with something missing',
    stops: 'it stops',
    'stops-drained': 'it stops with a node drained',
    'nothing-runs': 'nothing runs',
    rejected: 'it is refused',
    undetermined: 'it cannot be decided',
  },
  onRelease: (clause, releases) => `${clause} on ${releases}`,
  inCase: (given, clause) => `${given === '' ? 'if it sets nothing that decides' : `with ${given}`}, ${clause}`,
  facts: (facts) =>
    facts === 'cached'
      ? 'With cached facts'
      : facts === 'empty'
        ? 'With an empty cache'
        : `With facts of ${languages.en.list(facts)}`,
  underFacts: (facts, happens) =>
    `${facts === 'cached' ? 'with cached facts' : facts === 'empty' ? 'with an empty cache' : `with facts of ${languages.en.list(facts)}`} it ${happens}`,
  happens: {
    completes: 'completes',
    incomplete: 'ends with something missing',
    stops: (task, host) => `stops in the task "${task}" on ${host}`,
    stopsLeaving: (task, host, nodes, drained) =>
      `stops in the task "${task}" on ${host} and leaves ${nodes} ${drained ? 'drained' : 'cordoned'}`,
  },
  noTaskStops: (hosts, whateverFacts) =>
    `no simulated task stops on ${hosts}${whateverFacts ? ', whether or not the facts of the other hosts are cached' : ''}.`,
  stops: (task, host, play, batch) =>
    `the task "${task}" stops on ${host} in the play "${play}"${batch > 1 ? `, batch ${batch}` : ''}.`,
  noNumber: (play, message) =>
    `Ansible cannot make a number of serial ("${message}") and stops at the start of the play "${play}".`,
  backInService: (nodes, many) =>
    `${nodes ?? (many ? 'Each' : 'It')} ${nodes !== undefined && many ? 'are' : 'is'} drained on the way and uncordoned again.`,
  notDrained: 'No node is drained before that.',
  lost: {
    upstreams: (hosts, many) =>
      `${hosts} ${many ? 'are' : 'is'} missing from the upstreams of the local load balancer, which then sends no API traffic there.`,
    sans: (hosts, many) => `${hosts} ${many ? 'are' : 'is'} missing from the names of the API server's certificate.`,
    'no-proxy': (hosts, many) =>
      `${hosts} ${many ? 'are' : 'is'} missing from no_proxy, so traffic to ${many ? 'them' : 'it'} takes the proxy.`,
    'etc-hosts': (hosts, many) => `${hosts} ${many ? 'are' : 'is'} missing from the /etc/hosts that is written.`,
    'left-out': (hosts, many) =>
      `${hosts} ${many ? 'are' : 'is'} in no group of workers, control plane or etcd, because the name of ${many ? 'their' : 'its'} group is misspelt; plays on those groups leave ${many ? 'them' : 'it'} out.`,
  },
  unreachable: (hosts, many) =>
    `${hosts} cannot be reached and ${many ? 'drop' : 'drops'} out; the run goes on without ${many ? 'them' : 'it'}.`,
  leftBehind: (nodes, many, drained) =>
    `${nodes} ${many ? 'are' : 'is'} left ${drained ? 'drained' : 'cordoned'}, because nothing in this run uncordons ${many ? 'them' : 'it'}.`,
  noTask: 'no task runs on a host of the cluster.',
  noStart: 'no play with hosts has a task of the name that --start-at-task gives.',
  lostOrder: (others) =>
    `The order of hosts and groups was lost when the inventory was printed: in another order the run can also ${others.join(' or ')}.`,
  race: (others) => `It depends on which host answers first: the run can also ${others.join(' or ')}.`,
  raceOf: { completes: 'complete', incomplete: 'end with something missing', stops: 'stop in another way' },
  raceLeaves: (nodes, drained) => `stop with ${nodes} ${drained ? 'drained' : 'cordoned'}`,
  versionCheck: (ansible) => `Kubespray's own version check does not accept ansible-core ${ansible} and stops the run.`,
  outsideRange: (ansible) =>
    `this release does not accept ansible-core ${ansible}, and its own version check does not stop the run.`,
  unreadableCore: (ansible) => `"${ansible}" is not a version of ansible-core.`,
  partlyRead: 'Ansible cannot parse the whole inventory, and what it skips can change the run.',
  printed:
    'the inventory file is what ansible-inventory or a script printed, which Ansible does not read; this is about the inventory that it was made from.',
  otherwise: (hosts) => `Apart from that, no simulated task stops on ${hosts}.`,
  notPromised: 'not all that decides the run could be read.',
  dependsOnRelease: (parts) => `Depends on the release: ${parts.join('; ')}.`,
  range: (from, to) => `${from} to ${to}`,
  everyRelease: 'This holds for every release.',
  unreadable: 'Ansible cannot parse the whole inventory; this is about the part that it reads.',
  standIn: (release) => `The release asked for is not in the tables; ${release} is used instead.`,
  wayOut: {
    state: (nodes, many, drained) =>
      drained
        ? `${nodes} ${many ? 'stay' : 'stays'} cordoned and drained: the kubelet runs, but the pods have been evicted and nothing is scheduled there.`
        : `${nodes} ${many ? 'stay' : 'stays'} cordoned: the pods keep running, but nothing new is scheduled there.`,
    finish: (many) =>
      `Kubespray neither drains nor uncordons a node that it finds cordoned. If the run has already stopped there, finish the upgrade of ${many ? 'these nodes' : 'this node'} and uncordon ${many ? 'them' : 'it'} afterwards:`,
    uncordon: (many) =>
      `Kubespray neither drains nor uncordons a node that it finds cordoned. If the run has already stopped there, put ${many ? 'these nodes' : 'this node'} back into service before the next run:`,
    afterwards: (many) => `When the run has ended, uncordon ${many ? 'them' : 'it'}:`,
    check:
      'Then check the version in `kubectl get nodes`: the stopped run may have replaced the kubelet without restarting it. If it is the old one, run `systemctl restart kubelet` on the node.',
  },
};

const zh: RunWords = {
  headline: {
    completes: '能跑完',
    'depends-on-facts': '取决于事实缓存',
    incomplete: '能跑完，但有缺失',
    stops: '会中断',
    'stops-drained': '会中断，并留下已清空的节点',
    'nothing-runs': '什么也不会执行',
    rejected: 'Ansible 会拒绝',
    undetermined: '信息不足，无法判断',
  },
  stopsDrained: (nodes) => joinChinese('会中断，', nodes, '已清空（drain）'),
  stopsCordoned: (nodes) => joinChinese('会中断，', nodes, '已停止调度（cordon）'),
  clause: {
    completes: '能跑完',
    'depends-on-facts': '取决于事实缓存',
    incomplete: '能跑完但有缺失',
    stops: '会中断',
    'stops-drained': '会中断并留下已清空的节点',
    'nothing-runs': '什么也不会执行',
    rejected: '会被拒绝',
    undetermined: '无法判断',
  },
  onRelease: (clause, releases) => joinChinese(releases, clause),
  inCase: (given, clause) =>
    `${given === '' ? '如果它不设置起决定作用的变量' : joinChinese('如果是', given)}，${clause}`,
  facts: (facts) =>
    facts === 'cached'
      ? '事实已缓存时'
      : facts === 'empty'
        ? '缓存为空时'
        : joinChinese('缓存了', facts.join('、'), '的事实时'),
  underFacts: (facts, happens) => `${zh.facts(facts)}${happens}`,
  happens: {
    completes: '能跑完',
    incomplete: '能跑完，但有缺失',
    stops: (task, host) => joinChinese('在', host, `的任务“${task}”上中断`),
    stopsLeaving: (task, host, nodes, drained) =>
      joinChinese(
        '在',
        host,
        `的任务“${task}”上中断，`,
        nodes,
        drained ? '停留在清空（drain）状态' : '停留在停止调度（cordon）状态',
      ),
  },
  noTaskStops: (hosts, whateverFacts) =>
    joinChinese('在', hosts, '上，模拟到的任务都不会中断', whateverFacts ? '，无论其他主机的事实是否已缓存。' : '。'),
  stops: (task, host, play, batch) =>
    joinChinese(`任务“${task}”在 play“${play}”`, batch > 1 ? `第 ${batch} 批的` : '的', host, '上中断。'),
  noNumber: (play, message) => `serial 无法转成数字（“${message}”），Ansible 在 play“${play}”开始时中断。`,
  backInService: (nodes, many) =>
    joinChinese(nodes ?? (many ? '它们' : '它'), '在途中会被清空（drain），随后恢复调度。'),
  notDrained: '在此之前没有节点被清空（drain）。',
  lost: {
    upstreams: (hosts) => joinChinese('本地负载均衡的上游列表缺少', hosts, '，API 流量不会经它到达那里。'),
    sans: (hosts) => joinChinese('API server 证书的名称缺少', hosts, '。'),
    'no-proxy': (hosts) => joinChinese('no_proxy 缺少', hosts, '，访问它们的流量会走代理。'),
    'etc-hosts': (hosts) => joinChinese('写入的 /etc/hosts 缺少', hosts, '。'),
    'left-out': (hosts) =>
      joinChinese('组名拼写有误，', hosts, '不在工作节点、控制平面或 etcd 的组里，以这些组为目标的 play 会遗漏它们。'),
  },
  unreachable: (hosts) => joinChinese(hosts, '无法连接，退出运行；其余主机继续执行。'),
  leftBehind: (nodes, _many, drained) =>
    joinChinese(
      nodes,
      drained ? '停留在清空（drain）状态' : '停留在停止调度（cordon）状态',
      '，本次运行不会恢复其调度。',
    ),
  noTask: '集群的主机上没有任务会执行。',
  noStart: '有主机的 play 里没有 --start-at-task 所指的任务。',
  lostOrder: (others) => `主机清单打印出来时丢失了主机和组的顺序：换一种顺序，也可能${others.join('，或者')}。`,
  race: (others) => `结果取决于哪台主机先响应：也可能${others.join('，或者')}。`,
  raceOf: { completes: '跑完', incomplete: '跑完但有缺失', stops: '以另一种方式中断' },
  raceLeaves: (nodes, drained) => joinChinese('中断，', nodes, drained ? '已清空（drain）' : '已停止调度（cordon）'),
  versionCheck: (ansible) => `Kubespray 自己的版本检查不接受 ansible-core ${ansible}，会中断运行。`,
  outsideRange: (ansible) => `该版本不接受 ansible-core ${ansible}，而它自己的版本检查不会拦住这次运行。`,
  unreadableCore: (ansible) => `“${ansible}”不是 ansible-core 的版本。`,
  partlyRead: 'Ansible 无法完整解析主机清单，它跳过的部分可能改变运行结果。',
  printed: '主机清单文件是 ansible-inventory 或脚本的输出，Ansible 不会读取它；这里针对的是它所来自的主机清单。',
  otherwise: (hosts) => joinChinese('除此之外，在', hosts, '上，模拟到的任务都不会中断。'),
  notPromised: '决定运行结果的内容没有全部读到。',
  dependsOnRelease: (parts) => `取决于版本：${parts.join('；')}。`,
  range: (from, to) => joinChinese(from, '到', to),
  everyRelease: '所有版本都是如此。',
  unreadable: 'Ansible 无法完整解析主机清单，以上只针对它读到的部分。',
  standIn: (release) => joinChinese('版本表里没有所问的版本，这里按', release, '判断。'),
  wayOut: {
    state: (nodes, _many, drained) =>
      drained
        ? joinChinese(
            nodes,
            '停留在停止调度并已清空（drain）的状态：kubelet 仍在运行，但 Pod 已被驱逐，也不会有新的 Pod 调度上去。',
          )
        : joinChinese(nodes, '停留在停止调度（cordon）的状态：已有的 Pod 照常运行，但不会有新的 Pod 调度上去。'),
    finish: () =>
      '节点一开始就处于 cordon 状态时，Kubespray 既不清空它，也不恢复它的调度。如果已经停在那里，先完成节点的升级，再恢复调度：',
    uncordon: () =>
      '节点一开始就处于 cordon 状态时，Kubespray 既不清空它，也不恢复它的调度。如果已经停在那里，先让节点恢复调度，再进行下一次运行：',
    afterwards: () => '运行结束后，恢复节点的调度：',
    check:
      '然后用 `kubectl get nodes` 核对版本：中断的那次运行可能已替换 kubelet 但没有重启它。如果仍是旧版本，在该节点上执行 `systemctl restart kubelet`。',
  },
};

/** The words of a whole run, in every language: its headlines have their one home here. */
export const runWords: Readonly<Record<Locale, RunWords>> = { en, 'zh-CN': zh };
