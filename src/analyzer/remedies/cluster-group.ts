import type { Group, InventoryFile } from '../inventory/model.ts';
import { clusterParts } from '../kubespray/groups.ts';
import type { Candidate, Proposer, RemedyContext } from './candidate.ts';
import { withText } from './group-vars.ts';

/** `k8s_cluster` in the inventory, the control plane first: nothing is left to a run-time group then. */
export const proposeClusterGroup: Proposer = function* (context) {
  const { inventory } = context.reading;
  const present = clusterParts.filter((group) => inventory.groups.has(group));
  if (!inventory.groups.has('k8s_cluster') && present.length > 0) yield* clusterGroup(context, present);
  else yield* controlPlaneFirst(context);
};

function* clusterGroup({ reading }: RemedyContext, parts: readonly string[]): Iterable<Candidate> {
  const source = sourceFile(reading);
  if (!source) return;
  const lines = isYaml(source)
    ? `k8s_cluster:\n  children:\n${parts.map((part) => `    ${part}:\n`).join('')}`
    : `\n[k8s_cluster:children]\n${parts.map((part) => `${part}\n`).join('')}`;
  const files = withText(
    reading.files,
    source.path,
    (text) => (text.endsWith('\n') || text === '' ? text : `${text}\n`) + lines,
  );
  yield { kind: 'cluster-group', request: { ...reading.request, files }, cost: 'group-is-declared', edits: 1 };
}

/** The children of `k8s_cluster` with the control plane in front: the first host of the play is then the one that registered the objects. */
function* controlPlaneFirst({ reading }: RemedyContext): Iterable<Candidate> {
  const group = reading.inventory.groups.get('k8s_cluster');
  const source = sourceFile(reading);
  if (!group || !source) return;
  const text = isYaml(source) ? yamlChildrenReordered(source.text) : iniChildrenReordered(source.text, group);
  if (text === undefined || text === source.text) return;
  const files = withText(reading.files, source.path, () => text);
  yield { kind: 'group-order', request: { ...reading.request, files }, cost: 'order-changes', edits: 1 };
}

function sourceFile({ files, sources }: RemedyContext['reading']): InventoryFile | undefined {
  return files.find(({ path }) => path === sources[0]);
}

function isYaml({ path, text }: InventoryFile): boolean {
  return (
    /\.ya?ml$/.test(path) || (!/\.ini$/.test(path) && /^\s*(?:---|[\w-]+:\s*$)/m.test(text) && !/^\s*\[/m.test(text))
  );
}

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
