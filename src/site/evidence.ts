import written from './evidence.json' with { type: 'json' };

/** The recorded runs of one release under one ansible-core. */
export type RecordedRuns = {
  readonly kubespray: string;
  readonly ansible: string;
  /** Recorded cases: of named scenarios, and on random clusters. */
  readonly named: number;
  readonly random: number;
  /** Different results seen; a case that depends on a race has several. */
  readonly results: number;
  readonly agree: number;
  readonly differ: number;
  readonly disputed: number;
};

/** The recorded whole runs of one release under one ansible-core: from the first play to the end or the first stop. */
export type RecordedWholeRuns = {
  readonly kubespray: string;
  readonly ansible: string;
  readonly cases: number;
  /** Of these, the runs that really stopped, and those that left a node cordoned. */
  readonly stopped: number;
  readonly leftCordoned: number;
  readonly agree: number;
  readonly differ: number;
};

/** How the analyzer compares with the recordings. */
export type RecordedEvidence = {
  readonly runs: readonly RecordedRuns[];
  readonly whole: readonly RecordedWholeRuns[];
  /** Named scenarios, each recorded on several releases. */
  readonly scenarios: number;
  readonly inventories: {
    readonly ansible: string;
    readonly cases: number;
    readonly agree: number;
    readonly differ: number;
    /** Host patterns and limits compared; on an inventory that Ansible cannot read there are none. */
    readonly patterns: number;
  };
};

/** The last live comparison with an installed Ansible, as `npm run test:conformance` left it. */
export type LiveEvidence = {
  readonly ansible: string;
  readonly seed: number;
  /** Pieces of the mechanism, each shown by small playbooks. */
  readonly mechanism: number;
  readonly runs: readonly {
    readonly kubespray: string;
    readonly agree: number;
    readonly differ: number;
    readonly skipped: number;
  }[];
  readonly inventories: number;
  readonly patterns: number;
  /** Inventories read through `ansible-inventory` and `ansible-playbook --list-hosts` as well. */
  readonly programs: number;
  /** Playbooks that show facts: written out, and made from the seed. */
  readonly facts: { readonly listed: number; readonly random: number };
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

export type Evidence = { readonly recorded: RecordedEvidence; readonly live?: LiveEvidence };

/** What `npm run evidence` counted last; no figure of it is typed by hand. */
export const evidence: Evidence = written;
