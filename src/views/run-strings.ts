import { type FactState, type Headline, type Locale, type Loss, shown } from '../analyzer/index.ts';
import type { RunStation, StationKind } from './run-stations.ts';

type Strings = {
  /** The verdict of the whole run in a few words. */
  readonly headline: Readonly<Record<Headline, string>>;
  readonly letter: Readonly<Record<Headline, string>>;
  readonly stopsDrained: (nodes: string) => string;
  readonly facts: (facts: FactState) => string;
  readonly nodeList: (names: readonly string[]) => string;
  readonly colon: string;
  readonly period: string;
  /** What follows the first words of the verdict: a sentence about Multus. */
  readonly about: (sentence: string) => string;
  /** The same: where the run stops. */
  readonly stopsAt: (task: string, host: string, play: string) => string;
  /** Before the command that brings drained nodes back. */
  readonly wayOut: string;
  readonly stations: {
    readonly title: string;
    readonly name: Readonly<Record<StationKind, string>>;
    readonly state: Readonly<Record<RunStation['state'], string>>;
    readonly drained: string;
    readonly left: string;
    readonly loss: Readonly<Record<Loss['kind'], string>>;
    readonly unreachable: string;
    readonly notJudged: string;
  };
};

/** How many nodes a headline names. */
const NAMED = 4;

/** The words of the views of a whole run, in every language. */
export const runStrings = {
  en: {
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
    letter: {
      completes: 'C',
      'depends-on-facts': 'F',
      incomplete: 'I',
      stops: 'S',
      'stops-drained': 'D',
      'nothing-runs': 'N',
      rejected: 'R',
      undetermined: 'U',
    },
    stopsDrained: (nodes) => `Stops with ${nodes} drained`,
    facts: (facts) =>
      facts === 'cached'
        ? 'With cached facts'
        : facts === 'empty'
          ? 'With an empty cache'
          : `With facts of ${facts.join(', ')}`,
    nodeList: (names) =>
      names.length > NAMED
        ? `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`
        : names.length > 1
          ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
          : (names[0] ?? ''),
    colon: ': ',
    period: '.',
    about: (sentence) => `. ${sentence}`,
    stopsAt: (task, host, play) => `: the task "${shown(task)}" stops on ${shown(host)} in the play "${shown(play)}".`,
    wayOut: 'If it has already stopped there, bring the drained nodes back into service:',
    stations: {
      title: 'The whole run',
      name: {
        facts: 'Facts',
        guard: 'Guard and settings',
        etcd: 'etcd',
        'control-plane': 'Control plane',
        network: 'Network (Multus)',
        workers: 'Workers',
      },
      state: {
        passed: 'passes',
        lost: 'goes on, with something missing',
        stops: 'stops here',
        unreached: 'not reached',
        nobody: 'no host in the limit',
      },
      drained: 'Drained and back in service:',
      left: 'Left drained:',
      loss: {
        multus: 'Objects of Multus are missing.',
        upstreams: 'Missing in the load balancer’s upstreams:',
        sans: 'Missing in the certificate’s names (SANs):',
        'no-proxy': 'Missing in no_proxy:',
        'etc-hosts': 'Missing in /etc/hosts:',
      },
      unreachable: 'Lost because they cannot be reached:',
      notJudged: 'Not judged: kubeadm, the health of etcd, packages and downloads. They can still stop the run.',
    },
  },
  'zh-CN': {
    headline: {
      completes: '能跑完',
      'depends-on-facts': '取决于 facts 缓存',
      incomplete: '能跑完，但有缺失',
      stops: '会中断',
      'stops-drained': '会中断，并留下已腾空的节点',
      'nothing-runs': '什么也不会执行',
      rejected: 'Ansible 会拒绝',
      undetermined: '信息不足，无法判断',
    },
    letter: {
      completes: '成',
      'depends-on-facts': '缓',
      incomplete: '缺',
      stops: '停',
      'stops-drained': '空',
      'nothing-runs': '无',
      rejected: '拒',
      undetermined: '疑',
    },
    stopsDrained: (nodes) => `会中断，${nodes} 已腾空（drain）`,
    facts: (facts) =>
      facts === 'cached'
        ? 'facts 已缓存时'
        : facts === 'empty'
          ? '缓存为空时'
          : `缓存了 ${facts.join('、')} 的 facts 时`,
    nodeList: (names) =>
      names.length > NAMED ? `${names.slice(0, NAMED).join('、')} 等 ${names.length} 台节点` : names.join('、'),
    colon: '：',
    period: '。',
    about: (sentence) => `。${sentence}`,
    stopsAt: (task, host, play) => `：任务“${shown(task)}”在 play“${shown(play)}”的 ${shown(host)} 上中断。`,
    wayOut: '如果已经停在那里，先让腾空的节点恢复调度：',
    stations: {
      title: '整个运行过程',
      name: {
        facts: '收集 facts',
        guard: '检查与设置',
        etcd: 'etcd',
        'control-plane': '控制平面',
        network: '网络（Multus）',
        workers: '工作节点',
      },
      state: {
        passed: '通过',
        lost: '继续执行，但有缺失',
        stops: '在此中断',
        unreached: '不会执行到',
        nobody: 'limit 内没有主机',
      },
      drained: '腾空后已恢复调度：',
      left: '停留在腾空状态：',
      loss: {
        multus: 'Multus 的对象有缺失。',
        upstreams: '负载均衡的上游列表缺少：',
        sans: '证书的名称（SAN）缺少：',
        'no-proxy': 'no_proxy 缺少：',
        'etc-hosts': '/etc/hosts 缺少：',
      },
      unreachable: '因无法连接而退出运行：',
      notJudged: '未作判断：kubeadm、etcd 的健康状况、软件包与下载。它们仍可能让运行中断。',
    },
  },
} as const satisfies Record<Locale, Strings>;
