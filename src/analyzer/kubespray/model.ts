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

/** The task that stops a limited run for want of cached facts. */
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
  /** Image tag. */
  readonly multusImage: History<string>;
  readonly variant: History<VariantId>;
  /** The tasks of the Multus path by name, each key of theirs by itself. */
  readonly multusTasks: Readonly<Record<string, { readonly [K in keyof MultusTask]?: History<MultusTask[K]> }>>;
  readonly multusReach: History<readonly MultusReach[]>;
  readonly factsGuard: History<FactsGuard | undefined>;
  /** The first release that has a commit of `fix-commits.ts`. */
  readonly firstIn: Readonly<Record<string, string>>;
  /** Playbooks by their path from the root, as places in `steps`; `undefined`: the release has none of that name. */
  readonly playbooks: Readonly<Record<string, History<readonly number[] | undefined>>>;
  readonly steps: readonly (PlayEntry | ImportEntry)[];
  readonly roles: readonly RoleEntry[];
};
