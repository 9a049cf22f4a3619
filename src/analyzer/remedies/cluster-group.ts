import { isWrittenAsYaml } from '../inventory/written-as-yaml.ts';
import { clusterPartNames } from '../kubespray/groups.ts';
import { defineRemedy } from './define.ts';
import { withText } from './group-vars.ts';
import { sourceFile } from './source-file.ts';

/** `k8s_cluster` in the inventory, the control plane first: nothing is left to a run-time group then. */
export const clusterGroupRemedy = defineRemedy<'group-is-declared'>({
  kind: 'cluster-group',
  rank: { fails: 50, stops: 50, incomplete: 20 },
  changes: 'variable',
  text: {
    en: {
      title: 'Declare k8s_cluster in the inventory',
      clause: 'It would pass if the inventory declared the group `k8s_cluster`.',
      cost: {
        'group-is-declared': 'group_vars/k8s_cluster then applies to hosts outside a limit as well.',
      },
    },
    'zh-CN': {
      title: '在主机清单中声明 k8s_cluster',
      clause: '如果主机清单声明了组 `k8s_cluster`，就会通过。',
      cost: {
        'group-is-declared': '此后 group_vars/k8s_cluster 也对 limit 之外的主机生效。',
      },
    },
  },
  *propose({ reading }) {
    const { inventory, request, files } = reading;
    // Groups that still go by their old names are children under those.
    const parts = clusterPartNames.flatMap((names) => names.find((group) => inventory.groups.has(group)) ?? []);
    const source = sourceFile(reading);
    if (inventory.groups.has('k8s_cluster') || parts.length === 0 || !source) return;
    const lines = isWrittenAsYaml(source)
      ? `k8s_cluster:\n  children:\n${parts.map((part) => `    ${part}:\n`).join('')}`
      : `\n[k8s_cluster:children]\n${parts.map((part) => `${part}\n`).join('')}`;
    const declared = withText(files, source.path, (text) =>
      (text.endsWith('\n') || text === '' ? text : `${text}\n`).concat(lines),
    );
    yield { request: { ...request, files: declared }, cost: 'group-is-declared', edits: 1 };
  },
});
