import type { CommandAssumption } from './command/model.ts';
import type { Problem } from './problem.ts';
import type { FactState, Request } from './request.ts';
import type { Span } from './span.ts';

/** See the reference page "What the analyzer models" for the exact meaning of each. */
export type Outcome = 'fails' | 'incomplete' | 'passes' | 'not-reached' | 'rejected' | 'undetermined';

/** Every outcome, the gravest first. */
export const worstFirst: readonly Outcome[] = [
  'fails',
  'rejected',
  'incomplete',
  'undetermined',
  'passes',
  'not-reached',
];

export type Failure = {
  readonly play: string;
  /** From 1. */
  readonly batch: number;
  /** Without the role's name; empty, as is `host`, where the play stops before its first task because its `serial` is no number. */
  readonly task: string;
  readonly host: string;
  /** Ansible's `msg`. */
  readonly message: string;
};

/** One place of one finding. */
export type Report = {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly span?: Span;
  readonly data: Readonly<Record<string, unknown>>;
};

/** A problem of the request, whatever the release. */
export type RequestProblem = Problem & {
  /** The place in `findings` of the report that tells it and has a page; `undefined`: none does. */
  readonly finding?: number;
};

/** A changed request that ends better. Its words are those of `remedies/<kind>.ts`. */
export type Remedy = {
  readonly kind: string;
  /** Commands to run first, in order. */
  readonly before: readonly string[];
  readonly request: Request;
  /** What the request results in when it is simulated: for Multus, and for the whole run. */
  readonly outcome: Outcome;
  readonly headline: Headline;
  /** The key of the text that says what it costs. */
  readonly cost: string;
  /** Nodes that its run drains and upgrades though the run that was asked about leaves them alone: the first of them, and how many. */
  readonly alsoDrained?: {
    readonly first: readonly string[];
    readonly count: number;
    /** The run that was asked about takes no host at all: it is refused, for instance. */
    readonly areAll?: true;
  };
  /** How many options, variables or releases it changes. */
  readonly edits: number;
  /** For another release: the verdict of the same command on each minor release on the way, the goal last. */
  readonly hops?: readonly ReleaseOutcome[];
};

/** What to type for nodes that a run leaves cordoned. */
export type WayOut = {
  /** `finish`: the commands end the upgrade of the nodes, then uncordon them; `afterwards`: the run ends, and only that is left to do. */
  readonly kind: 'finish' | 'uncordon' | 'afterwards';
  readonly nodes: readonly string[];
  /** They were drained as well. */
  readonly drained: boolean;
  /** In order. */
  readonly commands: readonly string[];
};

/** One way a run can end. */
export type Ending = {
  readonly outcome: Outcome;
  readonly failure?: Failure;
  /** Kubernetes objects handed to `kubectl apply`, sorted, also by a run that fails later. */
  readonly applied: readonly string[];
  /** With `incomplete`: objects of a whole installation that the run leaves out. */
  readonly notApplied?: readonly string[];
};

/** Where the whole run stops. A play without batches has batch 1. */
export type RunStop = Omit<Failure, 'batch'> & { readonly batch?: number };

/** What a run leaves out without a word: the hosts that are missing there; none for `multus`. `left-out`: no play expects them, by a slip in the name of their group. */
export type Loss = {
  readonly kind: 'multus' | 'upstreams' | 'sans' | 'no-proxy' | 'etc-hosts' | 'left-out';
  readonly hosts: readonly string[];
};

/** How the whole run ends, for one state of the fact cache. */
export type RunEnd = {
  readonly facts: FactState;
  readonly end: 'completes' | 'stops';
  /** The first stop, one of the Multus tasks included. */
  readonly stop?: RunStop;
  /** Nodes drained before the end, in order. */
  readonly drained: readonly string[];
  /** The same nodes by the batch in which they are drained, all of a batch at the same time; left out where none is. */
  readonly drainedTogether?: readonly (readonly string[])[];
  /** Nodes that are still cordoned or drained when the run ends. */
  readonly leftCordoned: readonly string[];
  readonly applied: readonly string[];
  readonly losses: readonly Loss[];
  /** Hosts that the run lost on the way because they could not be reached. */
  readonly unreachable?: readonly string[];
  /** Other ends of a race. */
  readonly alternatives?: readonly RunEnd[];
};

/** The verdict of the whole run, over every simulated state of the fact cache. */
export type Headline =
  | 'completes'
  | 'depends-on-facts'
  | 'incomplete'
  | 'stops'
  | 'stops-drained'
  | 'nothing-runs'
  | 'rejected'
  | 'undetermined';

/** What the outcome depends on and the request does not tell; an id of an assumption. */
export type MissingKind =
  | 'address-shared'
  | 'command-missing'
  | 'command-not-read'
  | 'command-unreadable'
  | 'core-patch-version'
  | 'environment-setting'
  | 'extra-vars-file-missing'
  | 'inventory-missing'
  | 'inventory-placeholder'
  | 'inventory-program'
  | 'inventory-rewritten'
  | 'limit-file-missing'
  | 'node-name-shared'
  | 'option-not-modelled'
  | 'other-commands'
  | 'other-release'
  | 'regular-expression'
  | 'shell-expansion'
  | 'start-at-task'
  | 'tasks-not-read'
  | 'templated-value'
  | 'unknown-playbook'
  | 'unmodelled-playbook'
  | 'unusual-value'
  | 'value-refused'
  | 'vaulted-value'
  | 'vars-file-vaulted'
  | 'version-unlisted';

/** What a prediction rests on where an open part of the command cannot flip it. */
export type OpenAssumption = 'shell-variable' | 'extra-vars-file' | 'redirected' | 'limit-file';

/** What a prediction rests on that the request does not say, or says of another thing. */
export type Assumption =
  | MissingKind
  | CommandAssumption
  | OpenAssumption
  | 'check-mode'
  | 'inventory-source'
  | 'inventory-unreadable'
  | 'inventory-printed'
  | 'loop-turn'
  | 'printed-order'
  | 'release'
  | 'release-newer-than-tables'
  | 'release-older-than-tables'
  | 'release-unknown'
  | 'run-time-group-order'
  | 'step'
  | 'vault-holds-secrets';

/** What a series of commands rests on that its text does not say. */
export type RunbookAssumption =
  | 'cache-is-fresh'
  | 'one-of-cases'
  | 'others-succeed'
  | 'container-forgets'
  | 'release-not-named'
  | 'in-background'
  | 'conditions';

/** Why nothing of Multus runs in a play. */
export type SkipReason = 'no-hosts' | 'tags' | 'start-at-task' | 'include-off' | 'earlier-failure';

/** `subject` is the file, variable, playbook or text that is unknown; empty where there is none. */
export type Missing = {
  readonly what: MissingKind;
  readonly subject: string;
  /** Two values of it that lead to different ends; `given` as one would write it, empty: it sets nothing that decides. */
  readonly cases?: readonly { readonly given: string; readonly outcome: Outcome; readonly headline: Headline }[];
};

/** Why Ansible refuses before the first play, in its own words. */
export type Refusal = {
  readonly kind: 'usage' | 'playbook' | 'inventory' | 'limit' | 'no-hosts';
  readonly message: string;
};

/** What one task did in one batch: the hosts of each result together, in the order of the batch. */
export type TaskEvidence = {
  readonly task: string;
  /** The variable that it registers, if it does. */
  readonly register?: string;
  readonly results: readonly {
    readonly result: 'changed' | 'ok' | 'skipped' | 'failed';
    readonly hosts: readonly string[];
    /** Objects that it rendered or applied. */
    readonly objects: readonly string[];
  }[];
};

/** What the run-once task's loop looked at. */
export type LookupEvidence = {
  /** The host whose context evaluates the task. */
  readonly evaluatedBy: string;
  /** Which list the role chose, and why. */
  readonly list: 'k8s_cluster' | 'batch';
  readonly batchSize: number;
  readonly playSize: number;
  readonly hosts: readonly {
    readonly host: string;
    readonly inPlay: boolean;
    /** Where the value that the lookup found comes from; `undefined`: there is none. */
    readonly source?: 'registered' | 'inventory' | 'extra-vars';
  }[];
  /** The variable that the lookup asks each host for. */
  readonly key: string;
  readonly query?: string;
  /** The first host at which the query broke. */
  readonly brokeAt?: string;
  /** The group `k8s_cluster`, which the role wanted, does not exist. */
  readonly groupMissing: boolean;
  /** Objects that the loop's items name, those that were skipped left out. */
  readonly items: readonly string[];
};

export type BatchEvidence = {
  /** From 1. */
  readonly number: number;
  readonly hosts: readonly string[];
  readonly tasks: readonly TaskEvidence[];
  readonly lookup?: LookupEvidence;
  readonly failed: boolean;
};

export type PlayEvidence = {
  readonly name: string;
  readonly playbook: string;
  /** The play's own host pattern. */
  readonly pattern: string;
  readonly parts: readonly ('render' | 'apply')[];
  /** Pattern, then limit. */
  readonly hosts: readonly string[];
  /** `serial` as it counts, `undefined`: one batch. */
  readonly serial?: string;
  /** Into how many batches the play is cut, also those that it does not reach. */
  readonly batchCount: number;
  readonly batches: readonly BatchEvidence[];
  /** Why nothing of Multus ran here, when it did not. */
  readonly skippedBecause?: SkipReason;
};

/** What the simulation did, in order. */
export type Evidence = {
  readonly release?: string;
  readonly ansible?: string;
  /** The variant of the Multus tasks, `V0` to `V8`. */
  readonly variant?: string;
  readonly limit?: { readonly text: string; readonly hosts: readonly string[]; readonly unmatched: readonly string[] };
  readonly hosts: readonly string[];
  /** Groups that matter on the way, after run-time groups. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Groups made or completed at run time. */
  readonly runTimeGroups: readonly string[];
  readonly plays: readonly PlayEvidence[];
  /** The value of the switch on the first host that evaluates it, and where it was written. */
  readonly multus?: { readonly value: unknown; readonly on: boolean; readonly span?: Span };
};

/** What a release makes of the same request. */
export type ReleaseOutcome = { readonly release: string; readonly outcome: Outcome; readonly headline: Headline };

export type Prediction = Ending & {
  /** The verdict of the whole run: what a reader sees first. */
  readonly headline: Headline;
  /** The ends of the whole run, one for each state of the fact cache that the request leaves open; empty where none is simulated. */
  readonly run: readonly RunEnd[];
  /** The command alone, as remedies start from it, where the request has more around it: a prompt, prose, output, a loop. */
  readonly command?: string;
  /** Other results of a race; `outcome` is the worst of them all. */
  readonly alternatives: readonly Ending[];
  /** With `undetermined` of one release. */
  readonly missing?: Missing;
  /** With `rejected`. */
  readonly refusal?: Refusal;
  /** With a request that names no release: the verdict of each, oldest first. */
  readonly outcomes?: readonly ReleaseOutcome[];
  readonly findings: readonly Report[];
  /** What cannot be taken as written: of the files, of the command, then of its limit. */
  readonly problems: readonly RequestProblem[];
  /** Where an end of the run leaves nodes cordoned: what comes before every remedy. */
  readonly wayOut?: WayOut;
  readonly remedies: readonly Remedy[];
  readonly counterfactual?: Remedy;
  readonly evidence: Evidence;
  readonly assumptions: readonly Assumption[];
  /** The newest upstream state that the tables know, the newest tag in them, and the day of that state. */
  readonly knowledge: { readonly kubespray: string; readonly tag: string; readonly observed: string };
};
