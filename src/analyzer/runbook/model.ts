import type { ClusterState } from '../cluster-state.ts';
import type { Headline, Prediction, RunbookAssumption } from '../prediction.ts';
import type { FactState, Request } from '../request.ts';
import type { Tone } from '../simulate/headline.ts';
import type { Span } from '../span.ts';

/** What a command other than `ansible-playbook` changes for those after it. */
export type RunbookChange =
  /** Another checkout or container image; `undefined`: the text does not tell which. */
  | { readonly kind: 'release'; readonly kubespray?: string }
  /** Another ansible-core; `undefined`: the one that the release pins. */
  | { readonly kind: 'core'; readonly ansible?: string }
  /** The Multus role of the checkout is patched; `undone`: no longer. */
  | { readonly kind: 'patch'; readonly undone?: true }
  | { readonly kind: 'cordon' | 'drain' | 'uncordon'; readonly nodes: readonly string[] }
  /** A file of the inventory is written: what it holds from then on is not known. */
  | { readonly kind: 'rewrite'; readonly file: string }
  /** Files of the fact cache are removed. */
  | { readonly kind: 'forget' };

/** `set -e` and `set -o pipefail`. */
export type ShellOptions = { readonly stopsAtFailure: boolean; readonly pipeFails: boolean };

/** How a step is bound to the one before it: `;` and the end of a line, `&&`, `||`. */
export type Link = ';' | '&&' | '||';

/** One step of a runbook, as a shell takes it. */
export type RunbookStep =
  /** A call of `ansible-playbook`; `nth`: which one of its text, where that has several. */
  | { readonly kind: 'call'; readonly command: string; readonly nth?: number }
  | { readonly kind: 'change'; readonly change: RunbookChange }
  /** `set -e`, `set -o pipefail`: what is not named stays as it is. */
  | ({ readonly kind: 'options' } & Partial<ShellOptions>)
  /** Any other command: taken to succeed, unless it says what it ends with. */
  | { readonly kind: 'other'; readonly fails?: true }
  /** `[ $? -ne 0 ]` */
  | { readonly kind: 'status'; readonly holdsIf: 'succeeded' | 'failed' }
  /** `undefined`: with the status of the command before. */
  | { readonly kind: 'leave'; readonly what: 'exit' | 'return' | 'break' | 'continue'; readonly fails?: boolean }
  | { readonly kind: 'list'; readonly parts: readonly Linked[] }
  /** The call of a function, which `return` leaves. */
  | { readonly kind: 'function'; readonly parts: readonly Linked[] }
  /** A shell of its own: `( ... )`, or `bash -c` with options of its own. */
  | { readonly kind: 'shell'; readonly parts: readonly Linked[]; readonly options?: ShellOptions }
  /** A container that is gone afterwards, and its fact cache with it; `kubespray`: the release in its image. */
  | { readonly kind: 'container'; readonly kubespray?: string; readonly step: RunbookStep }
  | { readonly kind: 'loop'; readonly turns: readonly RunbookStep[] }
  /** Of which one is run. */
  | { readonly kind: 'case'; readonly branches: readonly RunbookStep[] }
  | { readonly kind: 'pipe'; readonly steps: readonly RunbookStep[] }
  | { readonly kind: 'not' | 'background'; readonly step: RunbookStep }
  | {
      readonly kind: 'if';
      readonly branches: readonly { readonly test: RunbookStep; readonly body: RunbookStep }[];
      readonly otherwise?: RunbookStep;
    };

export type Linked = { readonly link: Link; readonly step: RunbookStep };

/** One way in which the commands so far may have gone. */
export type RunbookWorld = {
  readonly state: ClusterState;
  /** The last command ended with status 0. */
  readonly succeeded: boolean;
  /** The shell has been left. */
  readonly ended?: true;
  /** The steps that stopped, by their place. */
  readonly stops: readonly number[];
};

/** Everything that a step finds; plain data, so that a runbook can go on from it. */
export type RunbookState = ShellOptions & {
  readonly worlds: readonly RunbookWorld[];
  readonly kubespray?: string;
  readonly ansible?: string;
  readonly patched?: true;
  /** While no release is named, each call stands alone but for the facts playbook that has run: it is every release's own. */
  readonly factsRun?: FactState;
  /** The fact cache that the last call used, as its environment names it. */
  readonly cache?: string;
  /** How many calls came before. */
  readonly calls: number;
};

/** What a step changes, whatever the state of the cache that it started with. */
export type StepEffect = {
  /** Hosts whose facts are in the cache now, and were not or not all before. */
  readonly cached: readonly string[];
  readonly upgraded: readonly string[];
  /** Nodes that it leaves cordoned or drained. */
  readonly cordoned: readonly string[];
  readonly applied: readonly string[];
};

/** What a call of a runbook does. */
export type StepPrediction = {
  /** As one types it alone. */
  readonly command: string;
  /** Where its text has it. */
  readonly span?: Span;
  readonly kubespray?: string;
  readonly ansible?: string;
  /** What changed between the call before and this one. */
  readonly changes: readonly RunbookChange[];
  /** `sometimes`: in one state of the fact cache the shell gets here, in another it does not. */
  readonly reached: 'always' | 'sometimes' | 'never';
  /** The place of the step whose stop keeps the shell from this one. */
  readonly keptBy?: number;
  /** It stops, and the shell goes on with the next all the same. */
  readonly goesOn?: true;
  /** It completes but for nodes that were cordoned before it, and a later command uncordons them. */
  readonly uncordonedLater?: true;
  /** What was simulated, in the states that the steps before it have left; `undefined`: it is never reached. */
  readonly request?: Request;
  /** `undefined`: it is never reached. Only `openStep` looks for its remedies. */
  readonly prediction?: Prediction;
  readonly effect?: StepEffect;
};

/** Commands in order, each with what it does after those before it; the first that hurts with its remedies. Plain data. */
export type Runbook = {
  readonly headline: Headline;
  readonly tone: Tone;
  readonly steps: readonly StepPrediction[];
  /** The place in `steps` of the first that hurts. */
  readonly first?: number;
  /** The shell ends at the first stop: `set -e`, a CI system. */
  readonly stopsAtFailure: boolean;
  /** Nodes that other commands than these calls drain or cordon, and that nothing uncordons. */
  readonly leftCordoned: readonly string[];
  /** What is left after the last step. */
  readonly state: RunbookState;
  readonly assumptions: readonly RunbookAssumption[];
};
