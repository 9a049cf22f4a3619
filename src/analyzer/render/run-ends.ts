import type { Locale } from '../locale.ts';
import type { Headline, Loss, Prediction, RunEnd, RunStop } from '../prediction.ts';
import { endsOf, headlineOf } from '../simulate/headline.ts';
import { hostsListed } from './hosts-listed.ts';
import { runWords } from './run-words.ts';
import { shown } from './shown.ts';

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

/** The end that a sentence starts with: of those that stop, the one that leaves nodes drained comes first. */
export function gravestEnd(run: readonly RunEnd[]): RunEnd | undefined {
  const stops = run.filter(({ end }) => end === 'stops');
  return stops.find(({ leftCordoned }) => leftCordoned.length > 0) ?? stops[0] ?? run[0];
}

/** Where the run stops; without a run, the stop of Multus alone. */
export function stopOf({ run, failure }: Pick<Prediction, 'run' | 'failure'>): RunStop | undefined {
  return run.length === 0 ? failure : gravestEnd(run)?.stop;
}

/** What ends that complete leave out, each kind once; `multus` and what is a note alone included. */
export function lossesOf(run: readonly RunEnd[]): readonly Loss[] {
  const losses = endsOf(run)
    .filter(({ end }) => end === 'completes')
    .flatMap((end) => end.losses);
  return losses.filter(({ kind }, at) => losses.findIndex((other) => other.kind === kind) === at);
}

/** Nodes that an end leaves cordoned, and whether it had drained one of them. */
export function leftBy({ leftCordoned, drained }: RunEnd): {
  readonly nodes: readonly string[];
  readonly drained: boolean;
} {
  return { nodes: leftCordoned, drained: leftCordoned.some((node) => drained.includes(node)) };
}

/** One end in a few words, with the nodes that it leaves drained. */
export function endLabel(end: RunEnd, locale: Locale): string {
  const words = runWords[locale];
  const headline = headlineOfEnd(end);
  if (headline !== 'stops-drained') return words.headline[headline];
  const gravest = endsOf([end]).find(({ leftCordoned }) => leftCordoned.length > 0) ?? end;
  const { nodes, drained } = leftBy(gravest);
  return (drained ? words.stopsDrained : words.stopsCordoned)(hostsListed(nodes.map(shown), locale));
}

/** The verdict of the whole run in a few words; none where releases differ, which are told apart. */
export function headlineLabel(
  { headline, run, outcomes }: Pick<Prediction, 'headline' | 'run' | 'outcomes'>,
  locale: Locale,
): string {
  if (headline === 'undetermined' && outcomes) return '';
  const drained = headline === 'stops-drained' && endsOf(run).find(({ leftCordoned }) => leftCordoned.length > 0);
  return drained ? endLabel(drained, locale) : runWords[locale].headline[headline];
}
