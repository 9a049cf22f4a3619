import type { ClusterState } from './cluster-state.ts';
import type { InventoryFile } from './inventory/model.ts';

/** What is asked. */
export type Request = {
  /** The first is the source unless the command's `-i` names others. */
  readonly files: readonly InventoryFile[];
  readonly command: string;
  /** `v2.25.1`, `2.25` (newest patch), `release-2.25` (head of the branch), `master`; `undefined`: all releases. */
  readonly kubespray?: string;
  /** An ansible-core version such as `2.16.8`; `undefined`: what the release pins. */
  readonly ansible?: string;
  /**
   * What the fact cache holds before the run. `cached`: the release's own facts playbook ran without a limit, as far as it gets there; a
   * list: with `--limit` these hosts; `empty`: it did not run. `undefined`: unknown, so `cached` and `empty` are both simulated.
   */
  readonly facts?: FactState;
  /** Hosts that cannot be reached. */
  readonly down?: readonly Down[];
  /** The Multus role of the checkout is patched, as `rolePatch` of the release says; without effect where it has none. */
  readonly patched?: true;
  /** Whole files that ansible-vault has encrypted hold nothing that decides; without it no run that reads one is promised. */
  readonly vaultHoldsSecrets?: true;
  /** Which of the calls that the command's text runs is meant, from 0, a loop over words once for each; `undefined`: the one that counts. */
  readonly nth?: number;
  /** What commands before this one may have left, one for each way in which they may have gone; `facts` comes on top. */
  readonly states?: readonly ClusterState[];
};

export type FactState = 'cached' | 'empty' | readonly string[];

/** A host that cannot be reached from a point on: from the start, in the play that gathers facts, or in the network play. */
export type Down = { readonly host: string; readonly from: 'start' | 'facts' | 'network' };
