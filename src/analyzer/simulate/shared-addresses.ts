import type { PlaybookCommand } from '../command/model.ts';
import { HostSet } from '../inventory/host-set.ts';
import { everyHost, hostsIn, joinedHosts } from '../inventory/hosts-in.ts';
import type { Inventory } from '../inventory/model.ts';
import { hostsHaving, isSetBesideHosts, variableByHost } from '../inventory/variables.ts';
import { clusterPartNames } from '../kubespray/groups.ts';
import type { Release } from '../kubespray/releases.ts';
import { memo } from '../memo.ts';
import type { Missing } from '../prediction.ts';
import type { Span } from '../span.ts';
import { asserts } from './asserts.ts';
import { hostsWithin } from './within.ts';

/** An address, or a name of a node, that several hosts of the cluster have, and the place of it for the second of them. */
export type SharedAddress = {
  readonly variable: (typeof ADDRESS_VARIABLES)[number];
  readonly address: string;
  readonly hosts: readonly string[];
  readonly span: Span;
};

/** The name by which kubectl and kubeadm know the node of a host. */
const NODE_NAME = 'kube_override_hostname';

/** Variables by which one machine, or one node, is told from another. */
const ADDRESS_VARIABLES = ['ip', 'access_ip', 'ansible_host', 'ansible_ssh_host', NODE_NAME] as const;

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})$/i;
/** What SSH may be told as well. */
const NAME = /^[a-z\d][\w.-]*$/i;
/** A name without a template in it. */
const PLAIN = /^[^{]+$/;
const FOR_SSH: ReadonlySet<string> = new Set(['ansible_host', 'ansible_ssh_host']);
const GROUPS = [...clusterPartNames.flat(), 'etcd', 'k8s_cluster', 'k8s-cluster'];

const clusterHosts = memo((inventory: Inventory): readonly string[] => {
  const cluster = HostSet.none(inventory).with(joinedHosts(GROUPS.map((group) => hostsIn(inventory, group))));
  return cluster.within(everyHost(inventory));
});

/** Those of the inventory, by variable, then in the order of the inventory. */
const inInventory = memo((inventory: Inventory): ReadonlyMap<SharedAddress['variable'], readonly SharedAddress[]> => {
  const names = ADDRESS_VARIABLES.filter(
    (name) => repeated(inventory.hosts).has(name) || isSetBesideHosts(inventory, name),
  );
  return new Map(
    names.map((name) => {
      const having = hostsHaving(inventory, name).within(clusterHosts(inventory));
      const ofHost = variableByHost(inventory, name, (found) => found);
      return [name, sharedBy(inventory, having, name, ofHost)];
    }),
  );
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

/** The addresses and names of nodes that more than one host of the cluster has, by variable, then in the order of the inventory; `-e` gives one to all. */
export function sharedAddresses(inventory: Inventory, { extraVars }: PlaybookCommand): readonly SharedAddress[] {
  return ADDRESS_VARIABLES.flatMap((variable) => {
    const given = extraVars.findLast(({ vars }) => vars.has(variable));
    if (!given) return inInventory(inventory).get(variable) ?? [];
    const found = { value: given.vars.get(variable), span: given.span };
    return sharedBy(inventory, clusterHosts(inventory), variable, () => found);
  });
}

type ByHost = (host: string) => { readonly value: unknown; readonly span: Span } | undefined;

function sharedBy(
  inventory: Inventory,
  having: readonly string[],
  variable: SharedAddress['variable'],
  ofHost: ByHost,
): readonly SharedAddress[] {
  const isForSsh = FOR_SSH.has(variable);
  const machineOf = isForSsh ? sshMachine(inventory) : (_host: string) => '';
  const forms = variable === NODE_NAME ? [PLAIN] : isForSsh ? [ADDRESS, NAME] : [ADDRESS];
  const firsts = new Map<string, string>();
  const found = new Map<string, { address: string; readonly hosts: string[]; readonly span: Span }>();
  for (const host of having) {
    const { value: address, span } = ofHost(host) ?? {};
    const machine = machineOf(host);
    if (typeof address !== 'string' || machine === undefined || !span) continue;
    if (!forms.some((form) => form.test(address))) continue;
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
 * The first such address of a host of the run. An `ip` counts where the run asserts that each host has it itself, and the name of a node
 * where it prepares nodes (`roles/kubernetes/preinstall`).
 */
export function sharedAddressOf(
  inventory: Inventory,
  command: PlaybookCommand,
  release: Release,
): SharedAddress | undefined {
  const all = sharedAddresses(inventory, command);
  if (all.length === 0) return undefined;
  const counts = ({ variable }: SharedAddress): boolean => variable !== 'ip' && variable !== NODE_NAME;
  const shared = asserts(command, release) ? all : all.filter(counts);
  const taken = new Set(hostsWithin(inventory, 'all', command.limit?.text).hosts);
  return shared.find(({ hosts }) => hosts.some((host) => taken.has(host)));
}

/** What is missing where hosts share one. */
export const missingBy = ({ variable, address }: SharedAddress): Missing => ({
  what: variable === NODE_NAME ? 'node-name-shared' : 'address-shared',
  subject: address,
});
