import { mainFacts, taskName } from '../../kubespray/run-traits.ts';
import type { Stop } from '../multus-tasks.ts';
import { gather, having, type RunState, setFact } from '../run-state.ts';
import { firstControlPlane, hostsOfGroups } from './cluster-groups.ts';
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
};

/** v2.27: each host for itself. */
function setFallbackIp(run: RunState, at: Place, cacheable: boolean): undefined {
  const gathered = having(run, DEFAULT_ADDRESS);
  for (const host of at.hosts) if (!gathered(host)) gather(run, host, [DEFAULT_ADDRESS]);
  const known = having(run, 'fallback_ip');
  for (const host of at.hosts) if (!known(host)) setFact(run, host, 'fallback_ip', true, cacheable);
  return undefined;
}

/** Up to v2.26: one host asks all others, whatever the limit; v2.26.0 asks the play and the first control plane only. */
function setFallbackIps(run: RunState, at: Place): Stop | undefined {
  const known = having(run, 'fallback_ips');
  const waiting = at.hosts.filter((host) => !known(host));
  const [first] = at.hosts;
  if (first === undefined || waiting.length === 0) return undefined;
  if (!known(first)) {
    const asked = hostsAsked(run, at, first);
    if (!Array.isArray(asked)) return asked as Stop;
    const stop = gatherAddresses(run, asked, first);
    if (stop) return stop;
    run.fallbackAddresses = new Set(asked);
  }
  for (const host of waiting) setFact(run, host, 'fallback_ips', run.fallbackAddresses);
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
  const gathered = having(run, DEFAULT_ADDRESS);
  for (const host of hosts) {
    if (gathered(host)) continue;
    if (run.down.get(host) !== 'start') {
      gather(run, host, [DEFAULT_ADDRESS]);
      continue;
    }
    if (addresses.kind === 'fallback-ips' && !addresses.toleratesUnreachable)
      return unreachable(gatherTask(run), host, first);
  }
  const silent = hosts.find((host) => !gathered(host) && run.down.get(host) === 'start');
  // The mapping asks what is missing for its address.
  return silent === undefined
    ? undefined
    : {
        task: taskName(run.traits, 'Create fallback_ips_base'),
        host: first,
        message: run.process.core.undefinedArgumentMessage("'None' has no attribute 'get'"),
      };
}

/** `roles/network_facts`, from v2.28 on: each host sets its own addresses, some of them cacheable. */
export const networkAddresses: Station = (run, at) => {
  const { addresses } = run.traits;
  if (addresses.kind !== 'main-ip' || !taskRuns(run, at, 'always')) return undefined;
  for (const host of at.hosts) {
    gather(run, host, defaultAddresses);
    for (const name of mainFacts) setFact(run, host, name, true, addresses.cached.includes(name));
  }
  return setNoProxy(run, at);
};
