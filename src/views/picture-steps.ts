import type { Evidence, FactState, RunEnd } from '../analyzer/index.ts';
import { endsOnce, gravestEnd } from '../analyzer/index.ts';
import { type Frame, framesOf } from './cluster-map.ts';
import { type RunStation, stationsOf } from './run-stations.ts';

/** One picture of a run: a station as a whole, or a batch of the Multus tasks. */
export type PictureStep =
  | { readonly kind: 'station'; readonly station: RunStation }
  /** `at` is its place among the batches of the evidence. */
  | { readonly kind: 'batch'; readonly at: number; readonly frame: Frame };

/** The pictures of one end of a run, in order. */
export type PictureSteps = {
  readonly steps: readonly PictureStep[];
  /** Where to begin: where the run stops, else the first batch with a lookup, else the first. */
  readonly first: number;
  /** The state of the fact cache that they are about, where another one ends differently. */
  readonly facts?: FactState;
};

/**
 * The run from station to station up to its stop, the network plugin batch by batch; of several ends the gravest. Without a whole run the
 * batches alone.
 */
export function pictureSteps(run: readonly RunEnd[], evidence: Evidence): PictureSteps {
  const batches = framesOf(evidence).map((frame, at): PictureStep => ({ kind: 'batch', at, frame }));
  const end = gravestEnd(run);
  const steps = end ? stationsOf(end, evidence).flatMap((station) => stepsAt(station, batches)) : batches;
  return {
    steps,
    first: firstOf(steps, end),
    ...(end && endsOnce(run).length > 1 ? { facts: end.facts } : {}),
  };
}

function stepsAt(station: RunStation, batches: readonly PictureStep[]): readonly PictureStep[] {
  if (station.state === 'nobody' || station.state === 'unreached') return [];
  if (station.kind !== 'network' || batches.length === 0) return [{ kind: 'station', station }];
  const told = station.state !== 'stops' || batches.some((step) => step.kind === 'batch' && step.frame.batch.failed);
  return told ? batches : [...batches, { kind: 'station', station }];
}

function firstOf(steps: readonly PictureStep[], end: RunEnd | undefined): number {
  if (end?.stop) return steps.length - 1;
  const failed = steps.findIndex((step) => step.kind === 'batch' && step.frame.batch.failed);
  if (failed !== -1) return failed;
  const asking = steps.findIndex((step) => step.kind === 'batch' && step.frame.batch.lookup);
  return Math.max(asking, 0);
}
