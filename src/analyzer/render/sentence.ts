import { languages, paragraph } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Headline, Prediction, RunEnd } from '../prediction.ts';
import { endsOf, headlineOf } from '../simulate/headline.ts';
import { hostsListed } from './hosts-listed.ts';
import { missingWords, multusBeside, multusChange, multusGap, multusStop, refusalWords } from './multus-sentence.ts';
import { multusWords } from './multus-words.ts';
import { releaseRanges } from './release-ranges.ts';
import { endsOnce, gravestEnd, headlineLabel, headlineOfEnd, leftBy, lossesOf } from './run-ends.ts';
import { runWords } from './run-words.ts';
import { shortened } from './shortened.ts';
import { shown } from './shown.ts';

const GRAVEST_FIRST: readonly Headline[] = [
  'stops-drained',
  'stops',
  'rejected',
  'depends-on-facts',
  'incomplete',
  'undetermined',
  'nothing-runs',
  'completes',
];

/**
 * The prediction in plain words, the verdict of the whole run first: what stops, where, which nodes are left drained, what depends on the
 * fact cache, what is silently missing; then what becomes of Multus. One paragraph without markup; characters of the input that cannot be
 * seen are escaped.
 */
export function verdictSentence(prediction: Prediction, locale: Locale): string {
  if (headlineLabel(prediction, locale) === '') return dependsOnRelease(prediction, locale);
  const [, ...more] = headlineSentences(prediction, locale).filter((sentence) => sentence !== '');
  return paragraph([verdictLine(prediction, locale), ...more, ...asideSentences(prediction, locale)], locale);
}

/** The first sentence of `verdictSentence`: the verdict, and where the run stops or what it leaves out. */
export function verdictLine(prediction: Prediction, locale: Locale): string {
  const label = headlineLabel(prediction, locale);
  if (label === '') return dependsOnRelease(prediction, locale);
  const [first] = headlineSentences(prediction, locale).filter((sentence) => sentence !== '');
  const { colon, period } = languages[locale];
  return first === undefined ? `${label}${period}` : `${label}${colon}${first}`;
}

function headlineSentences(prediction: Prediction, locale: Locale): readonly string[] {
  switch (prediction.headline) {
    case 'rejected':
      return [refusalWords(prediction, locale)];
    case 'undetermined':
      return [undecidedWords(prediction, locale), ...otherwiseWords(prediction, locale)];
    case 'nothing-runs':
      return [nothingRunsWords(prediction, locale)];
    case 'stops':
    case 'stops-drained':
      return stopSentences(prediction, locale);
    case 'depends-on-facts':
      return [dependsOnFacts(prediction, locale), multusChange(prediction, locale)];
    case 'incomplete':
      return [...missingInRun(prediction, locale), multusChange(prediction, locale)];
    case 'completes':
      return completesSentences(prediction, locale);
  }
}

/** A run that ends: on whom, with which nodes drained on the way, and what it changes of Multus. */
function completesSentences(prediction: Prediction, locale: Locale): readonly string[] {
  const text = runWords[locale];
  const { run, evidence } = prediction;
  const [end] = run;
  if (!end) return [multusChange(prediction, locale)];
  const taken = evidence.limit?.hosts ?? evidence.hosts;
  const isOpen = run.length > 1 && taken.length < evidence.hosts.length;
  const drainsAll = end.drained.length === taken.length;
  return [
    text.noTaskStops(hostsListed(taken.map(shown), locale), isOpen),
    end.drained.length > 0
      ? text.backInService(drainsAll ? undefined : hostsListed(end.drained.map(shown), locale), end.drained.length > 1)
      : '',
    multusChange(prediction, locale),
    ...lossSentences(run, locale),
  ];
}

function stopSentences(prediction: Prediction, locale: Locale): readonly string[] {
  const text = runWords[locale];
  const { run, failure, outcome } = prediction;
  const end = gravestEnd(run);
  const stop = end?.stop ?? (run.length === 0 ? failure : undefined);
  if (!stop) return [];
  if (stop.task === '') {
    const printed = stop.message.replace(/^Unexpected Exception, this is probably a bug: /, '');
    return [text.noNumber(shown(stop.play), shortened(printed)), multusWords[locale].playsBefore];
  }
  const elsewhere = otherStops(run, end, locale);
  if (outcome === 'fails' && stop.task === failure?.task) return [...multusStop(prediction, locale), ...elsewhere];
  const isUpgrade = prediction.evidence.plays.some(({ playbook }) => playbook === 'upgrade_cluster');
  return [
    text.stops(shown(stop.task), shown(stop.host), shown(stop.play), stop.batch ?? 1),
    ...elsewhere,
    isUpgrade && end?.drained.length === 0 ? text.notDrained : '',
    multusBeside(prediction, end, locale),
  ];
}

/** Where the run stops in the other states of the fact cache. */
function otherStops(run: readonly RunEnd[], told: RunEnd | undefined, locale: Locale): readonly string[] {
  const { period } = languages[locale];
  return endsOnce(run)
    .filter((end) => end !== told && end.stop && JSON.stringify(end.stop) !== JSON.stringify(told?.stop))
    .map((end) => `${capitalised(underFacts(end, locale))}${period}`);
}

function dependsOnFacts({ run }: Prediction, locale: Locale): string {
  const { semicolon, period } = languages[locale];
  return `${run.map((end) => underFacts(end, locale)).join(semicolon)}${period}`;
}

/** What happens with one state of the cache, as a clause. */
function underFacts(end: RunEnd, locale: Locale): string {
  const { happens, underFacts: under } = runWords[locale];
  const { stop } = end;
  if (!stop) return under(end.facts, headlineOfEnd(end) === 'incomplete' ? happens.incomplete : happens.completes);
  const { nodes, drained } = leftBy(end);
  const [task, host] = [shown(stop.task), shown(stop.host)];
  if (nodes.length === 0) return under(end.facts, happens.stops(task, host));
  return under(end.facts, happens.stopsLeaving(task, host, hostsListed(nodes.map(shown), locale), drained));
}

/** What a run that ends leaves out, or leaves behind. */
function missingInRun(prediction: Prediction, locale: Locale): readonly string[] {
  const text = runWords[locale];
  const { run, outcome } = prediction;
  const ends = endsOf(run);
  const unreachable = [...new Set(ends.flatMap((end) => end.unreachable ?? []))];
  const left = ends.find(({ leftCordoned }) => leftCordoned.length > 0);
  const behind = left && leftBy(left);
  return [
    outcome === 'incomplete' ? multusGap(prediction, locale) : '',
    behind
      ? text.leftBehind(hostsListed(behind.nodes.map(shown), locale), behind.nodes.length > 1, behind.drained)
      : '',
    ...lossSentences(run, locale),
    unreachable.length > 0 ? text.unreachable(hostsListed(unreachable.map(shown), locale), unreachable.length > 1) : '',
  ];
}

function lossSentences(run: readonly RunEnd[], locale: Locale): readonly string[] {
  return lossesOf(run).map(({ kind, hosts }) =>
    kind === 'multus' ? '' : runWords[locale].lost[kind](hostsListed(hosts.map(shown), locale), hosts.length > 1),
  );
}

function nothingRunsWords({ findings, evidence, run }: Prediction, locale: Locale): string {
  const listing = findings.find(({ id, data }) => id === 'multus-not-reached' && data.why === 'only-lists');
  if (listing) return multusWords[locale].onlyLists(String(listing.data.subject));
  if (evidence.hosts.length === 0) return multusWords[locale].noHosts;
  return run.length > 0 ? runWords[locale].noTask : runWords[locale].noStart;
}

/** Why a run is not decided: what the request lacks, or what was simulated is not all that Ansible reads. */
function undecidedWords(prediction: Prediction, locale: Locale): string {
  const text = runWords[locale];
  const { outcome, evidence, findings } = prediction;
  const known = missingWords(prediction, locale);
  if (known !== undefined) return paragraph([known, casesWords(prediction, locale)], locale);
  if (outcome === 'undetermined') return multusWords[locale].notEnough;
  const version = findings.find(({ id }) => id === 'release-outside-ansible-range');
  if (version && version.data.range === undefined) return text.unreadableCore(shown(String(version.data.ansible)));
  if (version)
    return text[version.data.unchecked === false ? 'versionCheck' : 'outsideRange'](shown(evidence.ansible ?? ''));
  if (isPrinted(prediction)) return text.printed;
  if (isPartlyRead(prediction)) return text.partlyRead;
  return text.notPromised;
}

/** A run that gets through in the simulation, and is not promised. */
function otherwiseWords(prediction: Prediction, locale: Locale): readonly string[] {
  const { run, outcome, evidence, missing } = prediction;
  if (missing || headlineOf(outcome, run) !== 'completes') return [];
  const taken = evidence.limit?.hosts ?? evidence.hosts;
  return [runWords[locale].otherwise(hostsListed(taken.map(shown), locale)), multusChange(prediction, locale)];
}

/** What two values of the open part lead to: the whole run, or where that is the same, Multus. */
function casesWords({ missing }: Prediction, locale: Locale): string {
  const { clause, inCase } = runWords[locale];
  const { semicolon, period } = languages[locale];
  const cases = missing?.cases ?? [];
  if (cases.length === 0) return '';
  const differs = new Set(cases.map(({ headline }) => headline)).size > 1;
  const clauses = cases.map(({ given, headline, outcome }) =>
    inCase(shortened(given), differs ? clause[headline] : multusWords[locale].clause[outcome]),
  );
  return `${capitalised(clauses.join(semicolon))}${period}`;
}

/** The inventory is what `ansible-inventory --list` prints. */
function isPrinted({ findings }: Prediction): boolean {
  return findings.some(({ id, data }) => id === 'inventory-unreadable' && data.code === 'source-is-printed');
}

function isPartlyRead({ assumptions, findings }: Prediction): boolean {
  return assumptions.includes('inventory-unreadable') || findings.some(({ id }) => id === 'inventory-unreadable');
}

/** What else the verdict depends on. */
function asideSentences(prediction: Prediction, locale: Locale): readonly string[] {
  const text = runWords[locale];
  const { headline, outcomes, assumptions, evidence } = prediction;
  const others = raceWords(prediction, locale);
  const runs = headline !== 'rejected' && headline !== 'undetermined';
  const standIn = assumptions.some((id) => id === 'release-newer-than-tables' || id === 'release-older-than-tables');
  return [
    others.length === 0 ? '' : assumptions.includes('printed-order') ? text.lostOrder(others) : text.race(others),
    runs && isPrinted(prediction) ? capitalised(text.printed) : runs && isPartlyRead(prediction) ? text.unreadable : '',
    standIn && evidence.release !== undefined ? text.standIn(evidence.release) : '',
    outcomes && runs ? text.everyRelease : '',
  ];
}

/** How else a race can end, each way once: the whole run, or where that is the same, Multus. */
function raceWords({ run, alternatives }: Prediction, locale: Locale): readonly string[] {
  const ofRun = run.flatMap((end) => (end.alternatives ?? []).map((other) => otherEnd(other, locale)));
  const others = ofRun.length > 0 ? ofRun : alternatives.map(({ outcome }) => multusWords[locale].raceOf[outcome]);
  return [...new Set(others)];
}

function otherEnd(end: RunEnd, locale: Locale): string {
  const { raceOf, raceLeaves } = runWords[locale];
  const { nodes, drained } = leftBy(end);
  if (end.end === 'stops')
    return nodes.length > 0 ? raceLeaves(hostsListed(nodes.map(shown), locale), drained) : raceOf.stops;
  return headlineOfEnd(end) === 'incomplete' ? raceOf.incomplete : raceOf.completes;
}

/** Each headline with the ranges of releases that it holds for, the gravest first. */
function dependsOnRelease({ outcomes = [] }: Prediction, locale: Locale): string {
  const text = runWords[locale];
  const names = outcomes.map(({ release }) => release);
  const parts = GRAVEST_FIRST.flatMap((headline) => {
    const chosen = outcomes.filter((one) => one.headline === headline).map(({ release }) => release);
    const ranges = releaseRanges(names, new Set(chosen)).map(({ from, to }) =>
      from === to ? from : text.range(from, to),
    );
    return ranges.length > 0 ? [text.onRelease(text.clause[headline], languages[locale].list(ranges))] : [];
  });
  return text.dependsOnRelease(parts);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
