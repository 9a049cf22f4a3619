import { taskNames } from '../kubespray/multus-role.ts';
import { computedNames } from '../kubespray/role-variables.ts';
import { defineFinding, type FindingContext } from './define.ts';
import { exampleCluster } from './example-cluster.ts';
import { extraVariablePlace } from './places.ts';

type Data = { readonly name: string };

const withoutValue = { path: 'inventory.ini', text: exampleCluster };
const command = 'ansible-playbook -i inventory.ini -b upgrade-cluster.yml';

/** Extra variables win over registered ones, so what a task registers under the same name is never seen. */
export const registeredValueMasked = defineFinding<Data>({
  id: 'registered-value-masked',
  severity: 'warning',
  group: 'incomplete',
  order: 4,
  about: 'release',
  known: 'observed',
  upstream: {
    issues: [11431],
    pullRequests: [],
    commits: [],
    files: ['ansible v2.16.8:lib/ansible/vars/manager.py', 'v2.25.1:roles/network_plugin/multus/tasks/main.yml'],
  },
  related: ['lookup-reaches-excluded-hosts', 'daemonset-not-rendered'],
  text: {
    en: {
      title: 'No error, and Multus objects are missing: `-e` overrides a registered variable',
      symptom: 'The run exits 0, and the Multus DaemonSet or other objects are not applied.',
      affected: 'Every release. `-e` wins over registered variables; the same name in `group_vars` does not.',
      message: ({ name }) =>
        `\`${name}\` given with \`-e\` wins over what the role finds out in this run, so objects that it renders are left out without an error.`,
      change: ({ name }) =>
        name === 'multus_manifest_2'
          ? 'Move `multus_manifest_2: {results: []}` to `group_vars/k8s_cluster/multus.yml`: there it only fills in for hosts outside the run.'
          : `Remove \`${name}\` from \`-e\`.`,
    },
    'zh-CN': {
      title: '没有报错，却缺少 Multus 对象：`-e` 覆盖了角色注册的结果',
      symptom: '运行以 0 退出，但 Multus 的 DaemonSet 或其他对象没有应用。',
      affected: '所有版本。`-e` 优先于注册变量；`group_vars` 中的同名变量则不会。',
      message: ({ name }) =>
        `用 \`-e\` 给出的 \`${name}\` 优先于角色在本次运行中得出的值，角色渲染的对象会被漏掉，且没有报错。`,
      change: ({ name }) =>
        name === 'multus_manifest_2'
          ? '把 `multus_manifest_2: {results: []}` 移到 `group_vars/k8s_cluster/multus.yml`：在那里它只为运行之外的主机补位。'
          : `从 \`-e\` 中去掉 \`${name}\`。`,
    },
  },
  examples: [
    {
      name: 'extra-vars',
      title: { en: 'The placeholder given with -e', 'zh-CN': '用 -e 给出占位值' },
      request: {
        files: [withoutValue],
        command: `${command} -e '{"multus_manifest_2": {"results": []}}'`,
        kubespray: 'v2.25.1',
      },
      reports: true,
    },
    {
      name: 'group-vars',
      title: { en: 'The placeholder in group_vars', 'zh-CN': '占位值放在 group_vars' },
      request: {
        files: [withoutValue, { path: 'group_vars/all.yml', text: 'multus_manifest_2: {results: []}\n' }],
        command,
        kubespray: 'v2.25.1',
      },
      reports: false,
    },
  ],
  *check({ command: given, prediction }) {
    const severity = decides(prediction) ? 'error' : 'warning';
    for (const name of computedNames) {
      const at = extraVariablePlace(given, name);
      if (at) yield { at, severity, data: { name } };
    }
  },
});

/** Is it what the outcome comes from: an object is left out, or the apply task stops on something else than a missing value? */
function decides({ outcome, failure, evidence }: FindingContext['prediction']): boolean {
  if (outcome !== 'fails') return outcome === 'incomplete';
  const lookup = evidence.plays.findLast(({ batches }) => batches.length > 0)?.batches.at(-1)?.lookup;
  return (
    failure?.task === taskNames.start && lookup !== undefined && lookup.brokeAt === undefined && !lookup.groupMissing
  );
}
