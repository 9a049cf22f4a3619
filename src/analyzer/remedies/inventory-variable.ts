import { hostsIn } from '../inventory/hosts-in.ts';
import { type ResolvedVariable, variableOf } from '../inventory/variables.ts';
import { roleDefaults } from '../kubespray/multus-role.ts';
import { clusterHosts } from '../simulate/predict.ts';
import type { Candidate, Proposer } from './candidate.ts';
import { withGroupVars, withText } from './group-vars.ts';

/** `multus_manifest_2` for every host: the lookup then finds an empty result where no task has registered one. */
export const proposePlaceholder: Proposer = function* ({ reading }) {
  const files = withGroupVars(reading, 'all', 'multus_manifest_2:\n  results: []\n');
  yield { kind: 'placeholder', request: { ...reading.request, files }, cost: 'placeholder-stays', edits: 1 };
};

/** `container_manager` where every host of the cluster gets it from the inventory. */
export const proposeContainerManager: Proposer = function* ({ reading, target }) {
  const cluster = clusterHosts(reading.inventory, target);
  const engines = cluster.map((host) => variableOf(reading.inventory, host, 'container_manager')?.value);
  if (engines.every((engine) => engine !== undefined)) return;
  const inUse = engines.find((engine) => typeof engine === 'string') ?? roleDefaults.container_manager;
  for (const group of ['k8s_cluster', 'all']) {
    if (group !== 'all' && !reading.inventory.groups.has(group)) continue;
    const files = withGroupVars(reading, group, `container_manager: ${String(inUse)}\n`);
    yield { kind: 'container-manager', request: { ...reading.request, files }, cost: 'engine-is-named', edits: 1 };
  }
};

/** `container_manager` for the cluster's hosts only, so that no host outside the play becomes the representative. */
export const proposeEngineOfCluster: Proposer = function* ({ reading, target }) {
  const { inventory, request } = reading;
  const cluster = new Set(clusterHosts(inventory, target));
  const outside = [...inventory.hosts.keys()].find(
    (host) => !cluster.has(host) && variableOf(inventory, host, 'container_manager'),
  );
  if (outside === undefined || !inventory.groups.has('k8s_cluster')) return;
  const variable = variableOf(inventory, outside, 'container_manager');
  const moved = variable && moveToCluster(reading, variable);
  if (moved) yield { kind: 'engine-of-cluster', request: { ...request, files: moved }, cost: 'engine-moves', edits: 1 };
};

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

/** A switch that is meant to be off and is text: the boolean in its place. */
export const proposeBooleanSwitch: Proposer = function* ({ reading }) {
  const { request, inventory } = reading;
  const hosts = inventory.groups.has('all') ? hostsIn(inventory, 'all') : [];
  const seen = new Set<string>();
  for (const host of hosts) {
    const variable = variableOf(inventory, host, 'kube_network_plugin_multus');
    if (!variable || typeof variable.value !== 'string' || !/^(?:false|no|off|0)$/i.test(variable.value)) continue;
    const { file, start, end } = variable.span;
    const key = `${file}:${start}`;
    if (file === undefined || seen.has(key)) continue;
    seen.add(key);
    const isYaml =
      /\.(?:ya?ml|json)$/.test(file) ||
      reading.files
        .find(({ path }) => path === file)
        ?.text.slice(start, end)
        .includes(':');
    const off = isYaml ? 'false' : 'False';
    const files = withText(reading.files, file, (text) =>
      replaceValue(text, start, end, variable.value as string, off),
    );
    const candidate: Candidate = {
      kind: 'boolean-switch',
      request: { ...request, files },
      cost: 'multus-is-off',
      edits: 1,
    };
    yield candidate;
  }
};

/** Replaces the last occurrence of a value, quotes included, within a span or at its end. */
function replaceValue(text: string, start: number, end: number, value: string, by: string): string {
  const lineEnd = text.indexOf('\n', end);
  const stop = lineEnd === -1 ? text.length : lineEnd;
  const at = text.indexOf(value, start);
  if (at === -1 || at >= stop) return text;
  const quoted = /["']/.test(text[at - 1] ?? '') && text[at - 1] === text[at + value.length];
  return text.slice(0, quoted ? at - 1 : at) + by + text.slice(at + value.length + (quoted ? 1 : 0));
}
