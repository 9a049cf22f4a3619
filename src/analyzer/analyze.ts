import { aloneRequest } from './alone-request.ts';
import { reportsOf } from './findings/report.ts';
import { newestTag, observed, releases } from './kubespray/releases.ts';
import type { Assumption, Prediction } from './prediction.ts';
import { type Reading, readRequest, readTurns } from './reading.ts';
import { counterfactualOf } from './remedies/counterfactual.ts';
import { proposeRemedies } from './remedies/propose.ts';
import { wayOutOf } from './remedies/way-out.ts';
import type { Request } from './request.ts';
import {
  commonHeadline,
  commonOutcome,
  type ForRelease,
  outcomeOf,
  predictTurns,
  releasesOf,
} from './simulate/by-release.ts';
import type { ReleasePrediction } from './simulate/predict.ts';

/**
 * Predicts what the command does on the inventory. Total: any request gives a Prediction. Without `proposes` no remedy is looked for, which
 * takes most of the time.
 */
export function analyze(request: Request, proposes = true): Prediction {
  const { reading, predictions } = predictTurns(request);
  const outcome = commonOutcome(predictions);
  // With several releases the newest that shows the common outcome speaks for all.
  const shown = predictions.findLast(({ prediction }) => prediction.outcome === outcome) ?? predictions.at(-1);
  const { findings, problems } = reportsOf(reading, predictions);
  const { alone } = reading.command;
  const isAlone = alone === request.command.trim();
  const remedies = proposes
    ? proposeRemedies(isAlone ? reading : readRequest(aloneRequest(request, { command: alone })), predictions)
    : [];
  const counterfactual = counterfactualOf(remedies);
  const wayOut = wayOutOf(request, predictions, remedies);
  const single = predictions.length === 1;
  return {
    outcome,
    headline: commonHeadline(predictions),
    run: single && shown ? shown.prediction.run : [],
    ...(isAlone ? {} : { command: alone }),
    ...(shown?.prediction.failure && outcome === 'fails' ? { failure: shown.prediction.failure } : {}),
    applied: shown && outcome === shown.prediction.outcome ? shown.prediction.applied : [],
    ...(shown && outcome === shown.prediction.outcome ? detailsOf(shown.prediction) : {}),
    alternatives: single && shown ? shown.prediction.alternatives : [],
    ...(predictions.length > 1 ? { outcomes: predictions.map(outcomeOf) } : {}),
    findings,
    problems,
    ...(wayOut ? { wayOut } : {}),
    remedies,
    ...(counterfactual ? { counterfactual } : {}),
    evidence: shown?.prediction.evidence ?? {
      hosts: [...reading.inventory.hosts.keys()],
      groups: {},
      runTimeGroups: [],
      plays: [],
    },
    assumptions: assumptionsOf(reading, predictions),
    knowledge: { kubespray: releases.at(-1)?.name ?? 'master', tag: newestTag.name, observed },
  };
}

/** What goes with some outcomes only. */
function detailsOf({ notApplied, missing, refusal }: ReleasePrediction): Partial<Prediction> {
  return { ...(notApplied && { notApplied }), ...(missing && { missing }), ...(refusal && { refusal }) };
}

function assumptionsOf(reading: Reading, predictions: readonly ForRelease[]): readonly Assumption[] {
  const ids = new Set<Assumption>();
  if (reading.sourceAssumed) ids.add('inventory-source');
  if (reading.vaultAssumed) ids.add('vault-holds-secrets');
  if (reading.inventory.lostOrder !== undefined) ids.add('inventory-printed');
  for (const id of reading.command.assumptions) ids.add(id);
  if (readTurns(reading.request).length > 1) ids.add('loop-turn');
  const { asked, list } = releasesOf(reading.request);
  if (list.length > 1) ids.add('release');
  if (asked?.kind === 'newer') ids.add('release-newer-than-tables');
  if (asked?.kind === 'older') ids.add('release-older-than-tables');
  if (asked?.kind === 'unknown') ids.add('release-unknown');
  for (const { prediction } of predictions) for (const id of prediction.assumptions) ids.add(id);
  return [...ids];
}
