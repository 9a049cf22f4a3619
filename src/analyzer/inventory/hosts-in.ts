import { memo } from '../memo.ts';
import type { Group, Inventory } from './model.ts';

type Groups = Inventory['groups'];

// By the groups alone: inventories that differ in variables only share them.
const hostsByGroup = memo((_groups: Groups) => new Map<string, readonly string[]>());
const setOf = memo((hosts: readonly string[]): ReadonlySet<string> => new Set(hosts));
const NONE: readonly string[] = [];

/**
 * The hosts of a group in Ansible's order: its own, then those of its children, breadth-first, each once; empty for a
 * name that is no group. Beyond the second level Ansible goes through a Python set, so that its order varies from run
 * to run; here the groups keep their order of attachment. Source: `Group.get_hosts`, lib/ansible/inventory/group.py.
 */
export function hostsIn(inventory: Inventory, group: string): readonly string[] {
  const known = hostsByGroup(inventory.groups);
  const found = known.get(group);
  if (found) return found;
  const passed = [group];
  const hosts = collect(inventory.groups, passed, known);
  for (const name of passed) known.set(name, hosts);
  return hosts;
}

const namesOf = memo((hosts: Inventory['hosts']): readonly string[] => [...hosts.keys()]);

/** Every host in the order of the inventory: one list, of which what is found out about it is kept. */
export const everyHost = ({ hosts }: Pick<Inventory, 'hosts'>): readonly string[] => namesOf(hosts);

/** The hosts of `hostsIn`, for asking whether one is among them. */
export function hostSetOf(inventory: Inventory, group: string): ReadonlySet<string> {
  return setOf(hostsIn(inventory, group));
}

/** So many groups and more stand in no pattern but one that names hosts one by one. */
const MANY = 12;

/** Lists of hosts one after the other, each host once. The same few lists give the same list, of which what is found out about it is kept. */
export function joinedHosts(lists: readonly (readonly string[])[]): readonly string[] {
  if (lists.length >= MANY) return [...new Set(lists.flat())];
  return lists.reduce((joined, list) => (list.length === 0 ? joined : withMore(joined)(list)), NONE);
}

const withMore = memo((list: readonly string[]) =>
  memo((more: readonly string[]): readonly string[] => {
    const held = setOf(list);
    const others = more.filter((host) => !held.has(host));
    if (others.length === 0) return list;
    return list.length === 0 ? more : [...list, ...others];
  }),
);

/** The hosts of the last group of `passed`. A group that is no more than a name for its one child is passed through, so that a long chain is one walk. */
function collect(all: Groups, passed: string[], known: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let start = all.get(passed[0] ?? '');
  for (;;) {
    if (!start) return NONE;
    if (start.children.length === 0) return start.hosts;
    const [only = ''] = start.children;
    const child = start.children.length === 1 && start.hosts.length === 0 ? all.get(only) : undefined;
    if (!child || passed.length > all.size) break;
    const hosts = known.get(only);
    if (hosts) return hosts;
    passed.push(only);
    start = child;
  }
  const groups = walk(all, start);
  const before = lastWalks(start);
  if (before.hosts && isSame(before.groups, groups)) return before.hosts;
  const hosts = new Set<string>();
  for (const group of groups) for (const host of group.hosts) hosts.add(host);
  before.groups = groups;
  before.hosts = [...hosts];
  return before.hosts;
}

/** A group and those below it, level by level. */
function walk(all: Groups, start: Group): readonly Group[] {
  const groups = new Set<Group>([start]);
  // A Set keeps insertion order and goes on over what is added meanwhile.
  for (const group of groups) {
    for (const childName of group.children) {
      const child = all.get(childName);
      if (child) groups.add(child);
    }
  }
  return [...groups];
}

/** What was below a group last, and the hosts of all these: groups that plays complete leave most others as they are. */
const lastWalks = memo((_start: Group): { groups: readonly Group[]; hosts?: readonly string[] } => ({ groups: [] }));

const isSame = (before: readonly Group[], groups: readonly Group[]): boolean =>
  before.length === groups.length && before.every((group, at) => group === groups[at]);
