import type { Inventory } from '../inventory/model.ts';
import { groupsKey, hostsWithOwn } from '../inventory/variables.ts';
import { namesInTemplate } from '../jinja/template.ts';
import { memo } from '../memo.ts';
import { asSet, type Process } from './process.ts';
import { needsRendering } from './templates.ts';

/**
 * One host of each kind, the first in the list. Hosts are of one kind if they are in the same groups and have the same values of these
 * variables, so that a task which asks for nothing else finds the same on each. A template may ask for anything, so that a host with
 * one is a kind of its own.
 */
export function firstOfEachKind(
  process: Process,
  hosts: readonly string[],
  names: readonly string[],
): readonly string[] {
  if (hosts.length <= 1) return hosts;
  const found = names.map((name) => asSet(process, name));
  const isPlain = (host: string): boolean => found.every((of) => !needsRendering(of(host)?.value));
  if (names.every((name) => isSharedByGroups(process, name, hosts))) {
    const firsts = firstOfEachGroups(process.inventory.groups)(hosts);
    return firsts.every(isPlain) ? firsts : hosts;
  }
  const seen: Seen = new Map();
  return hosts.filter(
    (host) =>
      !isPlain(host) || isNew(seen, [groupsKey(process.inventory.groups, host), ...found.map((of) => of(host)?.value)]),
  );
}

/** As `firstOfEachKind`, but templates are followed: hosts with one template are of one kind if what it asks for has the same value. */
export function firstOfEachTemplatedKind(
  process: Process,
  hosts: readonly string[],
  names: readonly string[],
): readonly string[] {
  if (hosts.length <= 1) return hosts;
  const asked = new Set(names);
  const followed = new Set<unknown>();
  const firsts = firstOfEachGroups(process.inventory.groups)(hosts);
  let areShared = true;
  // A set grows while it is gone through.
  for (const name of asked) {
    const of = asSet(process, name);
    const isShared = isSharedByGroups(process, name, hosts);
    areShared &&= isShared;
    for (const host of isShared ? firsts : hosts) {
      const value = of(host)?.value;
      if (!needsRendering(value) || followed.has(value)) continue;
      const inner = typeof value === 'string' ? namesInTemplate(value) : undefined;
      if (!inner || inner.some((other) => OF_ONE_HOST.test(other))) return firstOfEachKind(process, hosts, names);
      followed.add(value);
      for (const other of inner) asked.add(other);
    }
  }
  if (areShared) return firsts;
  const found = [...asked].map((name) => asSet(process, name));
  const seen: Seen = new Map();
  return hosts.filter((host) =>
    isNew(seen, [groupsKey(process.inventory.groups, host), ...found.map((of) => of(host)?.value)]),
  );
}

/** What differs from host to host without being set. */
const OF_ONE_HOST = /^(?:inventory_hostname.*|hostvars|vars|ansible_.*)$/;

/** The hosts of a list on which a test of their groups and of these variables holds. */
export function hostsWhere(
  process: Process,
  hosts: readonly string[],
  names: readonly string[],
  test: (host: string) => boolean,
): readonly string[] {
  const kinds = firstOfEachKind(process, hosts, names);
  const holding = kinds.filter(test);
  if (kinds === hosts || holding.length === 0) return holding;
  return holding.length === kinds.length ? hosts : hosts.filter(test);
}

/** Does a variable have one value for all of these hosts that are in the same groups? */
function isSharedByGroups(
  { extraVars, registered, inventory }: Process,
  name: string,
  hosts: readonly string[],
): boolean {
  if (extraVars.has(name)) return true;
  const having = [...(registered.get(name)?.values() ?? [])];
  if (having.some((set) => set.holds(hosts))) return true;
  return having.every((set) => set.misses(hosts)) && hostsWithOwn(inventory, name).misses(hosts);
}

const firstOfEachGroups = memo((groups: Inventory['groups']) =>
  memo((hosts: readonly string[]): readonly string[] => {
    const seen: Seen = new Map();
    return hosts.filter((host) => isNew(seen, [groupsKey(groups, host)]));
  }),
);

type Seen = Map<unknown, Seen>;

/** Adds a sequence of values to those seen; `true`: it was not among them. */
function isNew(seen: Seen, values: readonly unknown[]): boolean {
  let isNew = false;
  let level = seen;
  for (const value of values) {
    const known = level.get(value);
    isNew = known === undefined;
    const next: Seen = known ?? new Map();
    level.set(value, next);
    level = next;
  }
  return isNew;
}
