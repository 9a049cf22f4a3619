import { languages, paragraph } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Headline } from '../prediction.ts';
import type { Runbook, StepEffect, StepPrediction } from '../runbook/model.ts';
import { type Tone, toneOf } from '../simulate/headline.ts';
import { describeAssumption } from '../texts/describe-assumption.ts';
import { describeRunbookAssumption } from '../texts/describe-runbook-assumption.ts';
import { mostDrained } from './disruption.ts';
import { hostsListed } from './hosts-listed.ts';
import { objectLabel } from './object-label.ts';
import { headlineLabel } from './run-ends.ts';
import { runWords } from './run-words.ts';
import { runbookWords } from './runbook-words.ts';
import { verdictLine } from './sentence.ts';
import { shown } from './shown.ts';

/** A step of a runbook in words; plain data. */
export type StepText = {
  /** From 1. */
  readonly number: number;
  /** `Step 1`. */
  readonly name: string;
  readonly command: string;
  /** `Kubespray v2.31.0`, with the ansible-core where the text names one; empty where no release is named. */
  readonly setting: string;
  /** `undefined`: it is not run. */
  readonly headline?: Headline;
  readonly tone?: Tone;
  /** The verdict in a few words; where releases differ, empty. */
  readonly label: string;
  /** The verdict in one sentence, `label` included; of a step that is not run, why. */
  readonly sentence: string;
  /** What changed before it, how it is reached, and what it changes: sentences. */
  readonly notes: readonly string[];
};

/** The steps of a runbook in words, in their order. */
export function stepTexts({ steps }: Pick<Runbook, 'steps'>, locale: Locale): readonly StepText[] {
  return steps.map((step, at) => stepText(step, at, locale));
}

function stepText(step: StepPrediction, at: number, locale: Locale): StepText {
  const words = runbookWords[locale];
  const { command, kubespray, ansible, reached, keptBy, goesOn, uncordonedLater, prediction } = step;
  const setting = [
    ...(kubespray === undefined ? [] : [`Kubespray ${shown(kubespray)}`]),
    ...(ansible === undefined ? [] : [`ansible-core ${shown(ansible)}`]),
  ].join(' · ');
  const common = { number: at + 1, name: words.step(at + 1), command: shown(command), setting };
  if (!prediction) {
    const why = keptBy === undefined ? words.neverReached : words.keptBy(keptBy + 1);
    return { ...common, label: words.notRun, sentence: `${words.notRun}${languages[locale].colon}${why}`, notes: [] };
  }
  return {
    ...common,
    headline: prediction.headline,
    tone: toneOf(prediction),
    label: headlineLabel(prediction, locale),
    sentence: verdictLine(prediction, locale),
    notes: [
      ...step.changes.map((change) => words.change(change, 'nodes' in change ? namesOf(change.nodes, locale) : '')),
      ...(reached === 'sometimes' ? [words.sometimes(keptBy === undefined ? undefined : keptBy + 1)] : []),
      ...effectsOf(step.effect, locale),
      ...(goesOn ? [words.goesOn] : []),
      ...(uncordonedLater ? [words.uncordonedLater] : []),
    ],
  };
}

const namesOf = (names: readonly string[], locale: Locale): string => hostsListed(names.map(shown), locale);

function effectsOf(effect: StepEffect | undefined, locale: Locale): readonly string[] {
  if (!effect) return [];
  const words = runbookWords[locale].effect;
  const objects = effect.applied.map((object) => shown(objectLabel(object, locale)));
  const told = {
    cached: namesOf(effect.cached, locale),
    upgraded: namesOf(effect.upgraded, locale),
    cordoned: namesOf(effect.cordoned, locale),
    applied: languages[locale].list(objects),
  };
  return (['cached', 'upgraded', 'cordoned', 'applied'] as const)
    .filter((key) => effect[key].length > 0)
    .map((key) => words[key](told[key]));
}

/** What the verdicts rest on: those of the whole, then those of its steps, each once; code stands between backticks. */
export function runbookRestsOn({ assumptions, steps }: Runbook, locale: Locale): readonly string[] {
  const ofSteps = new Set(steps.flatMap(({ prediction }) => prediction?.assumptions ?? []));
  return [
    ...assumptions.map((id) => describeRunbookAssumption(id, locale)),
    ...[...ofSteps].map((id) => describeAssumption(id, locale)),
  ];
}

/** What is missing where a script leaves nodes cordoned; empty: it leaves none. */
export function leftCordonedSentence({ leftCordoned }: Pick<Runbook, 'leftCordoned'>, locale: Locale): string {
  return leftCordoned.length === 0 ? '' : runbookWords[locale].leftCordoned(namesOf(leftCordoned, locale));
}

/** The verdict of a runbook in one paragraph: how it ends, the first step that hurts, and what that means for the others. */
export function runbookSentence(runbook: Runbook, locale: Locale): string {
  const words = runbookWords[locale];
  const { headline, steps, first, stopsAtFailure } = runbook;
  const { period } = languages[locale];
  const gravest = first === undefined ? undefined : steps[first]?.prediction;
  const isOfReleases = headline === 'undetermined' && gravest?.outcomes !== undefined;
  const many = steps.length > 1;
  const stops = steps.some(({ keptBy, goesOn }) => keptBy !== undefined || goesOn);
  const most = steps.reduce((count, { prediction }) => Math.max(count, mostDrained(prediction?.run ?? [])), 0);
  return paragraph(
    [
      isOfReleases ? words.dependsOnRelease : `${runWords[locale].headline[headline]}${period}`,
      first === undefined ? words.noneHurts(steps.length) : words.firstThatHurts(first + 1, steps.length),
      many && stops ? (stopsAtFailure ? words.endsAtStop : words.goesOnAfterStop) : '',
      most > 0 ? words.atMostDrained(most) : '',
      leftCordonedSentence(runbook, locale),
    ],
    locale,
  );
}
