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
};
