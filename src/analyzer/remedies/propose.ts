import { doubledEngines } from '../findings/doubled-engines.ts';
import { factsCommand } from '../findings/facts-command.ts';
import { sampleOf } from '../findings/host-sample.ts';
import type { Headline, Loss, ReleaseOutcome, Remedy } from '../prediction.ts';
import { type Reading, readRequest } from '../reading.ts';
import type { Request } from '../request.ts';
import {
  commonHeadline,
  commonOutcome,
  coreFor,
  type ForRelease,
  outcomeOf,
  predictAll,
  predictFor,
  releasesOf,
} from '../simulate/by-release.ts';
import { acceptsCore, parseCoreVersion } from '../simulate/core.ts';
import { endsOf } from '../simulate/headline.ts';
import type { Candidate, Occasion, RemedyContext, RemedyDeclaration } from './define.ts';
import { remedies } from './index.ts';
import { isSafe } from './is-safe.ts';

/**
 * Changed requests whose whole run completes, each simulated before it is offered, in the order of their rank: limit or serial, inventory
 * variable, skip-tags, no limit, release. Empty where the run completes, or where nothing that is known here helps.
 */
export function proposeRemedies(reading: Reading, predictions: readonly ForRelease[]): readonly Remedy[] {
  const target = predictions.findLast((prediction) => occasionOf(reading, prediction) !== undefined);
  const occasion = target && occasionOf(reading, target);
  if (!occasion) return [];
  const context: RemedyContext = { reading, target, isOnlyRelease: predictions.length === 1 };
  const single = rankedFor(occasion).flatMap((remedy) => firstThatHelps(context, remedy));
  // Whoever wants Multus applied gets one way to it, if there is any.
  const leavesOut = single.every(({ outcome }) => outcome === 'not-reached');
  if (!context.isOnlyRelease || !leavesOut) return single;
  return [...single, ...twoAtOnce(context, occasion, single.length > 0)];
}

/** How many pairs of changes are simulated at most. */
const MOST_PAIRS = 120;
/** How many candidates of one remedy take part in pairs. */
const MOST_OF_ONE = 2;

/**
 * Where no change helps alone, or none that keeps Multus in the run: the first pair that does, of a change and one more of the request that
 * it leads to.
 */
function twoAtOnce(context: RemedyContext, occasion: Occasion, keepsMultus: boolean): readonly Remedy[] {
  let left = MOST_PAIRS;
  const ranked = (of: Occasion) => rankedFor(of).filter(({ leavesMultusOut }) => !keepsMultus || !leavesMultusOut);
  for (const { leavesMultusOut, propose } of ranked(occasion)) {
    for (const first of firstOf(propose(context))) {
      const reading = readRequest(first.request);
      const [target] = predictAll(reading);
      if (first.hops || !target) continue;
      const next = { ...context, reading, target };
      for (const second of ranked(occasionOf(reading, target) ?? occasion)) {
        for (const { request, before = [], edits, hops, hosts } of firstOf(second.propose(next))) {
          if (hops || left-- <= 0) break;
          const proof = proofOf(context, request, {
            leavesMultusOut: leavesMultusOut || second.leavesMultusOut,
            hosts: first.hosts ?? hosts,
          });
          if (!proof || (keepsMultus && proof.outcome !== 'passes')) continue;
          const changes = [...(first.before ?? []), ...before, ...proof.before];
          const combined = {
            kind: 'combined',
            ...proof,
            before: changes,
            cost: 'several-changes',
            edits: first.edits + edits,
          };
          return [withoutHop(combined)];
        }
      }
    }
  }
  return [];
}

const STOPS: ReadonlySet<Headline> = new Set(['stops', 'stops-drained', 'depends-on-facts']);

/** Refusals that another limit or the right name of the playbook turns. */
const MENDABLE: ReadonlySet<string> = new Set(['no-hosts', 'limit', 'playbook']);

/** What of a prediction is to be turned; `undefined`: nothing that a remedy could turn. */
function occasionOf(
  { request }: Reading,
  { release, prediction: { outcome, refusal, headline } }: ForRelease,
): Occasion | undefined {
  if (outcome === 'fails' || outcome === 'incomplete') return outcome;
  if (STOPS.has(headline)) return 'stops';
  if (headline === 'incomplete') return 'incomplete';
  if (refusal && MENDABLE.has(refusal.kind)) return 'rejected';
  return headline === 'undetermined' && !isAccepted(request, release) ? 'unaccepted' : undefined;
}

/** Does the release accept the ansible-core that is asked for? What is no version is another matter. */
function isAccepted({ ansible }: Request, release: ForRelease['release']): boolean {
  return ansible === undefined || parseCoreVersion(ansible) === undefined || acceptsCore(release.ansible, ansible);
}

function rankedFor(occasion: Occasion): readonly RemedyDeclaration[] {
  return remedies
    .filter(({ rank }) => rank[occasion] !== undefined)
    .toSorted((a, b) => (a.rank[occasion] ?? 0) - (b.rank[occasion] ?? 0));
}

function firstThatHelps(
  context: RemedyContext,
  { kind, leavesMultusOut, propose }: RemedyDeclaration,
): readonly Remedy[] {
  for (const { request, before: own = [], cost, edits, hops, hosts } of propose(context)) {
    const proof = proofOf(context, request, { leavesMultusOut, hosts });
    if (!proof) continue;
    const before = [...own, ...proof.before];
    return [{ kind, ...proof, before, cost, edits, ...(hops && { hops: hops.with(-1, proof.hop) }) }].map(withoutHop);
  }
  return [];
}

type Proof = Pick<Remedy, 'before' | 'request' | 'outcome' | 'headline' | 'alsoDrained'> & {
  readonly hop: ReleaseOutcome;
};

function firstOf(candidates: Iterable<Candidate>): readonly Candidate[] {
  const first: Candidate[] = [];
  for (const candidate of candidates) if (first.push(candidate) >= MOST_OF_ONE) break;
  return first;
}

function withoutHop({ hop: _hop, ...remedy }: Remedy & { readonly hop: ReleaseOutcome }): Remedy {
  return remedy;
}

/**
 * A changed request with what has to run before it, if the whole run then completes for every release that the request is about. Where the
 * facts of other hosts are needed, the facts playbook runs first, and has to complete as well.
 */
function proofOf(
  { reading: before, target }: RemedyContext,
  request: Request,
  { leavesMultusOut, hosts }: { readonly leavesMultusOut: true | undefined; readonly hosts: Candidate['hosts'] },
): Proof | undefined {
  const wanted = new Set(lossesOf(target));
  const reading = readRequest(request);
  const completes = (prediction: ForRelease): boolean =>
    isProven(prediction) &&
    isAccepted(request, prediction.release) &&
    // Hosts that a misspelt group leaves out stay out of a run whose stop is to be turned, and are what is missing from one that ends.
    lossesOf(prediction).every((kind) => wanted.has(kind) !== (kind === 'left-out')) &&
    !doubledEngines({ ...reading, ...prediction, core: coreFor(request, prediction.release) });
  // What stays open on one release is no proof for all, and to simulate all of them takes long.
  const [oldest, ...others] = releasesOf(request).list;
  if (oldest && others.length > 0 && predictFor(reading, oldest).headline === 'undetermined') return undefined;
  const predictions = predictAll(reading);
  const outcome = commonOutcome(predictions);
  const [first] = predictions;
  if (!first || !isSafe(outcome)) return undefined;
  if (outcome === 'not-reached' && !leavesMultusOut && REACHES_MULTUS.has(target.prediction.outcome)) return undefined;
  const isVariable = request.command === before.request.command && request.kubespray === before.request.kubespray;
  if (isVariable && !predictions.every((prediction) => runsAlike(target, prediction, hosts))) return undefined;
  const needsFacts = request.facts === 'cached' && target.prediction.run.some(({ facts }) => facts !== 'cached');
  if (predictions.every(completes) && !needsFacts)
    return { before: [], request, outcome, ...whole(target, predictions), hop: outcomeOf(first) };
  const facts = factsCommand(reading, first.release);
  if (facts === undefined) return undefined;
  const gathering = predictAll(readRequest({ ...request, command: facts, facts: 'empty' }));
  const withFacts: Request = { ...request, facts: 'cached' };
  const after = needsFacts ? predictions : predictAll(readRequest(withFacts));
  const [newest] = after;
  if (!newest || !gathering.every(isProven) || !after.every(completes)) return undefined;
  return { before: [facts], request: withFacts, outcome, ...whole(target, after), hop: outcomeOf(newest) };
}

/** What the changed request results in over its whole run, beside the hosts that the run asked about takes. */
function whole(target: ForRelease, after: readonly ForRelease[]): Pick<Remedy, 'headline' | 'alsoDrained'> {
  const asked = new Set(target.prediction.evidence.plays.flatMap(({ hosts }) => hosts));
  const drained = new Set(after.flatMap(({ prediction }) => endsOf(prediction.run).flatMap((end) => end.drained)));
  const more = [...drained].filter((host) => !asked.has(host));
  const alsoDrained = { ...sampleOf(more), ...(asked.size === 0 && { areAll: true as const }) };
  return { headline: commonHeadline(after), ...(more.length > 0 && { alsoDrained }) };
}

const REACHES_MULTUS: ReadonlySet<string> = new Set(['fails', 'incomplete', 'passes']);

/** Does a change of files alone leave every play that ran its hosts, in as many batches? */
function runsAlike({ release, prediction }: ForRelease, after: ForRelease, changed: Candidate['hosts']): boolean {
  if (release.name !== after.release.name) return true;
  const { plays } = after.prediction.evidence;
  return prediction.evidence.plays.every(({ hosts, batches, batchCount }, at) => {
    const same = plays[at];
    if (batches.length === 0 || !same) return batches.length === 0;
    if (changed === 'joined') return hosts.every((host) => same.hosts.includes(host));
    const hasSameHosts =
      changed === 'renamed'
        ? same.hosts.length === hosts.length
        : same.hosts.toSorted().join() === hosts.toSorted().join();
    return same.batchCount === batchCount && hasSameHosts;
  });
}

/** Does every end of the run complete, with no node left cordoned? */
function isProven({ prediction: { run } }: ForRelease): boolean {
  return (
    run.length > 0 && endsOf(run).every(({ end, leftCordoned }) => end === 'completes' && leftCordoned.length === 0)
  );
}

/** What the ends leave out; a host missing in `/etc/hosts` alone is a note. */
function lossesOf({ prediction: { run } }: ForRelease): readonly Loss['kind'][] {
  return endsOf(run)
    .flatMap(({ losses }) => losses.map(({ kind }) => kind))
    .filter((kind) => kind !== 'etc-hosts');
}
