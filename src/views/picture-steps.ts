import type { Evidence, FactState, RunEnd } from '../analyzer/index.ts';
import { endsOnce, gravestEnd } from '../analyzer/index.ts';
import { type Frame, framesOf } from './cluster-map.ts';
import type { DrainTurn } from './drain-turn.ts';
import { type RunStation, stationsOf } from './run-stations.ts';

/** One picture of a run: a station as a whole, or a batch of the Multus tasks. */
export type PictureStep =
  | { readonly kind: 'station'; readonly station: RunStation; readonly turn?: DrainTurn }
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
  const steps = end ? stationsOf(end, evidence).flatMap((station) => stepsAt(station, batches, end)) : batches;
  return {
    steps,
    first: firstOf(steps, end),
    ...(end && endsOnce(run).length > 1 ? { facts: end.facts } : {}),
  };
}

function stepsAt(station: RunStation, batches: readonly PictureStep[], end: RunEnd): readonly PictureStep[] {
  if (station.state === 'nobody' || station.state === 'unreached') return [];
  if (station.kind !== 'network') return drainSteps(station, end.drainedTogether ?? []);
  if (batches.length === 0) return [{ kind: 'station', station }];
  const told = station.state !== 'stops' || batches.some((step) => step.kind === 'batch' && step.frame.batch.failed);
  return told ? batches : [...batches, { kind: 'station', station }];
}

/** A station that drains nodes, batch by batch; what is lost or stops there belongs to the last of them. */
function drainSteps(station: RunStation, together: NonNullable<RunEnd['drainedTogether']>): readonly PictureStep[] {
  const { hosts, drained, leftCordoned, losses, stop, ...rest } = station;
  const own = new Set(drained);
  const drains = together.map((batch) => batch.filter((host) => own.has(host))).filter((batch) => batch.length > 0);
  // The run can stop on a host before it is drained.
  const batches = stop && stop.host !== '' && !drains.at(-1)?.includes(stop.host) ? [...drains, [stop.host]] : drains;
  if (drains.length === 0 || batches.length < 2) return [{ kind: 'station', station }];
  const left = new Set(leftCordoned);
  return batches.map((batch, at) => {
    const isLast = at === batches.length - 1;
    return {
      kind: 'station',
      turn: { batches, at, hosts },
      station: {
        ...rest,
        hosts: batch,
        drained: batch.filter((host) => own.has(host)),
        leftCordoned: batch.filter((host) => left.has(host)),
        losses: isLast ? losses : [],
        ...(isLast && stop ? { stop } : { state: isLast ? rest.state : 'passed' }),
      },
    };
  });
}

function firstOf(steps: readonly PictureStep[], end: RunEnd | undefined): number {
  if (end?.stop) return steps.length - 1;
  const failed = steps.findIndex((step) => step.kind === 'batch' && step.frame.batch.failed);
  if (failed !== -1) return failed;
  const asking = steps.findIndex((step) => step.kind === 'batch' && step.frame.batch.lookup);
  return Math.max(asking, 0);
}
