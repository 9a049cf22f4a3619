import { HostSet } from '../../inventory/host-set.ts';
import { firstControlPlaneAddress, ipwrapFault, secureAddresses } from '../../kubespray/run-expressions.ts';
import { taskName } from '../../kubespray/run-traits.ts';
import { isTruthy } from '../../python/values.ts';
import { firstOfEachKind, hostsWhere } from '../kinds.ts';
import type { Stop } from '../multus-tasks.ts';
import { hostVariable } from '../process.ts';
import { having, isOn, type RunState, settingOf } from '../run-state.ts';
import { assertAll } from './assertions.ts';
import { firstControlPlane, hostsOfGroups, hostsWithoutLimit, isMember } from './cluster-groups.ts';
import { inOrder, type Place, type Station, taskRuns } from './place.ts';
import { withoutAddress } from './without-address.ts';

/** `roles/kubernetes/node`: kube-vip and the local load balancer of the API server, then the kubelet's service. */
export const node: Station = (run, at) =>
  inOrder(
    () => assertAll(run, at, 'kube-vip'),
    () => balance(run, at, 'nginx', 'Nginx-proxy | Write nginx-proxy configuration'),
    () => balance(run, at, 'haproxy', 'Haproxy | Write haproxy configuration'),
    () => writeService(run, at),
  );

/** Does a host reach the API servers through a load balancer of its own? */
export function balancesLocally(run: RunState, host: string): boolean {
  const own = hostVariable(run.process, host, 'loadbalancer_apiserver_localhost');
  return own ? isTruthy(own.value) : !having(run, 'loadbalancer_apiserver').has(host);
}

/** What decides whether a host balances for itself, and with whose addresses, beside its groups. */
const BALANCER_SETTINGS = [
  'kube_apiserver_bind_address',
  'loadbalancer_apiserver_localhost',
  'loadbalancer_apiserver',
  'loadbalancer_apiserver_type',
  'apiserver_loadbalancer_domain_name',
  'fallback_ips',
];

function balance(run: RunState, at: Place, type: 'nginx' | 'haproxy', name: string): Stop | undefined {
  if (!taskRuns(run, at, type)) return undefined;
  const { core } = run.process;
  const task = taskName(run.traits, name);
  const isMain = run.traits.addresses.kind === 'main-ip';
  const planes = hostsOfGroups(run, ['kube_control_plane']);
  let balanced = false;
  for (const host of firstOfEachKind(run.process, at.hosts, BALANCER_SETTINGS)) {
    const bind = hostVariable(run.process, host, 'kube_apiserver_bind_address')?.value ?? run.traits.bindAddress;
    if (isMember(run, host, 'kube_control_plane') && bind === run.traits.bindAddress) continue;
    if (!balancesLocally(run, host) || settingOf(run, host, 'loadbalancer_apiserver_type') !== type) continue;
    const lost =
      planes.kind === 'hosts'
        ? withoutAddress(run, host, planes.hosts, ['access_ip', 'ip'], 'main_access_ip')
        : { reason: planes.reason };
    if (lost) {
      const message =
        isMain && planes.kind === 'hosts'
          ? `AnsibleFilterError: ${ipwrapFault}`
          : `AnsibleUndefinedVariable: ${core.undefinedMessage(lost.reason)}`;
      return { task, host, message };
    }
    balanced = true;
  }
  if (balanced && planes.kind === 'hosts') noteUpstreams(run, planes.hosts);
  return undefined;
}

/** Control planes that a group derived under the limit does not have. */
function noteUpstreams(run: RunState, named: readonly string[]): void {
  if (run.losses.has('upstreams')) return;
  const missing = HostSet.none(run.process.inventory)
    .with(named)
    .outside(hostsWithoutLimit(run, ['kube_control_plane']));
  if (missing.length > 0) run.losses.set('upstreams', new Set(missing));
}

const SECURE_GROUPS = {
  'control-plane': ['kube_control_plane'],
  'three-groups': ['kube_control_plane', 'kube_node', 'etcd'],
  'cluster-and-etcd': ['k8s_cluster', 'etcd'],
} as const;

/** With `kubelet_systemd_hardening` the service lists the addresses of other hosts. */
function writeService(run: RunState, at: Place): Stop | undefined {
  if (!taskRuns(run, at, 'kubelet', 'kubeadm')) return undefined;
  const { core } = run.process;
  const hardened = hostsWhere(run.process, at.hosts, ['kubelet_systemd_hardening'], (host) =>
    isOn(run, host, 'kubelet_systemd_hardening'),
  );
  const { secureAddresses: groups } = run.traits;
  if (hardened.length === 0 || groups === undefined) return undefined;
  const listed = hostsOfGroups(run, SECURE_GROUPS[groups]);
  for (const host of firstOfEachKind(run.process, hardened, ['fallback_ips'])) {
    const lost =
      listed.kind === 'hosts' ? withoutAddress(run, host, listed.hosts, ['ip'], 'main_ips') : { reason: listed.reason };
    if (!lost) continue;
    const nested = core.nestedReason(secureAddresses(run.traits), lost.reason);
    return { task: 'Write kubelet systemd init file', host, message: `AnsibleUndefinedVariable: ${nested}` };
  }
  return undefined;
}

/** `roles/kubernetes/kubeadm`: the address by which a node joins, or would. */
export const kubeadm: Station = (run, at) => {
  if (!taskRuns(run, at, 'facts')) return undefined;
  const { core } = run.process;
  const first = firstControlPlane(run);
  for (const host of firstOfEachKind(run.process, at.hosts, BALANCER_SETTINGS)) {
    if (!asksFirstControlPlane(run, host)) continue;
    const lost =
      'reason' in first ? first : withoutAddress(run, host, [first.host], ['access_ip', 'ip'], 'main_access_ip');
    if (!lost) continue;
    const nested = core.nestedReason([firstControlPlaneAddress(run.traits.addresses)], lost.reason);
    return { task: 'Set kubeadm_discovery_address', host, message: core.argumentMessage(nested) };
  }
  return undefined;
};

/** `kube_apiserver_endpoint` is the host itself, or the first control plane; an external load balancer needs neither. */
function asksFirstControlPlane(run: RunState, host: string): boolean {
  if (!having(run, 'loadbalancer_apiserver').has(host)) return true;
  const named = hostVariable(run.process, host, 'apiserver_loadbalancer_domain_name')?.value;
  return named === undefined
    ? run.traits.localBalancerIsLocalhost && balancesLocally(run, host)
    : named === 'localhost';
}
