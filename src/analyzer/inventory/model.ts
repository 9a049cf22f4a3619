import type { Problem } from '../problem.ts';
import type { Span } from '../span.ts';
import type { GroupPart } from './reading-settings.ts';

/** One text of the request, under the path by which the command may name it. */
export type InventoryFile = { readonly path: string; readonly text: string };

/**
 * What of the order is lost where an inventory was printed. `none`: a script's own JSON keeps it; `mentions`: the JSON of
 * `ansible-inventory --list` keeps the hosts and children of each group in order, but not which host was mentioned first; `all`: its
 * YAML, and its JSON up to ansible-core 2.14.1, sorts every name.
 */
export type LostOrder = 'none' | 'mentions' | 'all';

/**
 * What becomes of a source that holds a printed inventory. `as-files`: what Ansible makes of such a file; `stand-in`: it stands for the
 * source that it was printed from; `given`: the same, but the command hands Ansible the very file, so that a file of JSON is a problem too.
 */
export type PrintedSources = 'as-files' | 'stand-in' | 'given';

/** A variable as written in one place. `value` is what Ansible makes of it: JSON types, or `vaulted`. */
export type Variable = { readonly name: string; readonly value: unknown; readonly span: Span };

export type Host = {
  readonly name: string;
  /** Where it is first mentioned. */
  readonly span: Span;
  /** Variables written beside the host in an inventory source. */
  readonly vars: ReadonlyMap<string, Variable>;
};

export type Group = {
  readonly name: string;
  /** Where it is first declared; `undefined` for `all`, `ungrouped` and groups made at run time. */
  readonly span?: Span;
  /** Its own hosts, without those of its children, in order of declaration. */
  readonly hosts: readonly string[];
  /** Its own children, in order of attachment. */
  readonly children: readonly string[];
  /** Variables written for the group in an inventory source. */
  readonly vars: ReadonlyMap<string, Variable>;
  /** `ansible_group_priority` of the inventory source; 1 unless set. */
  readonly priority: number;
};

/** Variables of one `group_vars` or `host_vars` file, with the place it was found beside. */
export type VariablesFile = {
  readonly path: string;
  readonly beside: 'inventory' | 'playbook';
  /** Place of its folder among those that Ansible goes through, one after the other: a higher one wins, whatever the group. */
  readonly rank: number;
  readonly vars: ReadonlyMap<string, Variable>;
};

/** What Ansible knows after it has read its sources. Maps keep Ansible's order: hosts by first mention (the order of `hostvars`), groups by creation. */
export type Inventory = {
  readonly files: readonly InventoryFile[];
  /** `false`: Ansible warns that it could not parse a source. What it had read until then is here and is used. */
  readonly readable: boolean;
  /** `true`: Ansible gives up with an error, because of a variables file that it cannot take or of groups that it cannot join. */
  readonly stopped: boolean;
  readonly hosts: ReadonlyMap<string, Host>;
  /** Always holds `all` and `ungrouped`. */
  readonly groups: ReadonlyMap<string, Group>;
  /** `group_vars` files by group name, in the order in which Ansible loads them: later wins. */
  readonly groupVars: ReadonlyMap<string, readonly VariablesFile[]>;
  /** `host_vars` files by host name, in the order in which Ansible loads them: later wins. */
  readonly hostVars: ReadonlyMap<string, readonly VariablesFile[]>;
  readonly problems: readonly Problem[];
  /** What a program printed stands for the real source, with this of its order lost; `undefined`: no source was printed. */
  readonly lostOrder?: LostOrder;
  /** The order in which parts of group variables are merged, where it is not the default one. */
  readonly precedence?: readonly GroupPart[];
};
