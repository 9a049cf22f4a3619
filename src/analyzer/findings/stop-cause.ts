import { assertionNamed } from '../kubespray/assertions.ts';
import type { Release } from '../kubespray/releases.ts';
import { runTraitsOf, taskName } from '../kubespray/run-traits.ts';
import type { RunStop } from '../prediction.ts';
import { missingKey } from '../python/unset.ts';

/** Why a whole run stops outside Multus; each cause has a finding. */
export type StopCause =
  | 'version-check'
  | 'cluster-group'
  | 'control-plane-group'
  | 'unreachable'
  | 'guard'
  | 'assertion'
  | 'facts-left-out'
  | 'hosts-list'
  | 'no-proxy'
  | 'hardening'
  | 'certificates'
  | 'narrowed'
  | 'not-cacheable'
  | 'etcd'
  | 'template';

/** Tasks that need addresses of other hosts, by what asks for them. */
const ADDRESS_TASKS: Readonly<Record<string, 'etcd' | 'template'>> = {
  'Configure | Check if etcd cluster is healthy': 'etcd',
  'Refresh config | Create etcd config file': 'etcd',
  'Kubeadm | Create kubeadm config': 'etcd',
  'Nginx-proxy | Write nginx-proxy configuration': 'template',
  'Haproxy | Write haproxy configuration': 'template',
  'Set kubeadm_discovery_address': 'template',
};

const OTHER_TASKS: Readonly<Record<string, StopCause>> = {
  "Stop if any host not in '--limit' does not have a fact cache": 'guard',
  'Set no_proxy to all assigned cluster IPs and hostnames': 'no-proxy',
  'Write kubelet systemd init file': 'hardening',
  'Kubeadm | aggregate all SANs': 'certificates',
  'Stop if etcd group is empty in external etcd mode': 'assertion',
  'Stop if even number of etcd hosts': 'assertion',
  'Guarantee that enough network address space is available for all pods': 'assertion',
  'Check that IP range is enough for the nodes': 'assertion',
  'Check that ipv4 IP range is enough for the nodes': 'assertion',
  'Stop if bad hostname': 'assertion',
  'Stop if ip var does not match local ips': 'facts-left-out',
  'Stop if memory is too small for masters': 'facts-left-out',
  'Stop if memory is too small for control plane nodes': 'facts-left-out',
  'Stop if memory is too small for nodes': 'facts-left-out',
};

/** What of the process itself is undefined where the tags leave out the task that sets it. */
const LEFT_OUT = [
  "'fallback_ips' is undefined",
  "'etcd_cluster_is_healthy' is undefined",
  "'ansible_os_family' is undefined",
];

/** Why a run of a release stops where it does; `undefined` for a Multus task and for what has a finding of its own. */
export function causeOf(release: Release, { task, message }: Pick<RunStop, 'task' | 'message'>): StopCause | undefined {
  const traits = runTraitsOf(release);
  if (task.startsWith('Multus |')) return undefined;
  if (message.startsWith('Ansible must be between')) return 'version-check';
  if (message.includes(missingKey('k8s_cluster'))) return 'cluster-group';
  if (message.includes(missingKey('kube_control_plane')) || message.includes('list object has no element 0'))
    return 'control-plane-group';
  if (message.startsWith('Failed to connect to the host') || /fallback_ips_base$/.test(task)) return 'unreachable';
  if (task === traits.requiredGroupsTask) return 'assertion';
  if (task === traits.hostsList?.task) return 'hosts-list';
  if (LEFT_OUT.some((reason) => message.includes(reason))) return 'facts-left-out';
  const asks = Object.entries(ADDRESS_TASKS).find(([name]) => taskName(traits, name) === task || name === task)?.[1];
  if (!asks) return OTHER_TASKS[task] ?? (assertionNamed(release.name, task) ? 'assertion' : undefined);
  const { addresses } = traits;
  // One host has asked all others of the cluster, so that only a host outside the group can be missing.
  if (addresses.kind === 'fallback-ips') return addresses.from === 'play' ? 'narrowed' : 'cluster-group';
  return addresses.kind === 'fallback-ip' && !addresses.cached ? 'not-cacheable' : asks;
}
