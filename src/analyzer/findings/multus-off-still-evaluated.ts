import { taskNames } from '../kubespray/multus-role.ts';
import { isMultusOn } from '../simulate/multus-tasks.ts';
import { asSet } from '../simulate/process.ts';
import { ifKnown } from '../simulate/unknowable.ts';
import { processAtRunTime } from './at-run-time.ts';
import { defineFinding } from './define.ts';
import { exampleCluster } from './example-cluster.ts';

type Data = {
  readonly host: string;
  /** The switch is written as false; otherwise it is not set at all. */
  readonly written: boolean;
};

const off = exampleCluster.replace('kube_network_plugin_multus=True', 'kube_network_plugin_multus=False');
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml --limit w1';

/** V1 to V3: Ansible evaluates the loop before the condition, and the error of the loop is not held back. */
export const multusOffStillEvaluated = defineFinding<Data>({
  id: 'multus-off-still-evaluated',
  severity: 'warning',
  group: 'stops',
  order: 5,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [11431, 9703, 10305],
    pullRequests: [10974, 11393, 10347],
    commits: ['2a7c9d27b', '1968db9a5'],
    files: ['ansible v2.16.8:lib/ansible/executor/task_executor.py', 'ansible v2.14.17:lib/ansible/vars/manager.py'],
  },
  related: ['lookup-reaches-excluded-hosts', 'multus-flag-is-text'],
  text: {
    en: {
      title: '`Multus | Start resources` fails although Multus is off',
      symptom: 'The run stops at `Multus | Start resources` in a cluster that has never used Multus.',
      affected:
        'v2.24 and v2.25 on ansible-core 2.15 and newer; v2.21.0, v2.22.0 and v2.22.1 on the cores that they pin. v2.22.2 and v2.23 pass with Multus off.',
      message: ({ host }) =>
        `Multus is off on \`${host}\`, but Ansible evaluates the loop of \`${taskNames.start}\` before its condition, and the error of the loop stops the run.`,
      change: () =>
        'Turning Multus off does not help here. Add `--skip-tags multus`: a cluster without Multus loses nothing by it.',
    },
    'zh-CN': {
      title: 'Multus 已关闭，`Multus | Start resources` 仍会中断',
      symptom: '集群从未使用 Multus，运行却在 `Multus | Start resources` 处中断。',
      affected:
        'v2.24 和 v2.25 搭配 ansible-core 2.15 及更新版本；v2.21.0、v2.22.0、v2.22.1 搭配各自固定的版本。v2.22.2 和 v2.23 在关闭 Multus 时可以通过。',
      message: ({ host }) =>
        `\`${host}\` 上 Multus 已关闭，但 Ansible 先求值 \`${taskNames.start}\` 的循环，再判断条件，循环里的错误直接让运行中断。`,
      change: () => '关闭 Multus 在这里没有用。请加上 `--skip-tags multus`：没有使用 Multus 的集群不会因此损失什么。',
    },
  },
  alsoCauses: ['json-query', 'loop-label'],
  examples: [
    {
      name: 'off-in-ini',
      title: { en: 'Off in the inventory, one worker', 'zh-CN': '主机清单中已关闭，单台工作节点' },
      request: { files: [{ path: 'inventory.ini', text: off }], command, kubespray: 'v2.25.1' },
      reports: true,
    },
    {
      name: 'older-core',
      title: { en: 'The same on v2.23.3 with ansible-core 2.14', 'zh-CN': '同样的运行，v2.23.3 与 ansible-core 2.14' },
      request: { files: [{ path: 'inventory.ini', text: off }], command, kubespray: 'v2.23.3' },
      reports: false,
    },
  ],
  *check(context) {
    const { failure } = context.prediction;
    if (failure?.task !== taskNames.start) return;
    const process = processAtRunTime(context);
    if (ifKnown(() => isMultusOn(process, failure.host), true)) return;
    const span = asSet(process, 'kube_network_plugin_multus')(failure.host)?.span;
    const data = { host: failure.host, written: span !== undefined };
    yield span ? { at: span, data } : { data };
  },
});
