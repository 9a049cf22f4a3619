import type { InventoryFile } from '../inventory/model.ts';
import type { Headline } from '../prediction.ts';
import type { Request } from '../request.ts';

/** Where a cluster is, where it is to get to, and what may happen on the way. */
export type PlanGoal = {
  readonly files: readonly InventoryFile[];
  /** What `-i` names, in its order; none: the first file. */
  readonly inventories?: readonly string[];
  /** Releases of Kubespray as `resolveRelease` reads them. */
  readonly from: string;
  readonly to: string;
  /** Nodes that may be drained at the same time, 1 or more; `undefined`: one. */
  readonly atMostDown?: number;
  /** Host patterns of workers that are upgraded one after another, in this order; all other workers follow. */
  readonly groups?: readonly string[];
  /** What to do where the Multus role would stop: replace its file, or leave Multus out of the runs. `undefined`: `patch`. */
  readonly whereMultusStops?: 'patch' | 'skip';
};

/** One command of `ansible-playbook` as it was simulated, over the whole run. */
export type PlannedRun = {
  readonly request: Request;
  readonly headline: Headline;
  /** Nodes that are drained at the same time, in the order of the batches; one order of several where that is a race. */
  readonly drainedTogether: readonly (readonly string[])[];
  /** How many nodes are drained at the same time at most, whatever the order. */
  readonly mostDown: number;
  /** Kubernetes objects of Multus that it applies. */
  readonly applied: readonly string[];
};

/** Which hosts a run takes. `everything`: no limit; `multus`: the Multus tasks alone, for every host. */
export type RunScope = 'facts' | 'control-plane' | 'workers' | 'everything' | 'multus';

export type PlanStep =
  | { readonly kind: 'checkout'; readonly release: string }
  | { readonly kind: 'environment'; readonly release: string; readonly ansible: string }
  | { readonly kind: 'patch'; readonly from: string; readonly path: string }
  | {
      readonly kind: 'run';
      readonly scope: RunScope;
      readonly run: PlannedRun;
      /** The pattern of a wave of workers that the goal names. */
      readonly group?: string;
    }
  | { readonly kind: 'check'; readonly release: string; readonly multus: boolean }
  | { readonly kind: 'unpatch'; readonly path: string };

/** What the operator has to know or decide before a hop. */
export type HopNote =
  | { readonly code: 'multus-patched'; readonly release: string }
  /** `finding`: what stops them where a patch was wanted and does not help. */
  | { readonly code: 'multus-skipped'; readonly release: string; readonly finding?: string }
  | { readonly code: 'whole-cluster-at-once' }
  | { readonly code: 'version-pinned'; readonly value: string; readonly path: string };

export type Hop = {
  readonly from: string;
  readonly release: string;
  /** Kubernetes that the release installs by default. */
  readonly kubernetes: string;
  readonly notes: readonly HopNote[];
  readonly steps: readonly PlanStep[];
};

/** A hop that nothing known here makes safe. */
export type Blocked = {
  readonly from: string;
  readonly release: string;
  /** The first run that does not complete, of the way that was tried first. */
  readonly run: PlannedRun;
};

export type PlanProblem =
  | { readonly code: 'release-unknown'; readonly asked: string }
  | { readonly code: 'backwards'; readonly from: string; readonly to: string }
  | { readonly code: 'no-control-plane' }
  | { readonly code: 'group-empty'; readonly pattern: string };

/** An ordered upgrade from release to release, each run of it simulated over the whole run. Plain data. */
export type Plan = {
  /** As resolved: tags, or `master`. */
  readonly from: string;
  readonly to: string;
  /** What keeps the goal from being planned at all. */
  readonly problems: readonly PlanProblem[];
  readonly hops: readonly Hop[];
  /** Where the plan ends before its goal. */
  readonly blocked?: Blocked;
  /** The largest number of nodes that any run of the plan drains at the same time. */
  readonly mostDown: number;
};
