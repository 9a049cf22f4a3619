import { type ResolvedVariable, variableOf } from '../inventory/variables.ts';
import { clusterHosts } from '../simulate/predict.ts';
import { defineRemedy } from './define.ts';
import { withGroupVars, withText } from './group-vars.ts';

/** `container_manager` for the cluster's hosts only, so that no host outside the play becomes the representative. */
export const engineOfClusterRemedy = defineRemedy<'engine-moves'>({
  kind: 'engine-of-cluster',
  rank: { incomplete: 30 },
  changes: 'variable',
  text: {
    en: {
      title: 'Name the container engine for cluster hosts only',
      clause: 'It would pass if only hosts of the cluster had `container_manager`.',
      cost: {
        'engine-moves': 'The setting moves to group_vars/k8s_cluster; hosts outside the cluster lose it.',
      },
    },
    'zh-CN': {
      title: '只为集群主机写明容器引擎',
      clause: '如果只有集群内的主机带有 `container_manager`，就会通过。',
      cost: {
        'engine-moves': '该设置移到 group_vars/k8s_cluster，集群以外的主机不再有它。',
      },
    },
  },
  *propose({ reading, target }) {
    const { inventory, request } = reading;
    const cluster = new Set(clusterHosts(inventory, target));
    const outside = [...inventory.hosts.keys()].find(
      (host) => !cluster.has(host) && variableOf(inventory, host, 'container_manager'),
    );
    if (outside === undefined || !inventory.groups.has('k8s_cluster')) return;
    const variable = variableOf(inventory, outside, 'container_manager');
    const moved = variable && moveToCluster(reading, variable);
    if (moved) yield { request: { ...request, files: moved }, cost: 'engine-moves', edits: 1 };
  },
});

/** The files without the line that sets the variable for all, and with it in `group_vars/k8s_cluster`. */
function moveToCluster(
  reading: Parameters<typeof withGroupVars>[0],
  variable: ResolvedVariable,
): ReturnType<typeof withGroupVars> | undefined {
  const { origin, span, value } = variable;
  if (!('group' in origin) || origin.group !== 'all' || span.file === undefined || typeof value !== 'string')
    return undefined;
  const file = reading.files.find(({ path }) => path === span.file);
  if (!file) return undefined;
  const start = file.text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = file.text.indexOf('\n', span.start);
  const end = lineEnd === -1 ? file.text.length : lineEnd + 1;
  // A line that holds more than the one variable is not ours to take away.
  if (!/^\s*container_manager\s*[:=]\s*["']?[\w-]+["']?\s*$/.test(file.text.slice(start, end))) return undefined;
  const files = withText(reading.files, file.path, (text) => text.slice(0, start) + text.slice(end));
  return withGroupVars({ ...reading, files }, 'k8s_cluster', `container_manager: ${value}\n`);
}
