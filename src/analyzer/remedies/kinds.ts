/** What a remedy changes. */
export type RemedyKind =
  | 'limit'
  | 'corrected-limit'
  | 'serial'
  | 'json-switch'
  | 'boolean-switch'
  | 'unmask'
  | 'container-manager'
  | 'engine-of-cluster'
  | 'placeholder'
  | 'cluster-group'
  | 'group-order'
  | 'skip-tags'
  | 'no-limit'
  | 'release';

/** The key of the text that says what a remedy costs. */
export type RemedyCost =
  | 'one-more-host'
  | 'control-plane-joins'
  | 'whole-control-plane'
  | 'as-meant'
  | 'smaller-batches'
  | 'one-at-a-time'
  | 'multus-is-off'
  | 'registered-values-count'
  | 'engine-is-named'
  | 'engine-moves'
  | 'placeholder-stays'
  | 'group-is-declared'
  | 'order-changes'
  | 'multus-not-updated'
  | 'every-host-is-upgraded'
  | 'release-changes';
