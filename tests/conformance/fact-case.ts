import type { InventoryFile } from '../../src/analyzer/inventory/model.ts';

/** One thing that the hosts of a batch do. */
export type FactStep =
  /** `setup`, as a task of Kubespray's play "Gather facts". */
  | { readonly kind: 'gather'; readonly task: string }
  /** `set_fact`. */
  | { readonly kind: 'set'; readonly name: string; readonly cacheable: boolean }
  /** The release's way to learn addresses: by delegation, or each host for itself. */
  | { readonly kind: 'learn' }
  /** The expressions of a role that reads other hosts. */
  | { readonly kind: 'role'; readonly role: 'kubernetes/kubeadm' | 'etcd' }
  /** What a template says of each host of a group. */
  | {
      readonly kind: 'read';
      readonly form: ReadForm;
      readonly group: string;
      /** A variable's name; the address as the release looks for it. */
      readonly of: 'address' | { readonly name: string };
      readonly once: boolean;
    };

/** Where the template is: in arguments, in a variable that they name, in a file, in a condition, or in the environment. */
export type ReadForm = (typeof readForms)[number];

export const readForms = [
  'argument',
  'nested',
  'twice-nested',
  'file',
  'nested-in-file',
  'condition',
  'environment',
] as const;

export type FactPlay = {
  readonly hosts: string;
  readonly serial?: number | string;
  readonly gathersFacts?: true;
  /** Groups that `group_by` completes, and those of which one makes a host a member. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** As Kubespray's plays have it, but for the one that gathers facts. */
  readonly anyErrorsFatal: boolean;
  readonly steps: readonly FactStep[];
};

/** One `ansible-playbook`; those of a case follow each other with one cache of facts. */
export type FactRun = {
  readonly limit?: string;
  /** Hosts that stop to answer when facts are gathered. */
  readonly down: readonly string[];
  readonly plays: readonly FactPlay[];
};

export type FactCase = {
  readonly id: string;
  /** The release by whose expressions addresses are looked up. */
  readonly kubespray: string;
  readonly files: readonly InventoryFile[];
  readonly runs: readonly FactRun[];
};

/** What is known at the end of a batch. */
export type Known = {
  /** The hosts that have each variable. */
  readonly known: Readonly<Record<string, readonly string[]>>;
  readonly groups: Readonly<Record<string, readonly string[]>>;
};

/** How one run went: what was known batch by batch, where it stopped, and what the cache holds afterwards. */
export type FactRunEnd = {
  readonly batches: readonly Known[];
  readonly stop?: { readonly task: string; readonly host: string; readonly message: string };
  readonly cached: Readonly<Record<string, readonly string[]>>;
};

/** The variables that are looked at. */
export const lookedAt: readonly string[] = [
  'ansible_hostname',
  'ansible_default_ipv4',
  'ansible_default_ipv6',
  'ansible_memtotal_mb',
  'ip',
  'access_ip',
  'fallback_ip',
  'fallback_ips',
  'main_access_ip',
  'main_ips',
  'own_fact',
  'kept_fact',
];
