import { memo, memoByKey } from '../memo.ts';
import { byCodePoint } from '../python/text.ts';
import { HostSet } from './host-set.ts';
import { everyHost, hostsIn } from './hosts-in.ts';
import type { Group, Inventory, Variable, VariablesFile } from './model.ts';
import { partOf } from './precedence.ts';
import { type GroupPart, groupParts } from './reading-settings.ts';

/** Where the winning value of a variable is written. */
export type VariableOrigin =
  | { readonly kind: 'group'; readonly group: string }
  | {
      readonly kind: 'group-file';
      readonly group: string;
      readonly path: string;
      readonly beside: 'inventory' | 'playbook';
    }
  | { readonly kind: 'host'; readonly host: string }
  | {
      readonly kind: 'host-file';
      readonly host: string;
      readonly path: string;
      readonly beside: 'inventory' | 'playbook';
    };

/** A variable of a host after precedence. */
export type ResolvedVariable = Variable & { readonly origin: VariableOrigin };

/** A set of groups that many hosts have in common. */
type Membership = {
  /** The memberships reached by one group more. */
  readonly next: Map<Group, Membership>;
  /** The last direct group, and the membership without it: a list of them all would be as long again for each. */
  readonly last?: { readonly group: Group; readonly before: Membership };
  groups?: readonly Group[];
};

/** What the groups of a membership set in one inventory. */
type GroupVariables = {
  readonly resolved: Map<string, ResolvedVariable | undefined>;
  all?: ReadonlyMap<string, ResolvedVariable>;
};

const groupVariables = memoByKey<Inventory, Membership, GroupVariables>();

const groupVariablesOf = (inventory: Inventory, membership: Membership): GroupVariables =>
  groupVariables(inventory, membership, () => ({ resolved: new Map() }));

type Index = {
  readonly memberships: Map<string, Membership>;
  readonly none: Membership;
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly depths: ReadonlyMap<string, number>;
};

// By the groups alone: inventories that differ in variables only share it.
const indexOf = memo((groups: Inventory['groups']): Index => {
  const none = newMembership();
  const memberships = new Map<string, Membership>();
  const parents = new Map<string, string[]>();
  for (const group of groups.values()) {
    for (const child of group.children) {
      const list = parents.get(child);
      if (list) list.push(group.name);
      else parents.set(child, [group.name]);
    }
    for (const host of group.hosts) {
      const before = memberships.get(host) ?? none;
      let after = before.next.get(group);
      if (!after) {
        after = newMembership({ group, before });
        before.next.set(group, after);
      }
      memberships.set(host, after);
    }
  }
  return { memberships, none, parents, depths: depthsOf(groups, parents) };
});

const newMembership = (last?: Membership['last']): Membership => ({
  next: new Map(),
  ...(last ? { last } : {}),
});

/** The groups that a membership consists of, the first one first. */
function directGroups({ last }: Membership): readonly Group[] {
  const groups: Group[] = [];
  for (let link = last; link; link = link.before.last) groups.push(link.group);
  return groups.reverse();
}

/** Longest way down from the top to each group, as Ansible keeps it in `Group.depth`. */
function depthsOf(
  groups: Inventory['groups'],
  parents: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const waitingFor = new Map<string, number>();
  for (const [child, above] of parents) waitingFor.set(child, above.length);
  const depths = new Map<string, number>();
  const ready = [...groups.keys()].filter((name) => !waitingFor.has(name));
  for (const name of ready) depths.set(name, 0);
  for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
    const below = (depths.get(name) ?? 0) + 1;
    for (const child of groups.get(name)?.children ?? []) {
      depths.set(child, Math.max(depths.get(child) ?? 0, below));
      const waiting = (waitingFor.get(child) ?? 0) - 1;
      waitingFor.set(child, waiting);
      if (waiting === 0) ready.push(child);
    }
  }
  return depths;
}

/** An object that stands for the groups of a host: the same for all hosts in the same groups, its own or those above. */
export function groupsKey(groups: Inventory['groups'], host: string): object {
  const { memberships, none } = indexOf(groups);
  return memberships.get(host) ?? none;
}

/**
 * The groups of a host, those above its own included, in the order in which their variables are merged: `all` first,
 * then by depth, priority and name; later wins. Source: `sort_groups`, lib/ansible/inventory/helpers.py.
 */
export function groupsOf(inventory: Inventory, host: string): readonly Group[] {
  const index = indexOf(inventory.groups);
  return groupsOfMembership(inventory, index, index.memberships.get(host) ?? index.none);
}

function groupsOfMembership(inventory: Inventory, index: Index, membership: Membership): readonly Group[] {
  if (membership.groups) return membership.groups;
  const names = new Set(directGroups(membership).map(({ name }) => name));
  for (const name of names) for (const parent of index.parents.get(name) ?? []) names.add(parent);
  names.delete('all');
  const groups: Group[] = [];
  for (const name of names) {
    const group = inventory.groups.get(name);
    if (group) groups.push(group);
  }
  const depth = ({ name }: Group): number => index.depths.get(name) ?? 0;
  groups.sort((a, b) => depth(a) - depth(b) || a.priority - b.priority || byCodePoint(a.name, b.name));
  const all = inventory.groups.get('all');
  membership.groups = all ? [all, ...groups] : groups;
  return membership.groups;
}

/**
 * One variable of a host after precedence, `undefined` when no inventory source or variables file sets it. From low to
 * high: `all` inline, other groups inline, files of `all`, files of other groups, host inline, files of the host; files
 * beside the inventory before files beside the playbook. Source: `get_vars`, lib/ansible/vars/manager.py.
 */
export function variableOf(inventory: Inventory, host: string, name: string): ResolvedVariable | undefined {
  if (!inventory.hosts.has(host)) return undefined;
  const own = ownVariable(inventory, host, name);
  if (!own) return variableOfGroups(inventory, host, name);
  const { variable, file } = own;
  return { ...variable, origin: file ? hostFile(host, file) : { kind: 'host', host } };
}

type OwnVariable = { readonly variable: Variable; readonly file?: VariablesFile };

/** A variable that is written for a host by its own name. */
function ownVariable({ hosts, hostVars }: Inventory, host: string, name: string): OwnVariable | undefined {
  const file = hostVars.get(host)?.findLast(({ vars }) => vars.has(name));
  const variable = (file ?? hosts.get(host))?.vars.get(name);
  return variable && { variable, ...(file && { file }) };
}

function variableOfGroups(inventory: Inventory, host: string, name: string): ResolvedVariable | undefined {
  const index = indexOf(inventory.groups);
  const membership = index.memberships.get(host) ?? index.none;
  const { resolved } = groupVariablesOf(inventory, membership);
  if (resolved.has(name)) return resolved.get(name);
  const variable = groupVariable(inventory, groupsOfMembership(inventory, index, membership), name);
  resolved.set(name, variable);
  return variable;
}

type Holder = { readonly vars: ReadonlyMap<string, Variable> };

/** Which hosts or groups a variable is written for, by its name: most names are written for few, and then no other has to be asked. */
const holdersOf = memo(
  (all: ReadonlyMap<string, Holder | readonly Holder[]>): ReadonlyMap<string, readonly string[]> => {
    const holders = new Map<string, string[]>();
    const add = (owner: string, { vars }: Holder): void => {
      for (const name of vars.keys()) {
        const known = holders.get(name);
        if (known) known.push(owner);
        else holders.set(name, [owner]);
      }
    };
    for (const [owner, held] of all) {
      if ('vars' in held) add(owner, held);
      else for (const each of held) add(owner, each);
    }
    return holders;
  },
);

const holders = ({ hosts, hostVars, groups, groupVars }: Inventory, name: string) => ({
  hosts: [...(holdersOf(hosts).get(name) ?? []), ...(holdersOf(hostVars).get(name) ?? [])],
  groups: [...(holdersOf(groups).get(name) ?? []), ...(holdersOf(groupVars).get(name) ?? [])],
});

/** Whether a variable is written elsewhere than at the hosts of a source: for a group, or in a file of variables. */
export function isSetBesideHosts({ hostVars, groups, groupVars }: Inventory, name: string): boolean {
  return [groups, groupVars, hostVars].some((held) => holdersOf(held).has(name));
}

const own = memoByKey<Inventory, string, HostSet>();
const everywhere = memoByKey<Inventory, string, HostSet>();

/** The hosts that a variable is written for by their own names. */
export function hostsWithOwn(inventory: Inventory, name: string): HostSet {
  return own(inventory, name, () => HostSet.none(inventory).with(holders(inventory, name).hosts));
}

/** The hosts that have a variable, wherever it is written, and whatever its value is. */
export function hostsHaving(inventory: Inventory, name: string): HostSet {
  return everywhere(inventory, name, () =>
    holders(inventory, name).groups.reduce(
      (having, group) => having.with(group === 'all' ? everyHost(inventory) : hostsIn(inventory, group)),
      hostsWithOwn(inventory, name),
    ),
  );
}

/**
 * As `variableOf`, for asking many hosts for one name: `of` makes of each variable what the caller keeps, once for all hosts that share it.
 */
export function variableByHost<T>(
  inventory: Inventory,
  name: string,
  of: (variable: Variable) => T,
): (host: string) => T | undefined {
  const written = holders(inventory, name);
  const resolved = (host: string): T | undefined => {
    if (!inventory.hosts.has(host)) return undefined;
    const variable = ownVariable(inventory, host, name)?.variable ?? variableOfGroups(inventory, host, name);
    return variable && of(variable);
  };
  if (written.hosts.length > 0) return resolved;
  const { memberships, none } = indexOf(inventory.groups);
  const shared = new Map<Membership, T | undefined>();
  const byGroups = (host: string): T | undefined => {
    const membership = memberships.get(host) ?? none;
    if (!shared.has(membership)) shared.set(membership, resolved(host));
    return shared.get(membership);
  };
  if (written.groups.some((group) => group !== 'all'))
    return (host) => (inventory.hosts.has(host) ? byGroups(host) : undefined);
  const [any] = inventory.hosts.keys();
  const same = any === undefined ? undefined : resolved(any);
  return (host) => (inventory.hosts.has(host) ? same : undefined);
}

function groupVariable(inventory: Inventory, groups: readonly Group[], name: string): ResolvedVariable | undefined {
  for (const layer of layersOf(inventory, groups).toReversed()) {
    const variable = layer.vars.get(name);
    if (variable) return { ...variable, origin: layer.origin };
  }
  return undefined;
}

/** All variables of a host after precedence, the low layers' names first. */
export function variablesOf(inventory: Inventory, host: string): ReadonlyMap<string, ResolvedVariable> {
  const known = inventory.hosts.get(host);
  if (!known) return new Map();
  const index = indexOf(inventory.groups);
  const membership = index.memberships.get(host) ?? index.none;
  const shared = groupVariablesOf(inventory, membership);
  shared.all ??= merged(layersOf(inventory, groupsOfMembership(inventory, index, membership)));
  const files = inventory.hostVars.get(host) ?? [];
  const own = known.vars;
  if (files.length === 0 && own.size === 0) return shared.all;
  const variables = new Map(shared.all);
  for (const variable of own.values()) variables.set(variable.name, { ...variable, origin: { kind: 'host', host } });
  for (const file of files) {
    for (const variable of file.vars.values())
      variables.set(variable.name, { ...variable, origin: hostFile(host, file) });
  }
  return variables;
}

type Layer = { readonly vars: ReadonlyMap<string, Variable>; readonly origin: VariableOrigin };

function merged(layers: readonly Layer[]): ReadonlyMap<string, ResolvedVariable> {
  const variables = new Map<string, ResolvedVariable>();
  for (const { vars, origin } of layers) {
    for (const variable of vars.values()) variables.set(variable.name, { ...variable, origin });
  }
  return variables;
}

/** What the groups of a host bring, from low to high. Files go folder by folder: a later folder wins whatever the group. */
function layersOf(inventory: Inventory, groups: readonly Group[]): readonly Layer[] {
  const layers: { readonly part: GroupPart; readonly rank: number; readonly layer: Layer }[] = [];
  for (const { name: group, vars } of groups) {
    layers.push({ part: partOf(group), rank: 0, layer: { vars, origin: { kind: 'group', group } } });
    for (const { path, beside, rank, vars } of inventory.groupVars.get(group) ?? [])
      layers.push({
        part: partOf(group, beside),
        rank,
        layer: { vars, origin: { kind: 'group-file', group, path, beside } },
      });
  }
  return (inventory.precedence ?? groupParts).flatMap((wanted) =>
    layers
      .filter(({ part }) => part === wanted)
      .sort((a, b) => a.rank - b.rank)
      .map(({ layer }) => layer),
  );
}

const hostFile = (host: string, { path, beside }: VariablesFile): VariableOrigin => ({
  kind: 'host-file',
  host,
  path,
  beside,
});
