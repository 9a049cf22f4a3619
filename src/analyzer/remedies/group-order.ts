import type { Group } from '../inventory/model.ts';
import { isWrittenAsYaml } from '../inventory/written-as-yaml.ts';
import { defineRemedy } from './define.ts';
import { withText } from './group-vars.ts';
import { sourceFile } from './source-file.ts';

/** The children of `k8s_cluster` with the control plane in front: the first host of the play is then the one that registered the objects. */
export const groupOrderRemedy = defineRemedy<'order-changes'>({
  kind: 'group-order',
  rank: { fails: 55, incomplete: 25 },
  changes: 'variable',
  text: {
    en: {
      title: 'Put the control plane first in k8s_cluster',
      clause: 'It would pass if `k8s_cluster` named the control plane first.',
      cost: {
        'order-changes': 'The hosts of the cluster are taken in another order.',
      },
    },
    'zh-CN': {
      title: '在 k8s_cluster 中把控制平面写在最前',
      clause: '如果 `k8s_cluster` 把控制平面写在最前，就会通过。',
      cost: {
        'order-changes': '集群主机的处理顺序会改变。',
      },
    },
  },
  *propose({ reading }) {
    const group = reading.inventory.groups.get('k8s_cluster');
    const source = sourceFile(reading);
    if (!group || !source) return;
    const text = isWrittenAsYaml(source)
      ? yamlChildrenReordered(source.text)
      : iniChildrenReordered(source.text, group);
    if (text === undefined || text === source.text) return;
    const files = withText(reading.files, source.path, () => text);
    yield { request: { ...reading.request, files }, cost: 'order-changes', edits: 1 };
  },
});

/** The section `[k8s_cluster:children]` with `kube_control_plane` moved to its top. */
function iniChildrenReordered(text: string, group: Group): string | undefined {
  if (!group.children.includes('kube_control_plane')) return undefined;
  const lines = text.split('\n');
  const header = lines.findIndex((line) => /^\s*\[k8s_cluster:children\]/.test(line));
  if (header === -1) return undefined;
  const own = lines.findIndex((line, index) => index > header && /^\s*kube_control_plane\s*(?:#.*)?$/.test(line));
  const next = lines.findIndex((line, index) => index > header && /^\s*\[/.test(line));
  if (own === -1 || (next !== -1 && own > next)) return undefined;
  const [moved = ''] = lines.splice(own, 1);
  lines.splice(header + 1, 0, moved);
  return lines.join('\n');
}

/** The block `children:` of `k8s_cluster` with `kube_control_plane` and what belongs to it moved to its top. */
function yamlChildrenReordered(text: string): string | undefined {
  const lines = text.split('\n');
  const cluster = lines.findIndex((line) => /^\s*k8s_cluster:\s*(?:#.*)?$/.test(line));
  if (cluster === -1) return undefined;
  const children = blockKey(lines, cluster, 'children');
  const own = children === undefined ? undefined : blockKey(lines, children, 'kube_control_plane');
  if (children === undefined || own === undefined) return undefined;
  const moved = lines.splice(own, blockEnd(lines, own) - own);
  return [...lines.slice(0, children + 1), ...moved, ...lines.slice(children + 1)].join('\n');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The line after the block that a key opens, blank lines at its end not counted. */
function blockEnd(lines: readonly string[], key: number): number {
  const indent = indentOf(lines[key] ?? '');
  const next = lines.findIndex((line, index) => index > key && line.trim() !== '' && indentOf(line) <= indent);
  let end = next === -1 ? lines.length : next;
  while (end > key + 1 && lines[end - 1]?.trim() === '') end--;
  return end;
}

/** The line of a key directly below another. */
function blockKey(lines: readonly string[], parent: number, name: string): number | undefined {
  const end = blockEnd(lines, parent);
  const first = lines.findIndex(
    (line, index) => index > parent && index < end && line.trim() !== '' && !line.trim().startsWith('#'),
  );
  if (first === -1) return undefined;
  const indent = indentOf(lines[first] ?? '');
  const found = lines.findIndex(
    (line, index) => index > parent && index < end && indentOf(line) === indent && line.trim().split(':')[0] === name,
  );
  return found === -1 ? undefined : found;
}
