import type { PlaybookCommand } from '../command/model.ts';
import { HostSet } from '../inventory/host-set.ts';
import { everyHost, hostsIn, joinedHosts } from '../inventory/hosts-in.ts';
import type { Inventory } from '../inventory/model.ts';
import { hostsHaving, isSetBesideHosts, variableByHost } from '../inventory/variables.ts';
import { clusterPartNames } from '../kubespray/groups.ts';
import type { Release } from '../kubespray/releases.ts';
import { memo } from '../memo.ts';
import type { Span } from '../span.ts';
import { asserts } from './asserts.ts';
import { hostsWithin } from './within.ts';

/** An address that several hosts of the cluster have, and the place of it for the second of them. */
export type SharedAddress = {
  readonly variable: (typeof ADDRESS_VARIABLES)[number];
  readonly address: string;
  readonly hosts: readonly string[];
  readonly span: Span;
};

/** Variables by which one machine is told from another. */
const ADDRESS_VARIABLES = ['ip', 'access_ip', 'ansible_host', 'ansible_ssh_host'] as const;

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})$/i;
/** What SSH may be told as well. */
const NAME = /^[a-z\d][\w.-]*$/i;
const GROUPS = [...clusterPartNames.flat(), 'etcd', 'k8s_cluster', 'k8s-cluster'];

/** The addresses that more than one host of the cluster has, by variable, then in the order of the inventory. */
export const sharedAddresses = memo((inventory: Inventory): readonly SharedAddress[] => {
  const names = ADDRESS_VARIABLES.filter(
    (name) => repeated(inventory.hosts).has(name) || isSetBesideHosts(inventory, name),
  );
  if (names.length === 0) return [];
  const cluster = HostSet.none(inventory).with(joinedHosts(GROUPS.map((group) => hostsIn(inventory, group))));
  const hosts = cluster.within(everyHost(inventory));
  return names.flatMap((variable) => sharedBy(inventory, hosts, variable));
});

/** The variables of which two hosts of the sources have the same value; by the hosts alone, so that inventories with other files share it. */
const repeated = memo((hosts: Inventory['hosts']): ReadonlySet<string> => {
  const all = [...hosts.values()];
  const repeats = (name: string): boolean => {
    const values = all.flatMap(({ vars }) => vars.get(name)?.value ?? []);
    return new Set(values).size < values.length;
  };
  return new Set(ADDRESS_VARIABLES.filter(repeats));
});

function sharedBy(
  inventory: Inventory,
  hosts: readonly string[],
  variable: SharedAddress['variable'],
): readonly SharedAddress[] {
  const having = hostsHaving(inventory, variable).within(hosts);
  const ofHost = variableByHost(inventory, variable, (found) => found);
  const isForSsh = variable === 'ansible_host' || variable === 'ansible_ssh_host';
  const machineOf = isForSsh ? sshMachine(inventory) : (_host: string) => '';
  const firsts = new Map<string, string>();
  const found = new Map<string, { address: string; readonly hosts: string[]; readonly span: Span }>();
  for (const host of having) {
    const { value: address, span } = ofHost(host) ?? {};
    const machine = machineOf(host);
    if (typeof address !== 'string' || machine === undefined || !span) continue;
    if (!ADDRESS.test(address) && !(isForSsh && NAME.test(address))) continue;
    const key = `${address} ${machine}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, host);
    else {
      const known = found.get(key);
      if (known) known.hosts.push(host);
      else found.set(key, { address, hosts: [first, host], span });
    }
  }
  return [...found.values()].map((shared) => ({ variable, ...shared }));
}

/** What tells machines behind one address apart, by host: the port; `undefined`: the host is not reached by SSH. */
function sshMachine(inventory: Inventory): (host: string) => string | undefined {
  const [connection, port, oldPort] = ['ansible_connection', 'ansible_port', 'ansible_ssh_port'].map((name) =>
    variableByHost(inventory, name, ({ value }) => String(value)),
  );
  return (host) =>
    /^(?:ssh|smart|paramiko(?:_ssh)?)$/.test(connection?.(host) ?? 'ssh')
      ? (port?.(host) ?? oldPort?.(host) ?? '22')
      : undefined;
}

/**
 * The first such address of a host of the run. An `ip` counts where the run asserts that each host has it itself
 * (`roles/kubernetes/preinstall`).
 */
export function sharedAddressOf(
  inventory: Inventory,
  command: PlaybookCommand,
  release: Release,
): SharedAddress | undefined {
  const all = sharedAddresses(inventory);
  if (all.length === 0) return undefined;
  const shared = asserts(command, release) ? all : all.filter(({ variable }) => variable !== 'ip');
  const taken = new Set(hostsWithin(inventory, 'all', command.limit?.text).hosts);
  return shared.find(({ hosts }) => hosts.some((host) => taken.has(host)));
}
