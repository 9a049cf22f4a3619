import type { Keep, Task } from './task-list.ts';

/** `whole`: the run to its end, facts gathered. `multus`: every other role emptied but group set-up and Multus, facts not gathered. */
export type Mode = 'whole' | 'multus';

type Part = { readonly file: RegExp; readonly keep: Keep };

const named =
  (pattern: RegExp): Keep =>
  ({ name }) =>
    pattern.test(name);
const imports: Keep = ({ keys }) => keys.some((key) => /(^|\.)(import|include)_(tasks|role)$/.test(key));
const gathersFacts: Keep = ({ keys }) => keys.some((key) => /(^|\.)setup$/.test(key));

/** The imports of the two files that read every etcd host. */
const etcdFiles: Keep = (task) => isImport(task) && /\b(configure|refresh_config)\.yml/.test(task.text);

function isImport({ keys }: Task): boolean {
  return keys.some((key) => /(^|\.)(import|include)_tasks$/.test(key));
}

/** What only a live cluster or a later task tells, and tables that are shortened here. */
const NOT_RECORDED =
  /\b(configured_nameservers|pkgs_lists)\b|\bcalico_(pool_conf|ready|version_on_server)\b|_checksums\b/;

/** Asserts, and failures under a condition, but those on what is not recorded. */
const asserts: (task: Task) => boolean = ({ keys, text }) =>
  (keys.some((key) => /(^|\.)(assert|fail)$/.test(key)) || (keys.includes('block') && /\bassert:/.test(text))) &&
  !NOT_RECORDED.test(text);

const balancerTemplates = /\| Write (nginx-proxy|haproxy) configuration$/;
const balancersAndAsserts: Keep = (task) => balancerTemplates.test(task.name) || asserts(task);

// The first that matches decides; what none matches is emptied.
const wholeRun: readonly Part[] = [
  {
    file: /^roles\/(kubespray[-_]defaults|network_facts|dynamic_groups|upgrade\/(pre|post)-upgrade)\/tasks\//,
    keep: 'all',
  },
  { file: /^roles\/network_plugin\/(tasks|multus\/tasks)\//, keep: 'all' },
  { file: /^roles\/kubernetes-apps\/network_plugin\/(tasks|multus\/tasks)\//, keep: 'all' },
  { file: /^roles\/kubernetes\/preinstall\/tasks\/main\.yml$/, keep: 'all' },
  { file: /^roles\/kubernetes\/preinstall\/tasks\/\d+-verify-settings\.yml$/, keep: asserts },
  {
    file: /^roles\/kubernetes\/preinstall\/tasks\/\d+-etchosts\.yml$/,
    keep: named(
      /^Hosts \| (update inventory in hosts file|create (hosts )?list from inventory|populate inventory into hosts file)$|^Update facts$/,
    ),
  },
  { file: /^roles\/validate_inventory\/tasks\/main\.yml$/, keep: asserts },
  { file: /^roles\/network_plugin\/(calico|cilium)\/tasks\/check\.yml$/, keep: asserts },
  {
    file: /^roles\/network_plugin\/cilium\/tasks\/main\.yml$/,
    keep: (task) => isImport(task) && /\bcheck\.yml/.test(task.text),
  },
  { file: /^roles\/etcd\/tasks\/main\.yml$/, keep: etcdFiles },
  {
    file: /^roles\/etcd\/tasks\/configure\.yml$/,
    keep: (task) => etcdFiles(task) || /^Configure \| Check if etcd(-events)? cluster is healthy$/.test(task.name),
  },
  { file: /^roles\/etcd\/tasks\/refresh_config\.yml$/, keep: named(/^Refresh config \| Create etcd config file$/) },
  { file: /^roles\/kubernetes\/node\/tasks\/main\.yml$/, keep: imports },
  {
    file: /^roles\/kubernetes\/node\/tasks\/loadbalancer\//,
    keep: balancersAndAsserts,
  },
  { file: /^roles\/kubernetes\/node\/tasks\/kubelet\.yml$/, keep: named(/^Write kubelet systemd init file$/) },
  { file: /^roles\/kubernetes\/control-plane\/tasks\/main\.yml$/, keep: imports },
  {
    file: /^roles\/kubernetes\/control-plane\/tasks\/kubeadm-setup\.yml$/,
    keep: named(/aggregate all SANs$|kubeadm_config_api_fqdn|kubeadm api version|\| Create kubeadm config$/i),
  },
  { file: /^roles\/kubernetes\/kubeadm\/tasks\/main\.yml$/, keep: named(/^Set kubeadm_discovery_address$/) },
  { file: /^roles\/bootstrap[-_]os\/tasks\/main\.yml$/, keep: gathersFacts },
];

const multusAlone: readonly Part[] = [
  { file: /^roles\/dynamic_groups\/tasks\//, keep: 'all' },
  { file: /^roles\/network_plugin\/(tasks|multus\/tasks)\//, keep: 'all' },
  { file: /^roles\/kubernetes-apps\/network_plugin\/(tasks|multus\/tasks)\//, keep: 'all' },
];

/** Which tasks of a role's file are real. */
export function keepOf(mode: Mode, path: string): Keep {
  const parts = mode === 'whole' ? wholeRun : multusAlone;
  return parts.find(({ file }) => file.test(path))?.keep ?? 'none';
}

/** Two parts are real but for one thing. */
export function replacements(path: string, text: string): string {
  // The check of ansible-core's version has no tasks: any core may be observed.
  if (/(^|\/)ansible_version\.yml$/.test(path)) return text.replace(/^( +tasks):\n[\s\S]*$/m, '$1: []\n');
  // A recorded command ends at once; there is nothing to poll.
  if (path === 'roles/upgrade/pre-upgrade/tasks/main.yml') return text.replace(/^ +(async|poll): .*\n/gm, '');
  return text;
}
