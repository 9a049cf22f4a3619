import type { Ledger } from './ledger.ts';
import type { Names } from './names.ts';

/** What a text is redacted with. */
export type Redacting = {
  readonly names: Names;
  readonly ledger: Ledger;
  /**
   * What stays of a source keeps its line, so that places in what leaves are places in the reader's own files; and the command still
   * runs: what does not leave is a variable of the shell.
   */
  readonly inPlace: boolean;
};
