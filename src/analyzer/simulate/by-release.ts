import { namesSet } from '../inventory/names-set.ts';
import { assertedVersions } from '../kubespray/assertions.ts';
import { checksummed } from '../kubespray/checksums.ts';
import { findPlaybook } from '../kubespray/find-playbook.ts';
import { newestTag, type Release, type ResolvedRelease, releases, resolveRelease } from '../kubespray/releases.ts';
import { patchedRelease } from '../kubespray/role-patch.ts';
import { runKey } from '../kubespray/whole-plays.ts';
import { memo, memoByKey } from '../memo.ts';
import type { Headline, Outcome, ReleaseOutcome } from '../prediction.ts';
import { type Reading, readTurns } from '../reading.ts';
import type { Request } from '../request.ts';
import { type Core, coreOf } from './core.ts';
import { predictRelease, type ReleasePrediction } from './predict.ts';
import { predictOpen } from './predict-open.ts';
import { predictOrders } from './predict-orders.ts';
import { type WholePrediction, wholePrediction } from './whole-prediction.ts';

/** What one release makes of a request: of Multus, and of the whole run. */
export type WholeReleasePrediction = ReleasePrediction & Omit<WholePrediction, 'missing'>;

/** One release's prediction, with the release it was made for. */
export type ForRelease = {
  readonly release: Release;
  readonly asked?: ResolvedRelease;
  readonly prediction: WholeReleasePrediction;
};

/** The ansible-core that runs a release: the one that the request names, else the one that the release pins. */
export function coreFor({ ansible }: Pick<Request, 'ansible'>, release: Release): Core {
  return coreOf(ansible ?? release.ansible.pinned);
}

/** What Ansible prints where a limit leaves no host; for a request about all releases in the words of the newest. */
export function noHostsMessage(request: Pick<Request, 'ansible' | 'kubespray'>): string {
  return coreFor(request, releasesOf(request).list.at(-1) ?? newestTag).noHostsMessage;
}

const predictions = memoByKey<Reading, Release, WholeReleasePrediction>();

/** The prediction for one release and the ansible-core that the request or the release names; kept for as long as the reading is. */
export function predictFor(reading: Reading, release: Release): WholeReleasePrediction {
  return predictions(reading, release, () => {
    const core = coreFor(reading.request, release);
    return predictOrders(reading.inventory, (inventory) =>
      predictOpen(reading.command, inventory, (command) => {
        const asked = { ...reading, inventory, command };
        const prediction = predictRelease(asked, release, core);
        const { missing, ...whole } = wholePrediction(asked, release, core, prediction);
        return { ...prediction, ...(missing ? { missing } : {}), ...whole };
      }),
    );
  });
}

/** The releases that a request is about: the one it names, or all. `undefined`: it names one that does not exist. */
export function releasesOf({ kubespray, patched }: Pick<Request, 'kubespray' | 'patched'>): {
  readonly asked?: ResolvedRelease;
  readonly list: readonly Release[];
} {
  const asCheckedOut = (release: Release): Release => (patched ? patchedRelease(release) : release);
  if (kubespray === undefined || kubespray.trim() === '') return { list: releases.map(asCheckedOut) };
  const asked = resolveRelease(kubespray);
  return { asked, list: asked.kind === 'unknown' ? [] : [asCheckedOut(asked.release)] };
}

/** Predictions for every release of the request; releases that behave alike are simulated once. */
export function predictAll(reading: Reading): readonly ForRelease[] {
  const { asked, list } = releasesOf(reading.request);
  const byBehaviour = new Map<string, WholeReleasePrediction>();
  return list.map((release) => {
    // Where a run starts depends on the names of tasks, which differ from release to release.
    const startsLater = reading.command.options.some(({ name }) => name === 'start-at-task');
    const places = reading.command.playbooks.map((one) => findPlaybook(release, one, reading.command.folder));
    const behaviour =
      startsLater || setsVersion(reading)
        ? release.name
        : `${coreFor(reading.request, release).version} ${runKey(release)}`;
    const key = `${behaviour} ${JSON.stringify(places)}`;
    const known = byBehaviour.get(key);
    const prediction = known ?? predictFor(reading, release);
    byBehaviour.set(key, prediction);
    const named = known ? underName(prediction, release.name) : prediction;
    return { release, ...(asked ? { asked } : {}), prediction: named };
  });
}

/** Does the request set a version that releases compare with their own? */
function setsVersion({ inventory, command }: Reading): boolean {
  const names = namesSet(inventory);
  return [...assertedVersions, ...checksummed.map(({ name }) => name)].some(
    (name) => names.has(name) || command.extraVars.some(({ vars }) => vars.has(name)),
  );
}

/** A prediction that was made for another release of the same behaviour. */
function underName(prediction: WholeReleasePrediction, release: string): WholeReleasePrediction {
  const { evidence, after, missing } = prediction;
  return {
    ...prediction,
    ...(missing && missing.subject === evidence.release ? { missing: { ...missing, subject: release } } : {}),
    evidence: { ...evidence, release },
    after: () =>
      after().map((state) => ({
        ...state,
        upgraded: state.upgraded.map((node) => (node.release === evidence.release ? { ...node, release } : node)),
      })),
  };
}

/** The headline that all predictions agree on; `undetermined` when they do not. */
export function commonHeadline(predictions: readonly ForRelease[]): Headline {
  const [only, ...others] = new Set(predictions.map(({ prediction }) => prediction.headline));
  return only !== undefined && others.length === 0 ? only : 'undetermined';
}

/** The outcome that all predictions agree on; `undetermined` when they do not. */
export function commonOutcome(predictions: readonly ForRelease[]): Outcome {
  const outcomes = new Set(predictions.map(({ prediction }) => prediction.outcome));
  const [only] = outcomes;
  return outcomes.size === 1 && only !== undefined ? only : 'undetermined';
}

/** A request as read, with its predictions. */
export type Predicted = { readonly reading: Reading; readonly predictions: readonly ForRelease[] };

/** Of the turns of a loop the first that hurts, else the first; of any other command that command. */
export const predictTurns = memo((request: Request): Predicted => {
  const [first, ...others] = readTurns(request);
  const predicted = { reading: first, predictions: predictAll(first) };
  if (others.length === 0 || hurts(predicted)) return predicted;
  for (const reading of others) {
    const turn = { reading, predictions: predictAll(reading) };
    if (hurts(turn)) return turn;
  }
  return predicted;
});

function hurts({ predictions }: Predicted): boolean {
  return predictions.some(({ prediction: { outcome, headline } }) => {
    const ends = outcome === 'passes' || outcome === 'not-reached' || outcome === 'undetermined';
    return !ends || !['completes', 'nothing-runs', 'undetermined'].includes(headline);
  });
}

/** Each release's outcome, oldest first, whatever release the request names. */
export function outcomesByRelease(request: Request): ReleaseOutcome[] {
  const { kubespray: _named, ...everyRelease } = request;
  return predictTurns(everyRelease).predictions.map(outcomeOf);
}

/** A release with what it makes of the request. */
export function outcomeOf({ release, prediction }: ForRelease): ReleaseOutcome {
  return { release: release.name, outcome: prediction.outcome, headline: prediction.headline };
}
