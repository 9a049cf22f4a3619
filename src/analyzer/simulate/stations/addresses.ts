import { HostSet } from '../../inventory/host-set.ts';
import { type Addresses, mainFacts, taskName } from '../../kubespray/run-traits.ts';
import type { Stop } from '../multus-tasks.ts';
import { gather, gatherMissing, having, type RunState, setFact } from '../run-state.ts';
import { firstControlPlane, hostsOfGroups } from './cluster-groups.ts';
import { setEtcdType } from './etcd-type.ts';
import { defaultAddresses } from './facts.ts';
import { setNoProxy } from './no-proxy.ts';
import { inOrder, type Place, type Station, taskRuns } from './place.ts';
import { unreachable } from './unreachable.ts';

/** The one fact that the older releases ask other hosts for. */
const DEFAULT_ADDRESS = 'ansible_default_ipv4';
const BOOTSTRAP_ROLES = new Set(['bootstrap-os', 'bootstrap_os']);

/** `roles/kubespray-defaults/tasks/main.yaml`, up to v2.27: each play that has the role learns addresses and sets `no_proxy`. */
export const kubesprayDefaults: Station = (run, at) => {
  const { addresses } = run.traits;
  if (addresses.kind === 'main-ip' || !taskRuns(run, at, 'always')) return undefined;
  return inOrder(
    () => learnAddresses(run, at, addresses),
    () => setEtcdType(run, at),
  );
};

function learnAddresses(
  run: RunState,
  at: Place,
  addresses: Exclude<Addresses, { readonly kind: 'main-ip' }>,
): Stop | undefined {
  if (addresses.kind === 'fallback-ip')
    return inOrder(
      () => setFallbackIp(run, at, addresses.cached),
      () => setNoProxy(run, at),
    );
  const bootstraps = at.play.roles.some(({ role }) => BOOTSTRAP_ROLES.has(role));
  if (bootstraps && !addresses.whileBootstrapping) return undefined;
  return inOrder(
    () => setFallbackIps(run, at),
    () => setNoProxy(run, at),
  );
}

/** v2.27: each host for itself. */
function setFallbackIp(run: RunState, at: Place, cacheable: boolean): undefined {
  gatherMissing(run, at.hosts, DEFAULT_ADDRESS);
  setFact(run, having(run, 'fallback_ip').outside(at.hosts), 'fallback_ip', true, cacheable);
  return undefined;
}

/** Up to v2.26: one host asks all others, whatever the limit; v2.26.0 asks the play and the first control plane only. */
function setFallbackIps(run: RunState, at: Place): Stop | undefined {
  const known = having(run, 'fallback_ips');
  const waiting = known.outside(at.hosts);
  const [first] = at.hosts;
  if (first === undefined || waiting.length === 0) return undefined;
  if (!known.has(first)) {
    const asked = hostsAsked(run, at, first);
    if (!Array.isArray(asked)) return asked as Stop;
    const stop = gatherAddresses(run, asked, first);
    if (stop) return stop;
    run.fallbackAddresses = HostSet.none(run.process.inventory).with(asked);
  }
  setFact(run, waiting, 'fallback_ips', run.fallbackAddresses);
  return undefined;
}

function gatherTask(run: RunState): string {
  const { addresses } = run.traits;
  return addresses.kind === 'fallback-ips' && addresses.from === 'play'
    ? 'Gather ansible_default_ipv4 from all hosts or specific hosts'
    : 'Gather ansible_default_ipv4 from all hosts';
}

function hostsAsked(run: RunState, at: Place, first: string): readonly string[] | Stop {
  const { addresses } = run.traits;
  if (addresses.kind === 'fallback-ips' && addresses.from === 'play' && run.process.limit !== undefined) {
    const plane = firstControlPlane(run);
    if ('reason' in plane)
      return { task: gatherTask(run), host: first, message: run.process.core.undefinedMessage(plane.reason) };
    return [...new Set([...at.all, plane.host])];
  }
  const cluster = hostsOfGroups(run, [], ['k8s_cluster', 'etcd', 'calico_rr']);
  return cluster.kind === 'hosts' ? cluster.hosts : [];
}

function gatherAddresses(run: RunState, hosts: readonly string[], first: string): Stop | undefined {
  const { addresses } = run.traits;
  const known = having(run, DEFAULT_ADDRESS);
  const isSilent = (host: string): boolean => run.down.get(host) === 'start' && !known.has(host);
  const silent = run.down.size === 0 ? undefined : hosts.find(isSilent);
  if (silent === undefined) {
    gatherMissing(run, hosts, DEFAULT_ADDRESS);
    return undefined;
  }
  if (addresses.kind === 'fallback-ips' && !addresses.toleratesUnreachable)
    return unreachable(gatherTask(run), silent, first);
  gatherMissing(
    run,
    hosts.filter((host) => !isSilent(host)),
    DEFAULT_ADDRESS,
  );
  // The mapping asks what is missing for its address.
  return {
    task: taskName(run.traits, 'Create fallback_ips_base'),
    host: first,
    message: run.process.core.undefinedArgumentMessage("'None' has no attribute 'get'"),
  };
}

/** `roles/network_facts`, from v2.28 on: each host sets its own addresses, some of them cacheable. */
export const networkAddresses: Station = (run, at) => {
  const { addresses } = run.traits;
  if (addresses.kind !== 'main-ip' || !taskRuns(run, at, 'always')) return undefined;
  gather(run, at.hosts, defaultAddresses);
  for (const name of mainFacts) setFact(run, at.hosts, name, true, addresses.cached.includes(name));
  return setNoProxy(run, at);
};
