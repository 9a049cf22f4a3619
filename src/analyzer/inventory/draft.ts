import type { Fault, Problem } from '../problem.ts';
import { pythonInt } from '../python/integer.ts';
import type { Span } from '../span.ts';
import type { Group, Inventory, LostOrder, PrintedSources, Variable } from './model.ts';
import type { ReadingSettings } from './reading-settings.ts';

/** Why Ansible gives up a source, or the run: what it says, and where. */
export type Refusal = Fault & { readonly span: Span; readonly ansibleSays: string };

export type DraftHost = { readonly name: string; readonly span: Span; vars: Map<string, Variable> };

export type DraftGroup = {
  readonly name: string;
  span: Span | undefined;
  readonly hosts: Set<string>;
  readonly children: Set<DraftGroup>;
  readonly parents: Set<DraftGroup>;
  readonly vars: Map<string, Variable>;
  priority: number;
};

/** The inventory while its sources are read; every source adds to the same one, also a source that fails half way. */
export type Draft = {
  readonly groups: Map<string, DraftGroup>;
  readonly hosts: Map<string, DraftHost>;
  readonly problems: Problem[];
  /** Names expanded so far, a host counting each time it is named. */
  names: number;
  readonly printed: PrintedSources;
  readonly settings: ReadingSettings;
  /** What of a printed inventory's order got lost; `undefined`: no source is one. */
  lostOrder?: LostOrder;
};

/** Shared by the hosts without variables, and never written to. */
const NO_VARS = new Map<string, Variable>();

/** A draft with `all` and its child `ungrouped`, as `InventoryData` starts (lib/ansible/inventory/data.py). */
export function newDraft(printed: PrintedSources = 'as-files', settings: ReadingSettings = {}): Draft {
  const draft: Draft = { groups: new Map(), hosts: new Map(), problems: [], names: 0, printed, settings };
  const all = addGroup(draft, 'all', undefined);
  const ungrouped = addGroup(draft, 'ungrouped', undefined);
  link(all, ungrouped);
  return draft;
}

/** The name that a group gets: `to_safe_group_name`, lib/ansible/inventory/group.py. */
export function groupName({ settings }: Draft, written: string): string {
  return settings.renamesGroups ? written.replace(/^\p{Nd}|[^\p{L}\p{N}_]/gu, '_') : written;
}

/** The group of that name, made when it is new. */
export function addGroup(draft: Draft, written: string, span: Span | undefined): DraftGroup {
  const name = groupName(draft, written);
  const known = draft.groups.get(name);
  if (known) {
    known.span ??= span;
    return known;
  }
  const group: DraftGroup = {
    name,
    span,
    hosts: new Set(),
    children: new Set(),
    parents: new Set(),
    vars: new Map(),
    priority: 1,
  };
  draft.groups.set(name, group);
  return group;
}

/** Adds a host to a group, and to the inventory when it is new; only then a port becomes its `ansible_port`. */
export function addHost(
  draft: Draft,
  name: string,
  group: DraftGroup,
  port: number | undefined,
  span: Span,
): Refusal | undefined {
  if (name === '') {
    return { code: 'host-name-empty', span, ansibleSays: 'Invalid empty host name provided: ', data: {} };
  }
  if (!draft.hosts.has(name)) {
    const vars = port ? new Map([['ansible_port', { name: 'ansible_port', value: port, span }]]) : NO_VARS;
    draft.hosts.set(name, { name, span, vars });
  }
  group.hosts.add(name);
  return undefined;
}

/** Sets a variable of a group; `ansible_group_priority` becomes the group's priority instead. */
export function setGroupVariable(group: DraftGroup, variable: Variable): Refusal | undefined {
  if (variable.name !== 'ansible_group_priority') {
    group.vars.set(variable.name, variable);
    return undefined;
  }
  const priority = pythonInt(variable.value);
  if (typeof priority === 'number') {
    group.priority = priority;
    return undefined;
  }
  return {
    code: 'group-priority-not-a-number',
    span: variable.span,
    ansibleSays: priority,
    data: { group: group.name, value: textOf(variable.value) },
  };
}

/**
 * Sets the variables written beside a host. Where a group has the host's name they become the group's: so does
 * `InventoryData.set_variable`.
 */
export function setHostVariables(draft: Draft, name: string, variables: readonly Variable[]): Refusal | undefined {
  if (variables.length === 0) return undefined;
  const group = draft.groups.get(name);
  if (group) {
    for (const variable of variables) {
      const refusal = setGroupVariable(group, variable);
      if (refusal) return refusal;
    }
    return undefined;
  }
  const host = draft.hosts.get(name);
  if (!host) return undefined;
  if (host.vars === NO_VARS) host.vars = new Map();
  for (const variable of variables) host.vars.set(variable.name, variable);
  return undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Makes `child` a child of `group`; refuses loops. Source: `Group.add_child_group`, lib/ansible/inventory/group.py. */
export function addChildGroup(group: DraftGroup, child: DraftGroup, span: Span): Refusal | undefined {
  if (group === child) {
    return { code: 'group-in-itself', span, ansibleSays: "can't add group to itself", data: { group: group.name } };
  }
  if (group.children.has(child)) return undefined;
  if (child.children.size > 0 && ancestorsOf(group).has(child)) {
    return {
      code: 'group-loop',
      span,
      ansibleSays: `Adding group '${child.name}' as child to '${group.name}' creates a recursive dependency loop.`,
      data: { group: group.name, child: child.name },
    };
  }
  link(group, child);
  return undefined;
}

function link(group: DraftGroup, child: DraftGroup): void {
  group.children.add(child);
  child.parents.add(group);
}

/** All groups above one, without itself. */
function ancestorsOf(group: DraftGroup): ReadonlySet<DraftGroup> {
  const ancestors = new Set(group.parents);
  for (const ancestor of ancestors) for (const parent of ancestor.parents) ancestors.add(parent);
  return ancestors;
}

/**
 * What Ansible does after its sources, when at least one was read: every group is below `all`, and a host is in
 * `ungrouped` exactly when no other group has it. Source: `InventoryData.reconcile_inventory`.
 */
export function reconcile(draft: Draft, nowhere: Span): Refusal | undefined {
  const all = addGroup(draft, 'all', undefined);
  const ungrouped = addGroup(draft, 'ungrouped', undefined);
  for (const group of draft.groups.values()) {
    if (group === all || group.parents.size > 0) continue;
    const refusal = addChildGroup(all, group, group.span ?? nowhere);
    if (refusal) return refusal;
  }
  const grouped = new Set<string>();
  for (const group of draft.groups.values()) {
    if (group !== all && group !== ungrouped) for (const host of group.hosts) grouped.add(host);
  }
  // A parent of `ungrouped` other than `all` counts as a group of its hosts, which then lose `ungrouped`, and with it that parent.
  const adopted = ancestorsOf(ungrouped).size > 1;
  for (const host of draft.hosts.keys()) {
    if (ungrouped.hosts.has(host)) {
      if (grouped.has(host) || adopted) ungrouped.hosts.delete(host);
    } else if (!grouped.has(host)) {
      // A group of the host's name takes its place: upstream looks names up among groups first.
      const namesake = draft.groups.get(host);
      const refusal = namesake && addChildGroup(ungrouped, namesake, draft.hosts.get(host)?.span ?? nowhere);
      if (refusal) return refusal;
      if (!namesake) ungrouped.hosts.add(host);
    }
  }
  return undefined;
}

/** The hosts and groups of a draft, to stay as they are. */
export function finishDraft(draft: Draft): Pick<Inventory, 'hosts' | 'groups'> {
  const groups = new Map<string, Group>();
  for (const { name, span, hosts: members, children, vars, priority } of draft.groups.values()) {
    const group = { name, hosts: [...members], children: Array.from(children, (child) => child.name), vars, priority };
    groups.set(name, span ? { ...group, span } : group);
  }
  return { hosts: draft.hosts, groups };
}
