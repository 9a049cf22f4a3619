import { HostSet } from '../../inventory/host-set.ts';
import { everyHost, hostsIn } from '../../inventory/hosts-in.ts';
import { assertionNamed } from '../../kubespray/assertions.ts';
import type { Release } from '../../kubespray/releases.ts';
import type { RunVariable } from '../../kubespray/run-defaults.ts';
import { excludedHosts } from '../../kubespray/run-expressions.ts';
import { runTraitsOf } from '../../kubespray/run-traits.ts';
import { matchHosts } from '../../pattern/match.ts';
import { parsePythonInt } from '../../python/text.ts';
import { missingKey } from '../../python/unset.ts';
import { acceptsCore } from '../core.ts';
import { firstOfEachKind } from '../kinds.ts';
import type { Stop } from '../multus-tasks.ts';
import { having, havingAny, isOn, type RunState, settingOf } from '../run-state.ts';
import { assertAll, type ByHand, FAILED } from './assertions.ts';
import { badHostname } from './bad-hostname.ts';
import { hostsOfGroups, isMember, membersAmong } from './cluster-groups.ts';
import type { Place, Station } from './place.ts';

/** `roles/kubernetes/preinstall/tasks/*-verify-settings.yml`. */
export const settings: Station = (run, at) => assertAll(run, at, 'settings', ['asserts'], byHand(run, at));

/** `roles/validate_inventory`, from v2.28 on. */
export const validateInventory: Station = (run, at) => assertAll(run, at, 'inventory', [], byHand(run, at));

/** The assertions that read groups, the limit, or whether facts were gathered. */
function byHand(run: RunState, at: Place): ByHand {
  const { traits } = run;
  const judges = traits.assertions === 'preinstall' ? membersAmong(run, at.hosts, 'etcd') : at.hosts.slice(0, 1);
  return {
    [GUARD]: () => factsGuard(run, at),
    [traits.requiredGroupsTask]: () => requiredGroups(run, at),
    [NO_ETCD]: () => etcdGroup(run, at),
    'Stop if even number of etcd hosts': () => oddEtcd(run, judges),
    'Stop if memory is too small for masters': () => memoryOf(run, at, 'kube_control_plane', 'masters'),
    'Stop if memory is too small for control plane nodes': () =>
      memoryOf(run, at, 'kube_control_plane', 'control plane nodes'),
    'Stop if memory is too small for nodes': () => memoryOf(run, at, 'kube_node', 'nodes'),
    [FOR_PODS]: () => addressesForPods(run, at),
    [OWN_ADDRESS]: () => ownAddresses(run, at),
    'Stop if bad hostname': () => badHostname(run, at),
    [FOR_NODES]: () => addressesForNodes(run, at, FOR_NODES),
    [FOR_NODES_4]: () => addressesForNodes(run, at, FOR_NODES_4),
  };
}

const GUARD = "Stop if any host not in '--limit' does not have a fact cache";
const NO_ETCD = 'Stop if etcd group is empty in external etcd mode';
const FOR_PODS = 'Guarantee that enough network address space is available for all pods';
const OWN_ADDRESS = 'Stop if ip var does not match local ips';
const FOR_NODES = 'Check that IP range is enough for the nodes';
const FOR_NODES_4 = 'Check that ipv4 IP range is enough for the nodes';
/** What the assertions on address space say. */
const SHORT: Readonly<Record<string, string>> = {
  [FOR_NODES]: 'Not enough IPs are available for the desired node count.',
  [FOR_NODES_4]: 'Not enough ipv4 IPs are available for the desired node count.',
};

function asserts(run: RunState, host: string | undefined): host is string {
  return host !== undefined && !isOn(run, host, 'ignore_assert_errors');
}

/** Does the inventory lack members of a group? Master compares with an empty list, so that only a group that is there can be empty. */
function isEmpty(run: RunState, group: string): boolean {
  const { inventory } = run.process;
  if (!inventory.groups.has(group)) return run.traits.missingGroupsStop;
  return hostsIn(inventory, group).length === 0;
}

const ITEM = '{{ item }}';
const requiredGroupsCondition = (release: Release): string | undefined =>
  assertionNamed(release.name, runTraitsOf(release).requiredGroupsTask)?.that?.[0];

/** v2.23.1 and before: the check of groups puts each group into its condition by a template. */
export const hasItemInCondition = (release: Release): boolean =>
  requiredGroupsCondition(release)?.includes(ITEM) === true && acceptsCore(release.ansible, '2.14.12');

const UNSAFE = 'Conditional is marked as unsafe, and cannot be evaluated.';

function requiredGroups(run: RunState, { hosts: [first] }: Place): Stop | undefined {
  if (!asserts(run, first)) return undefined;
  const { requiredGroups: groups, requiredGroupsTask: task } = run.traits;
  const { core, release } = run.process;
  if (core.refusesItemInCondition && hasItemInCondition(release)) {
    const shown = requiredGroupsCondition(release)?.replace(ITEM, groups[0] ?? '');
    const message = `The conditional check '${shown}' failed. The error was: ${UNSAFE}`;
    return { task, host: first, message };
  }
  return groups.some((group) => isEmpty(run, group)) ? { task, host: first, message: FAILED } : undefined;
}

function etcdGroup(run: RunState, { hosts: [first] }: Place): Stop | undefined {
  if (!asserts(run, first) || settingOf(run, first, 'etcd_deployment_type') === 'kubeadm') return undefined;
  if (!isEmpty(run, 'etcd')) return undefined;
  return { task: NO_ETCD, host: first, message: "Group 'etcd' cannot be empty in external etcd mode" };
}

function oddEtcd(run: RunState, judges: readonly string[]): Stop | undefined {
  const host = judges.find((candidate) => asserts(run, candidate));
  if (host === undefined) return undefined;
  const { inventory } = run.process;
  const group = inventory.groups.has('etcd') ? 'etcd' : 'kube_control_plane';
  if (!inventory.groups.has(group) || hostsIn(inventory, group).length % 2 === 1) return undefined;
  return { task: 'Stop if even number of etcd hosts', host, message: FAILED };
}

/** A condition that looks the host up in a group by `groups[...]` breaks where there is no such group. */
function membershipFault(run: RunState, group: string, task: string, host: string): Stop | undefined {
  if (run.traits.membershipBy === 'group_names' || run.process.inventory.groups.has(group)) return undefined;
  const message = run.process.core.undefinedConditionMessage(
    `inventory_hostname in groups['${group}']`,
    missingKey(group),
  );
  return { task, host, message };
}

/** An assertion on memory, of which only this can be judged: who is in the group, and whether the host's facts were gathered. */
function memoryOf(run: RunState, { hosts }: Place, group: string, words: string): Stop | undefined {
  const task = `Stop if memory is too small for ${words}`;
  const least = group === 'kube_node' ? 'minimal_node_memory_mb' : 'minimal_master_memory_mb';
  const fact = 'ansible_memtotal_mb';
  const first = firstOfEachKind(run.process, hosts, ['ignore_assert_errors']).find((host) => asserts(run, host));
  const fault = first === undefined ? undefined : membershipFault(run, group, task, first);
  if (fault) return fault;
  const unknown = having(run, fact).outside(hosts);
  const host = unknown.find((candidate) => isMember(run, candidate, group) && asserts(run, candidate));
  return host === undefined ? undefined : factMissing(run, task, host, `${fact} >= ${least}`, fact);
}

/** `ip` is to be one of the host's own addresses. */
function ownAddresses(run: RunState, { hosts }: Place): Stop | undefined {
  const unknown = having(run, 'ip').minus(having(run, 'ansible_all_ipv4_addresses'));
  if (unknown.misses(hosts)) return undefined;
  const host = hosts.find((candidate) => unknown.has(candidate) && asserts(run, candidate));
  if (host === undefined) return undefined;
  const condition = '(ip in ansible_all_ipv4_addresses) or (ip in ansible_all_ipv6_addresses)';
  return factMissing(run, OWN_ADDRESS, host, condition, 'ansible_all_ipv4_addresses');
}

function factMissing(run: RunState, task: string, host: string, condition: string, fact: string): Stop {
  return { task, host, message: run.process.core.undefinedConditionMessage(condition, `'${fact}' is undefined`) };
}

/** An integer setting; `undefined`: no number that the assertions can count with. */
function numberOf(
  run: RunState,
  host: string,
  name: 'kube_network_node_prefix' | 'kubelet_max_pods',
): number | undefined {
  const value = settingOf(run, host, name);
  return typeof value === 'number' ? value : typeof value === 'string' ? parsePythonInt(value) : undefined;
}

/** Does the network plugin hand out addresses by node, on IPv4? */
function countsAddresses(run: RunState, host: string): boolean {
  const plugin = settingOf(run, host, 'kube_network_plugin');
  if (plugin === 'calico') return false;
  return run.traits.assertions === 'preinstall' || isOn(run, host, 'ipv4_stack');
}

/** What the assertion on pods asks of a host, beside its groups. */
const POD_SETTINGS: readonly RunVariable[] = [
  'ignore_assert_errors',
  'kube_network_plugin',
  'ipv4_stack',
  'kubelet_max_pods',
  'kube_network_node_prefix',
];

function addressesForPods(run: RunState, { hosts }: Place): Stop | undefined {
  for (const host of firstOfEachKind(run.process, hosts, POD_SETTINGS)) {
    if (!asserts(run, host)) continue;
    const fault = membershipFault(run, 'k8s_cluster', FOR_PODS, host);
    if (fault) return fault;
    if (!isMember(run, host, 'k8s_cluster') || !countsAddresses(run, host)) continue;
    if (run.traits.assertions === 'validate-inventory' && settingOf(run, host, 'kube_network_plugin') === 'none')
      continue;
    const [pods, prefix] = [numberOf(run, host, 'kubelet_max_pods'), numberOf(run, host, 'kube_network_node_prefix')];
    if (pods === undefined || prefix === undefined || pods <= 2 ** (32 - prefix) - 2) continue;
    return { task: FOR_PODS, host, message: 'Do not schedule more pods on a node than inet addresses are available.' };
  }
  return undefined;
}

function addressesForNodes(run: RunState, { hosts: [first] }: Place, task: string): Stop | undefined {
  if (first === undefined || !countsAddresses(run, first)) return undefined;
  const group = hostsOfGroups(run, ['k8s_cluster']);
  if (group.kind === 'missing') {
    const condition =
      "2 ** (kube_network_node_prefix - kube_pods_subnet | ansible.utils.ipaddr('prefix')) >= groups['k8s_cluster'] | length";
    return { task, host: first, message: run.process.core.undefinedConditionMessage(condition, group.reason) };
  }
  const prefix = numberOf(run, first, 'kube_network_node_prefix');
  const subnet = /\/(\d{1,2})$/.exec(String(settingOf(run, first, 'kube_pods_subnet')))?.[1];
  if (prefix === undefined || subnet === undefined || 2 ** (prefix - Number(subnet)) >= group.hosts.length)
    return undefined;
  return { task, host: first, message: SHORT[task] ?? FAILED };
}

/** From v2.27: stops a limited run unless the facts of the hosts outside the limit are cached. */
function factsGuard(run: RunState, { hosts: [first] }: Place): Stop | undefined {
  const { process } = run;
  const { core, limit, inventory } = process;
  if (limit === undefined || !asserts(run, first)) return undefined;
  const cluster = hostsOfGroups(run, ['k8s_cluster']);
  if (cluster.kind === 'missing')
    return {
      task: GUARD,
      host: first,
      message: core.argumentMessage(core.nestedReason([excludedHosts], cluster.reason)),
    };
  const known = havingAny(run, run.traits.guardedBy).with(hostsOfLimit(run, limit));
  if (known.holds(cluster.hosts)) return undefined;
  const lacking = HostSet.none(inventory).with(cluster.hosts).minus(known);
  const uncached = lacking.within(everyHost(inventory));
  const names = uncached.map((host) => `'${host}'`).join(', ');
  const message = [
    "Kubespray does not support '--limit' without a populated facts cache for the excluded hosts.",
    "Please run the facts.yml playbook first without '--limit'.",
    `The following excluded hosts are not cached: [${names}]`,
  ].join('\n');
  return { task: GUARD, host: first, message };
}

/** `query('inventory_hostnames', ansible_limit)`: it cannot read a file, and an error gives no host. */
function hostsOfLimit({ process }: RunState, limit: string): readonly string[] {
  if (/(?:^|[\s,:])@/.test(limit)) return [];
  return matchHosts(process.inventory, limit === '' ? 'all' : limit).hosts;
}
