import { defineFinding } from './define.ts';
import { exampleSample } from './example-cluster.ts';
import { type StopData, stopPlace } from './run-stop.ts';
import { stopWords } from './stop-words.ts';

const files = [{ path: 'inventory.ini', text: exampleSample }];
const separateEtcd = exampleSample.replace('[etcd:children]\nkube_control_plane\n', '[etcd]\ne1\ne2\ne3\n');
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit cp2';

/** From v2.27.1: etcd members and the configuration of kubeadm name the address of every etcd host. */
export const etcdHostExcluded = defineFinding<StopData>({
  id: 'etcd-host-excluded',
  severity: 'error',
  group: 'stops',
  order: 14,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [],
    pullRequests: [11598],
    commits: ['b0fb06054'],
    files: ['v2.31.0:roles/etcd/tasks/configure.yml', 'v2.31.0:roles/kubespray_defaults/defaults/main/main.yml'],
  },
  related: ['template-needs-excluded-host', 'facts-guard-vacuous', 'facts-cache-required'],
  text: {
    en: {
      title: '`Configure | Check if etcd cluster is healthy` fails: an etcd host outside the limit has no address',
      symptom:
        '`Configure | Check if etcd cluster is healthy` stops with `for ipwrap filter` or `fallback_ip`; with etcd on hosts of its own, `Kubeadm | Create kubeadm config`.',
      affected:
        'v2.27.1 and newer, where the limit holds an etcd host or a control plane and leaves out an etcd host whose facts are not cached. With etcd on the control planes the run stops before any drain; with separate etcd hosts a control plane has been drained by then.',
      message: (data) =>
        `${stopWords.en.stops(data)} The task names the address of every etcd host, and that of ${stopWords.en.hosts(data.outside)} is known only from the fact cache.`,
      change: (data) => stopWords.en.after(data, 'Put all etcd hosts into the limit.'),
    },
    'zh-CN': {
      title: '`Configure | Check if etcd cluster is healthy` 中断：不知道 limit 之外 etcd 主机的地址',
      symptom:
        '`Configure | Check if etcd cluster is healthy` 中断，报 `for ipwrap filter` 或 `fallback_ip`；etcd 单独部署时则停在 `Kubeadm | Create kubeadm config`。',
      affected:
        'v2.27.1 及更新版本：limit 之内有 etcd 主机或控制平面，limit 之外有 etcd 主机且事实没有缓存。etcd 与控制平面同机时，运行在清空之前中断；etcd 单独部署时，控制平面此时已被清空。',
      message: (data) =>
        `${stopWords['zh-CN'].stops(data)}这个任务要写出每台 etcd 主机的地址，而${stopWords['zh-CN'].hosts(data.outside)}的地址只能来自事实缓存。`,
      change: (data) => stopWords['zh-CN'].after(data, '把所有 etcd 主机都放进 limit。'),
    },
  },
  messages: [
    {
      id: 'ipwrap-etcd',
      printed: "{{ hostvars[item]['main_access_ip'] | ansible.utils.ipwrap }}:2379",
      parts: ['for ipwrap filter'],
      task: 'etcd cluster is healthy',
      issues: [],
    },
    {
      id: 'ipwrap-kubeadm',
      printed: "AnsibleError: An unhandled exception occurred while templating '{% for item in etcd_hosts -%}",
      parts: ['for ipwrap filter'],
      task: 'create kubeadm config',
      issues: [],
    },
  ],
  alsoCauses: ['fallback-ip'],
  examples: [
    {
      name: 'one-control-plane',
      title: { en: 'One of three control planes, empty fact cache', 'zh-CN': '三台控制平面之一，事实缓存为空' },
      request: { files, command, kubespray: 'v2.31.0', facts: 'empty' },
      reports: true,
    },
    {
      name: 'separate-etcd',
      title: { en: 'The control plane, with etcd on hosts of its own', 'zh-CN': '控制平面，etcd 单独部署' },
      request: {
        files: [{ path: 'inventory.ini', text: separateEtcd }],
        command: 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit kube_control_plane',
        kubespray: 'v2.31.0',
        facts: 'empty',
      },
      reports: true,
    },
    {
      name: 'facts-first',
      title: { en: 'One control plane with facts cached', 'zh-CN': '一台控制平面，事实已缓存' },
      request: { files, command, kubespray: 'v2.31.0', facts: 'cached' },
      reports: false,
    },
  ],
  check: (context) => stopPlace(context, 'etcd', ['etcd']),
});
