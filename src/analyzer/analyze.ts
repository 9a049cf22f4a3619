import type { PlaybookCommand } from './command/model.ts';
import { parseCommand } from './command/parse.ts';
import { reportsOf } from './findings/report.ts';
import type { Inventory, InventoryFile } from './inventory/model.ts';
import { readInventory } from './inventory/read.ts';
import { observed, type Release, type ResolvedRelease, releases, resolveRelease } from './kubespray/releases.ts';
import type { Outcome, Prediction, Request } from './prediction.ts';
import { counterfactualOf } from './remedies/counterfactual.ts';
import { proposeRemedies } from './remedies/propose.ts';
import { coreOf } from './simulate/core.ts';
import { predictRelease, type ReleasePrediction } from './simulate/predict.ts';
import { chooseSources } from './sources.ts';

/** A request as read: everything that does not depend on the release. */
export type Reading = {
  readonly request: Request;
  readonly command: PlaybookCommand;
  readonly inventory: Inventory;
  /** The files under the names that Ansible sees. */
  readonly files: readonly InventoryFile[];
  /** What of them is an inventory source. */
  readonly sources: readonly string[];
  readonly sourceAssumed: boolean;
};

const inventories = new WeakMap<readonly InventoryFile[], Map<string, Inventory>>();

/** Reads the command, chooses the sources and reads the inventory; the same files are read once. */
export function readRequest(request: Request): Reading {
  const command = parseCommand(request.command, request.files);
  const { files, sources, assumed } = chooseSources(request.files, command);
  const bySources = inventories.get(request.files) ?? new Map<string, Inventory>();
  inventories.set(request.files, bySources);
  const key = JSON.stringify([sources, files.map(({ path }) => path)]);
  const inventory = bySources.get(key) ?? readInventory(files, sources);
  bySources.set(key, inventory);
  return { request, command, inventory, files, sources, sourceAssumed: assumed };
}

/** One release's prediction, with the release it was made for. */
export type ForRelease = {
  readonly release: Release;
  readonly asked?: ResolvedRelease;
  readonly prediction: ReleasePrediction;
};

/** The prediction for one release and the ansible-core that the request or the release names. */
export function predictFor(reading: Reading, release: Release): ReleasePrediction {
  return predictRelease(reading, release, coreOf(reading.request.ansible ?? release.ansible.pinned));
}

/** The releases that a request is about: the one it names, or all. `undefined`: it names one that does not exist. */
function releasesOf(request: Request): { readonly asked?: ResolvedRelease; readonly list: readonly Release[] } {
  if (request.kubespray === undefined || request.kubespray.trim() === '') return { list: releases };
  const asked = resolveRelease(request.kubespray);
  return { asked, list: asked.kind === 'unknown' ? [] : [asked.release] };
}

/** Predictions for every release of the request; releases that behave alike are simulated once. */
export function predictAll(reading: Reading): readonly ForRelease[] {
  const { asked, list } = releasesOf(reading.request);
  const byBehaviour = new Map<string, ReleasePrediction>();
  return list.map((release) => {
    const key = behaviourOf(release, reading.request.ansible);
    const known = byBehaviour.get(key);
    const prediction = known ?? predictFor(reading, release);
    byBehaviour.set(key, prediction);
    const named = known ? { ...prediction, evidence: { ...prediction.evidence, release: release.name } } : prediction;
    return { release, ...(asked ? { asked } : {}), prediction: named };
  });
}

/** What of a release decides a prediction; releases with the same text here give the same one. */
export function behaviourOf(release: Release, ansible: string | undefined): string {
  const { variant, groupSetup, factsPlaybook, factsGuard } = release;
  const [minor] = release.order;
  return JSON.stringify([
    variant,
    groupSetup,
    factsPlaybook,
    factsGuard,
    ansible ?? release.ansible.pinned,
    minor >= 23,
    minor >= 28,
  ]);
}

/** The outcome that all predictions agree on; `undetermined` when they do not. */
export function commonOutcome(predictions: readonly ForRelease[]): Outcome {
  const outcomes = new Set(predictions.map(({ prediction }) => prediction.outcome));
  const [only] = outcomes;
  return outcomes.size === 1 && only !== undefined ? only : 'undetermined';
}

/** Predicts what the command does on the inventory. Total: any request gives a Prediction. */
export function analyze(request: Request): Prediction {
  const reading = readRequest(request);
  const predictions = predictAll(reading);
  const outcome = commonOutcome(predictions);
  // With several releases the newest that shows the common outcome speaks for all.
  const shown = predictions.findLast(({ prediction }) => prediction.outcome === outcome) ?? predictions.at(-1);
  const findings = predictions.length === 0 ? reportsOf(reading, []) : reportsOf(reading, predictions);
  const remedies = proposeRemedies(reading, predictions);
  const counterfactual = counterfactualOf(remedies);
  const single = predictions.length === 1;
  return {
    outcome,
    ...(shown?.prediction.failure && outcome === 'fails' ? { failure: shown.prediction.failure } : {}),
    applied: shown && outcome === shown.prediction.outcome ? shown.prediction.applied : [],
    ...(shown && outcome === shown.prediction.outcome ? detailsOf(shown.prediction) : {}),
    alternatives: single && shown ? shown.prediction.alternatives : [],
    ...(predictions.length > 1 ? { outcomes: predictions.map(outcomeOf) } : {}),
    findings,
    remedies,
    ...(counterfactual ? { counterfactual } : {}),
    evidence: shown?.prediction.evidence ?? {
      hosts: [...reading.inventory.hosts.keys()],
      groups: {},
      runTimeGroups: [],
      plays: [],
    },
    assumptions: assumptionsOf(reading, predictions),
    knowledge: { kubespray: releases.at(-1)?.name ?? 'master', observed },
  };
}

/** Each release's outcome, oldest first, whatever release the request names. */
export function outcomesByRelease(request: Request): { readonly release: string; readonly outcome: Outcome }[] {
  const { kubespray: _named, ...everyRelease } = request;
  return predictAll(readRequest(everyRelease)).map(outcomeOf);
}

function outcomeOf({ release, prediction }: ForRelease): { readonly release: string; readonly outcome: Outcome } {
  return { release: release.name, outcome: prediction.outcome };
}

/** What goes with some outcomes only. */
function detailsOf({ notApplied, missing, refusal }: ReleasePrediction): Partial<Prediction> {
  return { ...(notApplied && { notApplied }), ...(missing && { missing }), ...(refusal && { refusal }) };
}

function assumptionsOf(reading: Reading, predictions: readonly ForRelease[]): readonly string[] {
  const ids = new Set<string>();
  if (reading.sourceAssumed) ids.add('inventory-source');
  const { asked, list } = releasesOf(reading.request);
  if (list.length > 1) ids.add('release');
  if (asked?.kind === 'newer') ids.add('release-newer-than-tables');
  if (asked?.kind === 'older') ids.add('release-older-than-tables');
  if (asked?.kind === 'unknown') ids.add('release-unknown');
  for (const { prediction } of predictions) for (const id of prediction.assumptions) ids.add(id);
  return [...ids];
}
