import { describeReport } from '../findings/describe.ts';
import { languages, paragraph } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Missing, Outcome, PlayEvidence, Prediction, RunEnd } from '../prediction.ts';
import { texts } from '../texts/texts.ts';
import { hostsListed } from './hosts-listed.ts';
import { type MultusWords, multusWords } from './multus-words.ts';
import { objectLabel } from './object-label.ts';
import { shortened } from './shortened.ts';
import { shown } from './shown.ts';

/** What happens to Multus alone, in two or three words, as a sentence starts. */
export function verdictLabel(outcome: Outcome, locale: Locale): string {
  return multusWords[locale].label[outcome];
}

/** Where a Multus task stops the run, what is applied then, and what is not upgraded yet: a sentence each, or an empty one. */
export function multusStop({ failure, evidence, applied }: Prediction, locale: Locale): readonly string[] {
  const text = multusWords[locale];
  if (!failure) return [];
  const play = evidence.plays.findLast(
    ({ name, batches }) => name === failure.play && batches.some(({ failed }) => failed),
  );
  const batches = Math.max(play?.batchCount ?? 0, failure.batch);
  return [
    text.stops(shown(failure.task), shown(failure.host), playWords(play, text), failure.batch, batches),
    applied.length === 0 ? text.nothingApplied : text.appliedBefore(objectsListed(applied, locale)),
    upgradeWords(play, evidence, text, locale),
  ];
}

/** Of an upgrade: the control plane comes before the network play, draining and upgrading the workers after it (`upgrade_cluster.yml`). */
function upgradeWords(
  play: PlayEvidence | undefined,
  { groups }: Prediction['evidence'],
  text: MultusWords,
  locale: Locale,
): string {
  if (play?.playbook !== 'upgrade_cluster') return '';
  const controlPlane = new Set(groups.kube_control_plane);
  const workers = play.hosts.filter((host) => !controlPlane.has(host));
  if (workers.length === 0) return text.playsBefore;
  return text.notUpgraded(hostsListed(workers.map(shown), locale), workers.length > 1);
}

/** What a run that ends leaves out of Multus. */
export function multusGap({ evidence, notApplied = [] }: Prediction, locale: Locale): string {
  const text = multusWords[locale];
  const objects = objectsListed(notApplied, locale);
  const play = evidence.plays.findLast(({ parts }) => parts.includes('apply'));
  const host = play?.batchCount === 1 ? play.batches[0]?.lookup?.evaluatedBy : undefined;
  if (host === undefined) return text.leftOut(playWords(play, text), objects);
  return text.leftOutFor('Multus | Start resources', shown(host), playWords(play, text), objects);
}

/** What becomes of Multus in a run that ends; empty where nothing is known. */
export function multusChange(prediction: Prediction, locale: Locale): string {
  const text = multusWords[locale];
  const { outcome, evidence, applied, assumptions } = prediction;
  if (outcome === 'not-reached') return text.notChanged(notReachedWords(prediction, text, locale));
  if (outcome !== 'passes') return '';
  if (applied.length > 0) return text.applies(applied.length);
  if (evidence.multus?.on === false) return text.appliesNothing.off;
  return text.appliesNothing[assumptions.includes('check-mode') ? 'check' : 'this-run'];
}

/** What else would go wrong in Multus, or what is applied of it, in a run that stops in another task. */
export function multusBeside(prediction: Prediction, end: RunEnd | undefined, locale: Locale): string {
  const text = multusWords[locale];
  const { outcome, failure, notApplied = [] } = prediction;
  if (outcome === 'fails' && failure && failure.task !== '')
    return text.stopsAsWell(shown(failure.task), shown(failure.host));
  if (outcome === 'incomplete') return text.leavesOutAsWell(objectsListed(notApplied, locale));
  return end && end.applied.length > 0 ? text.appliedBefore(objectsListed(end.applied, locale)) : '';
}

function notReachedWords({ evidence: { plays, limit } }: Prediction, text: MultusWords, locale: Locale): string {
  if (plays.length === 0) return text.noPlay;
  const apply = plays.findLast(({ parts }) => parts.includes('apply'));
  if (!apply) return text.neverApplies;
  const reason = apply.skippedBecause;
  if (!reason) return text.notEvaluated;
  return texts[locale].skipped[reason].sentence(playWords(apply, text), limit !== undefined);
}

/** Why Ansible refuses the command. */
export function refusalWords({ refusal, evidence }: Prediction, locale: Locale): string {
  const text = multusWords[locale];
  if (!refusal) return text.refused;
  if (refusal.kind !== 'no-hosts') return text.refusal[refusal.kind](shortened(refusal.message));
  return evidence.limit ? text.noHostsLeft : text.noHosts;
}

/** What is missing to decide; `undefined` where that is not known. */
export function missingWords({ missing, assumptions, findings }: Prediction, locale: Locale): string | undefined {
  const unread = findings.find(({ id, severity }) => id === 'command-not-understood' && severity === 'error');
  if (missing?.what === 'command-unreadable' && unread)
    return paragraph([factOf(missing, locale), shortened(describeReport(unread, locale).message)], locale);
  if (missing) return factOf(missing, locale);
  return assumptions.includes('release-unknown') ? multusWords[locale].releaseUnknown : undefined;
}

function factOf({ what, subject }: Missing, locale: Locale): string {
  const { fact } = texts[locale].missing[what];
  return subject === '' ? fact() : fact(languages[locale].quoted(shortened(subject)));
}

function objectsListed(objects: readonly string[], locale: Locale): string {
  return languages[locale].list(objects.map((object) => objectLabel(object, locale)));
}

function playWords(play: PlayEvidence | undefined, text: MultusWords): string {
  return text.play[play && !play.parts.includes('render') ? 'apps' : 'network'];
}
