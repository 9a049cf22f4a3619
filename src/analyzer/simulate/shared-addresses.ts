import type { PlaybookCommand } from '../command/model.ts';
import { HostSet } from '../inventory/host-set.ts';
import { everyHost, hostsIn, joinedHosts } from '../inventory/hosts-in.ts';
import type { Inventory } from '../inventory/model.ts';
import { hostsHaving, variableByHost } from '../inventory/variables.ts';
import { clusterPartNames } from '../kubespray/groups.ts';
import type { Release } from '../kubespray/releases.ts';
import { playsOfPlaybook } from '../kubespray/whole-plays.ts';
import { memo } from '../memo.ts';
import type { Span } from '../span.ts';
import { runsWithTags, tagsOf } from './tags.ts';
import { hostsWithin } from './within.ts';

/** An address that several hosts of the cluster have as their `ip`, and the place of it for the second of them. */
export type SharedAddress = {
  readonly address: string;
  readonly hosts: readonly string[];
  readonly span: Span;
};

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})$/i;
const GROUPS = [...clusterPartNames.flat(), 'etcd', 'k8s_cluster', 'k8s-cluster'];

/** The addresses that are the `ip` of more than one host of the cluster, in the order of the inventory. */
export const sharedAddresses = memo((inventory: Inventory): readonly SharedAddress[] => {
  const cluster = HostSet.none(inventory).with(joinedHosts(GROUPS.map((group) => hostsIn(inventory, group))));
  const having = hostsHaving(inventory, 'ip').within(cluster.within(everyHost(inventory)));
  const ofHost = variableByHost(inventory, 'ip', (variable) => variable);
  const firsts = new Map<unknown, string>();
  const found = new Map<string, { readonly hosts: string[]; readonly span: Span }>();
  for (const host of having) {
    const variable = ofHost(host);
    if (!variable) continue;
    const { value, span } = variable;
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, host);
    else if (typeof value === 'string' && ADDRESS.test(value)) {
      const known = found.get(value);
      if (known) known.hosts.push(host);
      else found.set(value, { hosts: [first, host], span });
    }
  }
  return [...found].map(([address, of]) => ({ address, ...of }));
});

/** The first such address of a host of the run, where the run asserts that each host has its `ip` itself (`roles/kubernetes/preinstall`). */
export function sharedAddressOf(
  inventory: Inventory,
  command: PlaybookCommand,
  release: Release,
): SharedAddress | undefined {
  const shared = sharedAddresses(inventory);
  if (shared.length === 0 || !asserts(command, release)) return undefined;
  const taken = new Set(hostsWithin(inventory, 'all', command.limit?.text).hosts);
  return shared.find(({ hosts }) => hosts.some((host) => taken.has(host)));
}

/** Does a run come to the assertions of `roles/kubernetes/preinstall`? */
export function asserts(command: PlaybookCommand, release: Release): boolean {
  const selection = tagsOf(command);
  return command.playbooks.some(({ name }) =>
    playsOfPlaybook(release, name)?.some(({ roles, tags }) =>
      roles.some(
        ({ role, tags: own = [] }) =>
          role === 'kubernetes/preinstall' && runsWithTags(selection, [...tags, ...own, 'asserts']),
      ),
    ),
  );
}
