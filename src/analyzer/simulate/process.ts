import { HostSet } from '../inventory/host-set.ts';
import { hostsIn } from '../inventory/hosts-in.ts';
import type { Inventory } from '../inventory/model.ts';
import { groupsOf, hostsHaving, variableByHost, variableOf } from '../inventory/variables.ts';
import { assertionDefault } from '../kubespray/assertions.ts';
import { roleDefaults } from '../kubespray/multus-role.ts';
import { mayBeKubesprays } from '../kubespray/own-names.ts';
import type { Release } from '../kubespray/releases.ts';
import { memo, memoByKey } from '../memo.ts';
import { byCodePoint } from '../python/text.ts';
import { missingFromHostvars, unset } from '../python/unset.ts';
import type { Span } from '../span.ts';
import type { Core } from './core.ts';
import { hostvarsValue, needsRendering, taskValue, type Variables } from './templates.ts';
import { Unknowable } from './unknowable.ts';
import { hostsWithin } from './within.ts';

/** An extra variable, and the `-e` that gave it. */
export type ExtraVariable = { readonly value: unknown; readonly span: Span };

/** One `ansible-playbook` process: what it was started with, and what its tasks have changed so far. */
export type Process = {
  readonly release: Release;
  readonly core: Core;
  readonly extraVars: ReadonlyMap<string, ExtraVariable>;
  readonly limit?: string;
  /** Groups change while the playbook runs. */
  inventory: Inventory;
  /** Variables that tasks registered or set, by name: each value with the hosts that have it. They die with the process. */
  readonly registered: Map<string, ReadonlyMap<unknown, HostSet>>;
  readonly applied: Set<string>;
};

/** Where a value was found. */
export type Source = 'extra-vars' | 'registered' | 'inventory' | 'role-default';

export type Found = { readonly value: unknown; readonly source: Source; readonly span?: Span };

/** The hosts that a play pattern takes within the limit, in the order of the pattern. */
export function hostsOfPattern(process: Process, pattern: string): readonly string[] {
  return hostsWithin(process.inventory, pattern, process.limit).hosts;
}

type ByHost = (host: string) => Found | undefined;

const byName = memoByKey<Inventory, string, ByHost>();

/** One variable of the inventory by host, templates left as they are; kept for as long as the inventory is. */
const fromInventory = (inventory: Inventory, name: string): ByHost =>
  byName(inventory, name, () =>
    variableByHost(inventory, name, ({ value, span }): Found => ({ value, source: 'inventory', span })),
  );

/** The value of a variable of a host as `hostvars` shows it: inventory, registered values, extra variables; no role defaults. */
export function hostVariable(process: Process, host: string, name: string): Found | undefined {
  return hostVariables(process, name)(host);
}

/** The hosts that have a variable as `hostvars` shows it, whatever its value is. */
export function hostsWith({ extraVars, registered, inventory }: Process, name: string): HostSet {
  if (extraVars.has(name)) return HostSet.any(inventory);
  return hostsHaving(inventory, name).union(hostsSetByTasks(inventory, registered.get(name)));
}

const hostsSetByTasks = (inventory: Inventory, values: ReadonlyMap<unknown, HostSet> = new Map()): HostSet =>
  [...values.values()].reduce((all, hosts) => all.union(hosts), HostSet.none(inventory));

/** As `hostVariable`, for asking many hosts for the same variable while nothing changes. */
export function hostVariables(process: Process, name: string): ByHost {
  const set = asSet(process, name);
  return (host) => {
    const found = set(host);
    if (!found || !needsRendering(found.value)) return found;
    return { ...found, value: hostvarsValue(variablesOf(process, host, noDefaults), name, found.value) };
  };
}

/** Where `hostVariables` finds the variable, for the host at each place of a list. */
export function sourcesOf(
  { extraVars, registered, inventory }: Process,
  name: string,
  hosts: readonly string[],
): (at: number) => Source | undefined {
  if (extraVars.has(name)) return () => 'extra-vars';
  const byTasks = hostsSetByTasks(inventory, registered.get(name)).asListed(hosts);
  const inInventory = hostsHaving(inventory, name).asListed(hosts);
  return (at) => (byTasks(at) ? 'registered' : inInventory(at) ? 'inventory' : undefined);
}

/** The variable by host as it was set, its templates unrendered. */
export function asSet(process: Process, name: string): ByHost {
  const extra = process.extraVars.get(name);
  if (extra) {
    const same: Found = { ...extra, source: 'extra-vars' };
    return () => same;
  }
  const inInventory = fromInventory(process.inventory, name);
  if (!process.registered.has(name)) return inInventory;
  return (host) => {
    const value = registeredValue(process, host, name);
    return value === undefined ? inInventory(host) : { value, source: 'registered' };
  };
}

/**
 * The value of a variable as a task of the role sees it on a host: as `hostVariable`, with the role's defaults below; the unset sentinel
 * where its template touches what is unset.
 */
export function taskVariable(process: Process, host: string, name: string): Found | undefined {
  return taskVariables(process, name)(host);
}

/** As `taskVariable`, for asking many hosts for the same variable while nothing changes. */
export function taskVariables(process: Process, name: string): ByHost {
  const set = asSet(process, name);
  const byDefault: Found | undefined = Object.hasOwn(roleDefaults, name)
    ? { value: roleDefaults[name], source: 'role-default' }
    : undefined;
  return (host) => {
    const found = set(host);
    if (!found) return byDefault;
    if (!needsRendering(found.value)) return found;
    return { ...found, value: taskValue(variablesOf(process, host, defaultOf), name, found.value) };
  };
}

/** Templates that `hostvars` shows see no defaults of roles. */
const noDefaults = (): undefined => undefined;

/** A default of Kubespray's roles; throws `Unknowable` for a name that may be one of theirs, with a value that is not known here. */
function defaultOf(name: string): unknown {
  if (Object.hasOwn(roleDefaults, name)) return roleDefaults[name];
  if (mayBeKubesprays(name)) throw new Unknowable('templated-value', name);
  return undefined;
}

/** The variables of a host as Kubespray's assertions see them in a play with these roles, with the defaults that they ask for. */
export function assertedVariables(process: Process, host: string, roles?: readonly string[]): Variables {
  return variablesOf(process, host, (name) => {
    const own = assertionDefault(process.release.name, name, roles);
    return own.kind === 'other' ? defaultOf(name) : own.kind === 'default' ? own.value : undefined;
  });
}

/** What Ansible sets itself, and what is no variable but of the language. */
const NOT_OF_THE_INVENTORY =
  /^(?:ansible_.*|environment|hostvars|inventory_(?:dir|file)|omit|play_hosts|playbook_dir|role_.*|vars|cycler|dict|joiner|lipsum|lookup|namespace|now|q|query|range|undef)$/;

function variablesOf(process: Process, host: string, defaultOf: (name: string) => unknown): Variables {
  const { inventory } = process;
  const raw = (name: string): unknown => {
    if (name === 'inventory_hostname') return host;
    if (name === 'inventory_hostname_short') return host.split('.')[0];
    if (name === 'groups') return groupsShown(inventory);
    if (name === 'group_names') return groupNames(inventory, host);
    const found = process.extraVars.get(name) ?? registered(process, host, name) ?? variableOf(inventory, host, name);
    if (found) return found.value;
    if (NOT_OF_THE_INVENTORY.test(name)) throw new Unknowable('templated-value', name);
    return defaultOf(name);
  };
  return { core: process.core, raw };
}

function registered(process: Process, host: string, name: string): { readonly value: unknown } | undefined {
  const value = registeredValue(process, host, name);
  return value === undefined ? undefined : { value };
}

/** What a task has registered or set for a host. */
export function registeredValue(process: Process, host: string, name: string): unknown {
  for (const [value, hosts] of process.registered.get(name) ?? []) if (hosts.has(host)) return value;
  return undefined;
}

/** The mapping `groups` of templates. */
const groupsShown = memo((inventory: Inventory): Readonly<Record<string, readonly string[]>> => {
  const shown: Record<string, readonly string[]> = Object.create(null);
  for (const name of inventory.groups.keys()) shown[name] = hostsIn(inventory, name);
  return shown;
});

function groupNames(inventory: Inventory, host: string): readonly string[] {
  const names = groupsOf(inventory, host).map(({ name }) => name);
  return names.filter((name) => name !== 'all').sort(byCodePoint);
}

/** `hostvars[host][name]` by host, with an unset sentinel for what is missing. */
export function fromHostvars(process: Process, name: string): (host: string) => unknown {
  const found = hostVariables(process, name);
  const missing = unset(missingFromHostvars(name));
  return (host) => {
    const variable = found(host);
    return variable ? variable.value : missing;
  };
}

/** A task has registered or set one value for some hosts; it takes the place of what they had. */
export function register(
  { inventory, registered }: Process,
  name: string,
  hosts: readonly string[],
  value: unknown,
): void {
  if (hosts.length === 0) return;
  const values = new Map<unknown, HostSet>();
  for (const [other, having] of registered.get(name) ?? []) values.set(other, having.without(hosts));
  registered.set(name, values.set(value, (values.get(value) ?? HostSet.none(inventory)).with(hosts)));
}
