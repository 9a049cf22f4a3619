import {
  type Headline,
  headlineOf,
  type Locale,
  type Loss,
  type Prediction,
  type RunEnd,
  type RunStop,
  shown,
} from '../analyzer/index.ts';
import { headlineTone } from './HeadlineMark.tsx';
import { runStrings } from './run-strings.ts';

/** The ends that differ; one where the state of the fact cache changes nothing that a reader sees. */
export function endsOnce(run: readonly RunEnd[]): readonly RunEnd[] {
  const [first, ...others] = run;
  return first && others.every((end) => seen(end) === seen(first)) ? [first] : run;
}

function seen({ facts: _facts, ...end }: RunEnd): string {
  return JSON.stringify(end);
}

/** What one end says by itself; a race shows the gravest. */
export function headlineOfEnd(end: RunEnd): Headline {
  return headlineOf('not-reached', [end]);
}

/** One end in a few words, with the nodes that it leaves drained. */
export function endLabel(end: RunEnd, locale: Locale): string {
  const text = runStrings[locale];
  const headline = headlineOfEnd(end);
  return headline === 'stops-drained'
    ? text.stopsDrained(text.nodeList(end.leftCordoned.map(shown)))
    : text.headline[headline];
}

/** The verdict of the whole run in a few words; none where releases differ, which their strip shows. */
export function headlineLabel(
  { headline, run, outcomes }: Pick<Prediction, 'headline' | 'run' | 'outcomes'>,
  locale: Locale,
): string {
  if (headline === 'undetermined' && outcomes) return '';
  const drained = headline === 'stops-drained' && run.find(({ leftCordoned }) => leftCordoned.length > 0);
  return drained ? endLabel(drained, locale) : runStrings[locale].headline[headline];
}

/** The colour of a prediction: a dependence on facts is as grave as the gravest end where that leaves a node drained. */
export function predictionTone({ headline, run }: Pick<Prediction, 'headline' | 'run'>): string {
  const drains = run.some(({ end, leftCordoned }) => end === 'stops' && leftCordoned.length > 0);
  return headline === 'depends-on-facts' && drains ? 'mc-bad' : headlineTone[headline];
}

/** Where the run stops: of the ends that do, the one that leaves a node drained comes first; without a run, the stop of Multus alone. */
export function stopOf({ run, failure }: Pick<Prediction, 'run' | 'failure'>): RunStop | undefined {
  const stops = run.flatMap((end) => (end.stop ? [{ stop: end.stop, drains: end.leftCordoned.length > 0 }] : []));
  const [first] = stops;
  return (stops.find(({ drains }) => drains) ?? first)?.stop ?? (run.length === 0 ? failure : undefined);
}

/** What ends that complete leave out for certain hosts; the objects of Multus are listed by themselves, and `/etc/hosts` alone is a note. */
export function lossesOf(run: readonly RunEnd[]): readonly Loss[] {
  const losses = run.filter(({ end }) => end === 'completes').flatMap((end) => end.losses);
  const told = losses.filter(({ kind }) => kind !== 'multus' && kind !== 'etc-hosts');
  return told.filter(({ kind }, at) => told.findIndex((other) => other.kind === kind) === at);
}
