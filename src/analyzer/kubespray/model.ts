import type { VariantId } from './multus-role.ts';

/** The cores that a release accepts, `from` ≤ core < `below`, and the one that its requirements install. */
export type AnsibleRange = {
  readonly from: string;
  readonly below: string;
  readonly pinned: string;
  /** The hosts of the play that checks the version. */
  readonly checkedOn: string;
};

/** A role of a play. `vars` holds its parameters too. */
export type RoleEntry = {
  readonly role: string;
  readonly tags?: readonly string[];
  readonly when?: readonly string[];
  readonly vars?: Readonly<Record<string, unknown>>;
};

/** A task that is in the playbook itself. */
export type TaskEntry = {
  readonly name?: string;
  /** The module, without `ansible.builtin.`. */
  readonly module: string;
  /** Of `import_role` and `include_role`. */
  readonly role?: string;
  /** Of `group_by`. */
  readonly key?: string;
  readonly tags?: readonly string[];
  readonly when?: readonly string[];
  readonly runOnce?: true;
};

/** A play as its playbook has it. What is absent is not in the file. */
export type PlayEntry = {
  /** As Ansible prints it: a play without a name by its host pattern. */
  readonly name: string;
  readonly hosts: string;
  readonly serial?: number | string;
  readonly tags?: readonly string[];
  /** Also `{{ any_errors_fatal | default(true) }}`: what `-e` gives does not reach a keyword of a play. */
  readonly anyErrorsFatal?: true;
  /** `gather_facts` is not false. */
  readonly gathersFacts?: true;
  readonly runOnce?: true;
  readonly preTasks?: readonly TaskEntry[];
  /** Places in `roles`. */
  readonly roles?: readonly number[];
  readonly tasks?: readonly TaskEntry[];
  /** Groups that it completes, and those of which one makes a host a member, in order; the pattern of the play where it takes all of its hosts. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
};

/** `import_playbook`, with the path of the file from the root. */
export type ImportEntry = {
  readonly import: string;
  readonly tags?: readonly string[];
  readonly when?: readonly string[];
  readonly vars?: Readonly<Record<string, unknown>>;
};

/** A task of the Multus path, with its expressions as Ansible quotes them. */
export type MultusTask = {
  /** `PATH:LINE`. */
  readonly at: string;
  readonly module: string;
  readonly loop?: string | readonly Readonly<Record<string, string>>[];
  /** The line of a loop that is one expression, from 1. */
  readonly loopLine?: number;
  readonly label?: string;
  readonly vars?: Readonly<Record<string, unknown>>;
  readonly sets?: Readonly<Record<string, unknown>>;
  readonly register?: string;
  readonly delegateTo?: string;
  readonly runOnce?: true;
  readonly when?: readonly string[];
};

/** How a role of the Multus path is reached from the role that a play names. */
export type MultusReach = {
  readonly from: string;
  readonly role: string;
  readonly by: 'dependency' | 'include';
  /** `PATH:LINE`. */
  readonly at: string;
  readonly when: readonly string[];
  /** Those that its tasks get: of the dependency, or of `apply`. */
  readonly tags: readonly string[];
};

/** The task that stops a limited run because facts are not cached. */
export type FactsGuard = {
  readonly name: string;
  /** `PATH:LINE`. */
  readonly at: string;
  readonly that: string;
  readonly vars: Readonly<Record<string, string>>;
  readonly when: readonly string[];
  readonly tags: readonly string[];
  /** As Ansible prints it, with its templates. */
  readonly message: string;
};

/** A task, template or default that reads other hosts, asserts something of groups, or sets what others read. */
export type HostRead = {
  readonly kind: 'task' | 'template' | 'variable';
  readonly file: string;
  readonly line: number;
  readonly module?: string;
  /** What reads, by where it is in the task, by number in a template, by its name for a variable. */
  readonly expressions: Readonly<Record<string, string>>;
  /** Defaults of roles that read other hosts and are used here. */
  readonly through?: readonly string[];
  /** Conditions and tags of imports in the role too. */
  readonly when?: readonly string[];
  readonly tags?: readonly string[];
  readonly loop?: string;
  readonly runOnce?: true;
  readonly delegateTo?: string;
  readonly delegateFacts?: true;
  readonly ignoreUnreachable?: true;
  readonly ignoreErrors?: true;
  readonly register?: string;
  /** The facts that it sets. */
  readonly sets?: readonly string[];
  readonly cacheable?: boolean;
};

/** How a release learns the addresses of hosts, and what other hosts can read of it. */
export type Addresses =
  /**
   * One host gathers the default address of many by delegation, whatever the limit, and every host of the batch keeps a mapping
   * `fallback_ips` of them (`roles/kubespray-defaults/tasks/fallback_ips.yml`).
   */
  | {
      readonly kind: 'fallback-ips';
      /** `play`: with a limit, the hosts of the play and the first control plane only (v2.26.0, #11370; reverted by #12063). */
      readonly from: 'cluster' | 'play';
      /** An unreachable host stops the task up to v2.23. */
      readonly toleratesUnreachable: boolean;
      /** The condition that leaves out plays that bootstrap is always true in v2.24.0 (#10825). */
      readonly whileBootstrapping: boolean;
    }
  /** Each host sets `fallback_ip` for itself; cached from v2.27.1 on (#12182). */
  | { readonly kind: 'fallback-ip'; readonly cached: boolean }
  /** `roles/network_facts` sets `main_access_ip` and its like for each host of the play that gathers facts. */
  | { readonly kind: 'main-ip'; readonly cached: readonly string[] };

/** How a release makes its list for `/etc/hosts`. */
export type HostsList = {
  readonly task: string;
  /** Hosts without an address are left out, or stop the run. */
  readonly without: 'leaves-out' | 'needs-main-access-ip';
  /** `populate_inventory_to_hosts_file` decides whether the list is made at all. */
  readonly optional: boolean;
  /** It is made in the late run of `kubernetes/preinstall` as well. */
  readonly late: boolean;
};

/** What differs between releases on the way from the first play to the last, apart from the Multus tasks. */
export type RunTraits = {
  readonly addresses: Addresses;
  /** The hosts that `no_proxy` names: a group and etcd and calico_rr in one template, or lists of groups; v2.30.0 turns the text into characters. */
  readonly noProxy: 'template' | 'characters' | 'groups';
  /** The conditions that look a host up in a group ask `groups[...]`, which breaks where the group is missing, or `group_names`. */
  readonly membershipBy: 'groups' | 'group_names';
  /** Where the assertions on groups are. */
  readonly assertions: 'preinstall' | 'validate-inventory';
  /** The groups that must not be empty, and the task that says so. */
  readonly requiredGroups: readonly string[];
  readonly requiredGroupsTask: string;
  /** A group that is not there counts as empty; master compares with an empty list, which it is not. */
  readonly missingGroupsStop: boolean;
  /** The facts of which one satisfies the facts guard; none where there is no guard. */
  readonly guardedBy: readonly string[];
  /** The list for `/etc/hosts` (`roles/kubernetes/preinstall/tasks/0090-etchosts.yml`); none from v2.29 on. */
  readonly hostsList?: HostsList;
  /** Whose addresses a hardened kubelet lists; up to v2.20 none that are looked up. */
  readonly secureAddresses?: 'control-plane' | 'three-groups' | 'cluster-and-etcd';
  /** The certificate names want the load balancer's name as well, which has no default without a load balancer (v2.30 only). */
  readonly certificateNeedsDomain: boolean;
  /** Certificate names: unknown ones are passed over, or stop the run. */
  readonly certificateNames: 'passed-over' | 'needed';
  /** Names of tasks begin with a small letter up to v2.22. */
  readonly smallTaskNames: boolean;
  /** `kubeadm-config` takes the host's own address through a variable, which Ansible then quotes. */
  readonly quotesOwnAddress: boolean;
  /** A local load balancer goes by `localhost` unless the user names it (v2.30 and later). */
  readonly localBalancerIsLocalhost: boolean;
  /** The bind address of the API server by which a control plane goes without a local load balancer. */
  readonly bindAddress: string;
};

/** A file of tasks that assert what settings are: of validate_inventory, preinstall, the network plugins and kube-vip. */
export type AssertionSite = 'inventory' | 'settings' | 'calico' | 'cilium' | 'kube-vip';

/** A task that asserts something; a `fail` asserts what is false. Without `that` only its place is known, for it asks a host or a cluster. */
export type Assertion = {
  readonly task: string;
  readonly that?: readonly string[];
  /** Conditions of imports in the role too. */
  readonly when?: readonly string[];
  /** With its templates; absent: Ansible's own words. */
  readonly message?: string;
  readonly vars?: Readonly<Record<string, unknown>>;
  /** Of its loop. */
  readonly items?: readonly unknown[];
  readonly runOnce?: true;
  readonly tags?: readonly string[];
};

/** A fact by the first release that has it; it holds for the releases after that up to the next entry. */
export type History<T> = Readonly<Record<string, T>>;

/** Reads by `ROLE : TASK`, `ROLE : TEMPLATE` or `ROLE : DEFAULT`, each key by itself; `file` is `undefined` where a release has no such read. */
export type UpstreamReads = Readonly<
  Record<string, { readonly [K in keyof HostRead]?: History<HostRead[K] | undefined> }>
>;

/** What Kubespray's own files say, release by release. Written by `npm run knowledge`. */
export type Upstream = {
  /** Name and date of the commit, in order: the tags of a line, the head of its branch; `master` last. */
  readonly releases: readonly (readonly [name: string, date: string])[];
  readonly ansible: History<AnsibleRange>;
  /** The requirements file's line for Ansible. */
  readonly requirements: History<string>;
  readonly kubernetes: History<{ readonly default: string; readonly minimum: string }>;
  /** The versions of which a release has checksums (amd64), by the variable that names one: `1.33.0-11 1.34.0`, ranges of the last number. */
  readonly checksums: Readonly<Record<string, History<string | undefined>>>;
  /** Image tag. */
  readonly multusImage: History<string>;
  readonly variant: History<VariantId>;
  /** The tasks of the Multus path by name, each key of theirs by itself. */
  readonly multusTasks: Readonly<Record<string, { readonly [K in keyof MultusTask]?: History<MultusTask[K]> }>>;
  readonly multusReach: History<readonly MultusReach[]>;
  /** The folders of `roles/network_plugin/`. */
  readonly networkRoles: History<readonly string[]>;
  readonly factsGuard: History<FactsGuard | undefined>;
  /** What differs on the way from the first play to the last, each trait by itself. */
  readonly runTraits: { readonly [K in keyof RunTraits]-?: History<RunTraits[K]> };
  /** The first release that has a commit of `fix-commits.ts`. */
  readonly firstIn: Readonly<Record<string, string>>;
  /** Playbooks by their path from the root, as places in `steps`; `undefined`: the release has none of that name. */
  readonly playbooks: Readonly<Record<string, History<readonly number[] | undefined>>>;
  readonly steps: readonly (PlayEntry | ImportEntry)[];
  readonly roles: readonly RoleEntry[];
};

/** What Kubespray asserts of settings, release by release. Written by `npm run knowledge`. */
export type UpstreamAssertions = {
  /** In order, as places in `assertions`. */
  readonly sites: { readonly [S in AssertionSite]: History<readonly number[] | undefined> };
  readonly assertions: readonly Assertion[];
  /** The defaults that they ask for, templates as they are written; `undefined`: no role sets such a variable. */
  readonly defaults: Readonly<Record<string, History<unknown>>>;
  /** Variables that have a default only in plays with one of these roles. */
  readonly elsewhere: Readonly<Record<string, readonly string[]>>;
};
