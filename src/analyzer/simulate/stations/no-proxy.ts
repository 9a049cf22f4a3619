import { HostSet } from '../../inventory/host-set.ts';
import { noProxyList } from '../../kubespray/run-expressions.ts';
import { missingFromHostvars } from '../../python/unset.ts';
import type { Stop } from '../multus-tasks.ts';
import { having, havingAny, isOn, type RunState, setFact } from '../run-state.ts';
import { type GroupHosts, hostsOfGroups, hostsWithoutLimit } from './cluster-groups.ts';
import type { Place } from './place.ts';
import { withoutAddress } from './without-address.ts';

const TASK = 'Set no_proxy to all assigned cluster IPs and hostnames';

/** Where a proxy is defined and `no_proxy` is not, one host collects the addresses and names of the cluster for all. */
export function setNoProxy(run: RunState, at: Place): Stop | undefined {
  const waiting = having(run, 'no_proxy').outside(havingAny(run, ['http_proxy', 'https_proxy']).within(at.hosts));
  const [first] = at.hosts;
  if (first === undefined || waiting.length === 0) return undefined;
  if (waiting[0] === first) {
    const message = run.traits.noProxy === 'groups' ? collectGroups(run, first) : collect(run, first);
    if (message !== undefined) return { task: TASK, host: first, message };
  }
  setFact(run, waiting, 'no_proxy', true);
  return undefined;
}

function groupsNamed(
  run: RunState,
  host: string,
): { readonly required: readonly string[]; readonly optional: readonly string[] } {
  const excluded = isOn(run, host, 'no_proxy_exclude_workers');
  if (run.traits.noProxy === 'groups')
    return {
      required: [],
      optional: ['kube_control_plane', ...(excluded ? [] : ['kube_node']), 'etcd', 'calico_rr'],
    };
  return { required: [excluded ? 'kube_control_plane' : 'k8s_cluster'], optional: ['etcd', 'calico_rr'] };
}

/** Up to v2.30: a template over a group; the message it stops with, or `undefined`. */
function collect(run: RunState, first: string): string | undefined {
  const { core } = run.process;
  const { required, optional } = groupsNamed(run, first);
  const named = hostsOfGroups(run, required, optional);
  if (named.kind === 'missing') return core.undefinedArgumentMessage(named.reason);
  const nameless = having(run, 'ansible_hostname').firstOutside(named.hosts);
  const lost = withoutAddress(run, first, named.hosts, ['access_ip', 'ip'], 'main_access_ip');
  const place = (host: string | undefined): number =>
    host === undefined ? Number.POSITIVE_INFINITY : named.hosts.indexOf(host);
  // The template goes host by host, and asks for the address before the name.
  const reason =
    lost && place(lost.host) <= place(nameless)
      ? lost.reason
      : nameless === undefined
        ? undefined
        : missingFromHostvars('ansible_hostname');
  if (reason !== undefined) return core.undefinedArgumentMessage(reason);
  noteLoss(run, first, named);
  return undefined;
}

/** From v2.31 on: lists of groups. */
function collectGroups(run: RunState, first: string): string | undefined {
  const { core } = run.process;
  const { required, optional } = groupsNamed(run, first);
  const named = hostsOfGroups(run, required, optional);
  if (named.kind === 'missing') return core.undefinedArgumentMessage(named.reason);
  const lost = withoutAddress(run, first, named.hosts, [], 'main_access_ip');
  if (lost) return core.argumentMessage(core.nestedReason([noProxyList], lost.reason));
  noteLoss(run, first, named);
  return undefined;
}

/** Who is missing from `no_proxy`: hosts that a group has without a limit only; all, where the text is cut into characters. */
function noteLoss(run: RunState, first: string, named: Extract<GroupHosts, { kind: 'hosts' }>): void {
  const { required, optional } = groupsNamed(run, first);
  const expected = hostsWithoutLimit(run, [...required, ...optional]);
  const present = HostSet.none(run.process.inventory).with(run.traits.noProxy === 'characters' ? [] : named.hosts);
  const missing = present.outside(expected);
  if (missing.length > 0) run.losses.set('no-proxy', new Set(missing));
}
