import type { Locale, Loss } from '../analyzer/index.ts';
import type { RunStation, StationKind } from './run-stations.ts';

type Strings = {
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

/** The words of the views of a whole run, in every language. */
export const runStrings = {
  en: {
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
        'left-out': 'Left out, because the name of their group is misspelt:',
      },
      unreachable: 'Lost because they cannot be reached:',
      notJudged:
        'Not judged: kubeadm, the health of etcd, PodDisruptionBudgets, packages and downloads. They can still stop the run.',
    },
  },
  'zh-CN': {
    stations: {
      title: '整个运行过程',
      name: {
        facts: '收集事实',
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
      drained: '清空后已恢复调度：',
      left: '停留在清空状态：',
      loss: {
        multus: 'Multus 的对象有缺失。',
        upstreams: '负载均衡的上游列表缺少：',
        sans: '证书的名称（SAN）缺少：',
        'no-proxy': 'no_proxy 缺少：',
        'etc-hosts': '/etc/hosts 缺少：',
        'left-out': '因组名拼写有误而被遗漏：',
      },
      unreachable: '因无法连接而退出运行：',
      notJudged: '未作判断：kubeadm、etcd 的健康状况、PodDisruptionBudget、软件包与下载。它们仍可能让运行中断。',
    },
  },
} as const satisfies Record<Locale, Strings>;
