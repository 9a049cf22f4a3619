/**
 * The forms that the Multus tasks took, blob by blob: `roles/network_plugin/multus/tasks/main.yml` and, up to v2.28,
 * `roles/kubernetes-apps/network_plugin/multus/tasks/main.yml`.
 */
export type VariantId = 'V0' | 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6' | 'V7' | 'V8';

export type Variant = {
  readonly id: VariantId;
  /** How the apply task gathers its items. `own`: only what its own host registered. */
  readonly lookup: 'own' | 'across-hosts';
  /** `text`: two rendered lists with a plus sign between, as one string; `list`: one expression. */
  readonly join: 'text' | 'list';
  /** The loop's template as Ansible quotes it when Python refuses its types. */
  readonly loopExpression: string;
  /** A host without `multus_manifest_1` counts as an empty list. */
  readonly firstHasDefault: boolean;
  /** How `multus_manifest_2` of the other hosts is taken: through json_query, by a key spelled with a dot, or with a default for each host. */
  readonly second: 'json_query' | 'dotted-key' | 'default-per-host';
  /** The loop's label: none, or one that a `None` item breaks, or one that tolerates it. */
  readonly label: 'none' | 'strict' | 'tolerates-none';
  /** Where the representative of an engine is searched; `undefined`: there is none, every host renders one DaemonSet. */
  readonly representative?: 'inventory' | 'play';
  /** The role that holds `Multus | Start resources`: one of its own among the apps, or the one that renders. */
  readonly applyIn: 'apps-role' | 'rendering-role';
  /** The whole role depends on an `include_role` with the switch as its condition. */
  readonly included: boolean;
};

const OWN_LISTS = '{{ multus_manifest_1.results }} + {{ multus_manifest_2.results }}';
const OTHERS = "multus_nodes_list | map('extract', hostvars, 'multus_manifest_2')";
const JOINED_LISTS = `{{ multus_manifest_1.results + (${OTHERS} | list | json_query('[].results')) }}`;
const DOTTED_KEY =
  "{{ (multus_manifest_1.results | default([])) + (multus_nodes_list | map('extract', hostvars, 'multus_manifest_2.results') | default([]) | list) }}";
const DEFAULT_PER_HOST = `{{ (multus_manifest_1.results | default([])) + (${OTHERS} | map('default', []) | list | json_query('[].results')) }}`;

/** Every form, by its id. */
export const variants: Readonly<Record<VariantId, Variant>> = {
  V0: {
    id: 'V0',
    lookup: 'own',
    join: 'text',
    loopExpression: OWN_LISTS,
    firstHasDefault: false,
    second: 'json_query',
    label: 'none',
    applyIn: 'apps-role',
    included: false,
  },
  V1: {
    id: 'V1',
    lookup: 'across-hosts',
    join: 'text',
    loopExpression: `{{ multus_manifest_1.results }} + {{ ${OTHERS} | list | json_query('[].results') }}`,
    firstHasDefault: false,
    second: 'json_query',
    label: 'strict',
    representative: 'inventory',
    applyIn: 'apps-role',
    included: false,
  },
  V2: {
    id: 'V2',
    lookup: 'across-hosts',
    join: 'list',
    loopExpression: JOINED_LISTS,
    firstHasDefault: false,
    second: 'json_query',
    label: 'strict',
    representative: 'inventory',
    applyIn: 'apps-role',
    included: false,
  },
  V3: {
    id: 'V3',
    lookup: 'across-hosts',
    join: 'list',
    loopExpression: JOINED_LISTS,
    firstHasDefault: false,
    second: 'json_query',
    label: 'tolerates-none',
    representative: 'inventory',
    applyIn: 'apps-role',
    included: false,
  },
  V4: {
    id: 'V4',
    lookup: 'across-hosts',
    join: 'list',
    loopExpression: DOTTED_KEY,
    firstHasDefault: true,
    second: 'dotted-key',
    label: 'tolerates-none',
    representative: 'inventory',
    applyIn: 'apps-role',
    included: false,
  },
  V5: {
    id: 'V5',
    lookup: 'across-hosts',
    join: 'list',
    loopExpression: DEFAULT_PER_HOST,
    firstHasDefault: true,
    second: 'default-per-host',
    label: 'tolerates-none',
    representative: 'inventory',
    applyIn: 'apps-role',
    included: false,
  },
  V6: {
    id: 'V6',
    lookup: 'across-hosts',
    join: 'list',
    loopExpression: DEFAULT_PER_HOST,
    firstHasDefault: true,
    second: 'default-per-host',
    label: 'tolerates-none',
    representative: 'inventory',
    applyIn: 'rendering-role',
    included: false,
  },
  V7: {
    id: 'V7',
    lookup: 'across-hosts',
    join: 'list',
    loopExpression: DEFAULT_PER_HOST,
    firstHasDefault: true,
    second: 'default-per-host',
    label: 'tolerates-none',
    representative: 'inventory',
    applyIn: 'rendering-role',
    included: true,
  },
  V8: {
    id: 'V8',
    lookup: 'across-hosts',
    join: 'list',
    loopExpression: DEFAULT_PER_HOST,
    firstHasDefault: true,
    second: 'default-per-host',
    label: 'tolerates-none',
    representative: 'play',
    applyIn: 'rendering-role',
    included: true,
  },
};

/** The tasks of the Multus path, by Kubespray's own names. */
export const taskNames = {
  files: 'Multus | Copy manifest files',
  engine: 'Multus | Check container engine type',
  templates: 'Multus | Copy manifest templates',
  start: 'Multus | Start resources',
} as const;

/** The task that reaches the role through `include_role` from v2.31 on (`roles/network_plugin/tasks/main.yml`). */
export const includeTaskName = 'Multus';

/** A task of `roles/network_plugin/tasks/main.yml`, which is there from v2.31 on; each includes a role. */
export type NetworkTask = {
  readonly name: string;
  /** Those of the task itself. */
  readonly tags: readonly string[];
};

/** The task that includes the role of the network plugin, unless that is `none`. */
export const pluginTaskName = 'Network plugin';

/** Every task of that file, in order. */
export const networkTasks: readonly NetworkTask[] = [
  { name: 'Container Network Interface plugin', tags: [] },
  {
    name: pluginTaskName,
    tags: ['cilium', 'calico', 'flannel', 'macvlan', 'kube-ovn', 'kube-router', 'custom_cni'],
  },
  { name: 'Cilium additional', tags: ['cilium'] },
  { name: includeTaskName, tags: ['multus'] },
];

/** A manifest as the role's loop names it. */
export type Manifest = {
  readonly name: string;
  readonly file: string;
  readonly type: string;
  readonly engine?: string;
};

/** The loop of `Multus | Copy manifest files`: objects that the cluster needs once. */
export const clusterManifests: readonly Manifest[] = [
  { name: 'multus-crd', file: 'multus-crd.yml', type: 'customresourcedefinition' },
  { name: 'multus-serviceaccount', file: 'multus-serviceaccount.yml', type: 'serviceaccount' },
  { name: 'multus-clusterrole', file: 'multus-clusterrole.yml', type: 'clusterrole' },
  { name: 'multus-clusterrolebinding', file: 'multus-clusterrolebinding.yml', type: 'clusterrolebinding' },
];

/** The container engines for which the role has a DaemonSet. */
export const engines = ['containerd', 'docker', 'crio'] as const;

/** The loop of `Multus | Copy manifest templates` from v2.21 on: one DaemonSet an engine. */
export const engineManifests: readonly Manifest[] = engines.map((engine) => ({
  name: `multus-daemonset-${engine}`,
  file: `multus-daemonset-${engine}.yml`,
  type: 'daemonset',
  engine,
}));

/** The same loop up to v2.20: one DaemonSet for every engine. */
export const singleManifest: readonly Manifest[] = [
  { name: 'multus-daemonset', file: 'multus-daemonset.yml', type: 'daemonset' },
];

/** `type/name`, as the `kube` module hands it to kubectl. */
export function objectName(manifest: Pick<Manifest, 'type' | 'name'>): string {
  return `${manifest.type}/${manifest.name}`;
}

const inCluster: Readonly<Record<string, string>> = {
  customresourcedefinition: 'crd/network-attachment-definitions.k8s.cni.cncf.io',
  serviceaccount: 'serviceaccount/multus',
  clusterrole: 'clusterrole/multus',
  clusterrolebinding: 'clusterrolebinding/multus',
};

/**
 * An object of the role as kubectl shows it; the names of the loop are nowhere in the cluster. A DaemonSet carries its engine where `among`
 * has those of several (`multus-daemonset.yml.j2`).
 */
export function nameInCluster(object: string, among: readonly string[]): string {
  const [type = '', name = ''] = object.split('/');
  if (type !== 'daemonset') return inCluster[type] ?? object;
  const engine = /^multus-daemonset-(.+)$/.exec(name)?.[1];
  const several = new Set(among.filter((other) => other.startsWith('daemonset/'))).size > 1;
  return `daemonset/kube-multus-${several && engine !== undefined ? engine : 'ds'}-ARCH`;
}

/** Defaults that the role sees and `hostvars` does not (`kubespray-defaults`). */
export const roleDefaults: Readonly<Record<string, unknown>> = {
  kube_network_plugin: 'calico',
  kube_network_plugin_multus: false,
  container_manager: 'containerd',
};

/** The expression of the list of hosts that the apply task looks at; part of Ansible's message when it breaks. */
export const hostListExpression =
  "{{ groups['k8s_cluster'] if ansible_play_batch | length == ansible_play_hosts_all | length else ansible_play_batch }}";

/** The condition of `Multus | Copy manifest files`. */
export const firstControlPlaneCondition = "inventory_hostname == groups['kube_control_plane'][0]";

/** The condition of the apply task's own. */
export const notSkippedCondition = 'not item is skipped';

/** The query over the registered results of several hosts. */
export const resultsQuery = '[].results';

/** The query that finds the representative of an engine; `*|` in front where it runs over all `hostvars`. */
export function representativeQuery(engine: string, over: 'inventory' | 'play'): string {
  return `${over === 'inventory' ? '*|' : ''}[?container_manager=='${engine}']|[0].inventory_hostname`;
}
