/** Facts that the same hosts have in the cache. */
export type HeldFacts = { readonly hosts: readonly string[]; readonly names: readonly string[] };

/** What commands leave behind for those after them: in the fact cache, on the nodes, in the cluster. Plain data. */
export type ClusterState = {
  /** What the fact cache holds; `undefined`: nothing is known of it. */
  readonly facts?: readonly HeldFacts[];
  /** A file of the inventory that a command has written since it was read here; `undefined`: none. */
  readonly rewritten?: string;
  /** Nodes that are cordoned or drained. */
  readonly cordoned: readonly string[];
  /** Nodes that an upgrade has finished, by the release that did it last. */
  readonly upgraded: readonly { readonly host: string; readonly release: string }[];
  /** Objects of Multus that were handed to `kubectl apply`, sorted. */
  readonly applied: readonly string[];
};

/** Before the first command: nothing is known of the cache, nothing has been done. */
export const untouched: ClusterState = { cordoned: [], upgraded: [], applied: [] };
