/** Nodes are drained and upgraded batch by batch: those of a station, and which of them its picture is about. */
export type DrainTurn = {
  readonly batches: readonly (readonly string[])[];
  readonly at: number;
  /** Everyone that the station is about. */
  readonly hosts: readonly string[];
};
